package vn.motcua.process;

/** A node of a step graph. Tokens rest only at steps and on the flows into a waiting fork. */
sealed interface Node permits Node.Start, Node.End, Node.Choice, Node.Fork, Step {
  String id();

  String name();

  /** Where the one first token comes from. */
  record Start(String id, String name) implements Node {}

  /** Takes a token away; the run is finished when the last is gone. */
  record End(String id, String name) implements Node {}

  /**
   * Exclusive gateway: sends a token along the first flow, in the file's order, whose condition
   * holds, else along the default flow.
   *
   * @param defaultFlow id, empty when there is only one way out
   */
  record Choice(String id, String name, String defaultFlow) implements Node {}

  /** Parallel gateway: waits for a token on every flow in, then sends one along every flow out. */
  record Fork(String id, String name) implements Node {}
}
