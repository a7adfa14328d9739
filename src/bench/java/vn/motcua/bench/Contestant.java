package vn.motcua.bench;

/**
 * Something that moves cases through the five steps: receive, assign, examine (in one case of ten
 * beside a consultation), approve, return.
 */
interface Contestant extends AutoCloseable {
  /** As the table calls it. */
  String name();

  /** Name of its database on the common server. */
  String database();

  /** Makes its tables, models and people, before anything is measured. */
  void prepare();

  /** Opens a case; one transition. */
  Case open(boolean consulted);

  /** Finds what is to be done next in the case and does it; one transition. */
  void move(Case open);

  /** An open case, moved by one thread only. */
  final class Case {
    /** How the contestant finds it again. */
    final Object key;

    /** Whatever the contestant has to remember between two moves. */
    Object state;

    boolean ended;

    Case(Object key, Object state) {
      this.key = key;
      this.state = state;
    }
  }

  @Override
  void close();
}
