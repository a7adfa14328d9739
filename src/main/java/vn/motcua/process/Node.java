package vn.motcua.process;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;

/**
 * A node of a step graph. Tokens rest only at steps, at events and on the flows into a waiting
 * gateway; every other node is passed through.
 */
sealed interface Node
    permits Node.Start,
        Node.End,
        Node.Choice,
        Node.Fork,
        Node.Inclusive,
        Node.EventGate,
        Node.Leave,
        Node.Skippable,
        Event {
  String id();

  String name();

  /** The same node in a model that calls this one, where all ids bear the call's id. */
  Node within(String prefix);

  /** A node that is passed over while its condition holds. */
  sealed interface Skippable extends Node permits Service, Scope, Step {
    String nameEn();

    /** Null when it is never skipped. */
    @Nullable Condition skip();

    /** Its name in both languages. */
    default Bilingual named() {
      return new Bilingual(name(), nameEn());
    }
  }

  /** Where the first token of a process or sub-process comes from. */
  record Start(String id, String name) implements Node {
    @Override
    public Start within(String prefix) {
      return new Start(prefix + id, name);
    }
  }

  /**
   * Takes a token away; the run, or the sub-process, is finished when the last is gone.
   *
   * @param terminate whether it takes away all tokens of its process or sub-process with it
   */
  record End(String id, String name, boolean terminate) implements Node {
    @Override
    public End within(String prefix) {
      return new End(prefix + id, name, terminate);
    }
  }

  /**
   * Exclusive gateway: sends a token along the first flow, in the file's order, whose condition
   * holds, else along the default flow.
   *
   * @param defaultFlow id, empty when there is only one way out
   */
  record Choice(String id, String name, String defaultFlow) implements Node {
    @Override
    public Choice within(String prefix) {
      return new Choice(prefix + id, name, defaultFlow.isEmpty() ? "" : prefix + defaultFlow);
    }
  }

  /** Parallel gateway: waits for a token on every flow in, then sends one along every flow out. */
  record Fork(String id, String name) implements Node {
    @Override
    public Fork within(String prefix) {
      return new Fork(prefix + id, name);
    }
  }

  /**
   * Inclusive gateway: waits for the tokens that are under way to it, then sends one along every
   * flow out whose condition holds, along the default flow when none does.
   *
   * @param defaultFlow id, empty when there is only one way out
   */
  record Inclusive(String id, String name, String defaultFlow) implements Node {
    @Override
    public Inclusive within(String prefix) {
      return new Inclusive(prefix + id, name, defaultFlow.isEmpty() ? "" : prefix + defaultFlow);
    }
  }

  /** Event-based gateway: a token rests at all events behind it; the first to happen takes it. */
  record EventGate(String id, String name) implements Node {
    @Override
    public EventGate within(String prefix) {
      return new EventGate(prefix + id, name);
    }
  }

  /**
   * Service task: done by the program at once.
   *
   * @param handler name of the {@link ServiceHandler} that does it
   */
  record Service(String id, String name, String nameEn, String handler, @Nullable Condition skip)
      implements Skippable {
    @Override
    public Service within(String prefix) {
      return new Service(prefix + id, name, nameEn, handler, skip);
    }
  }

  /**
   * The beginning of an embedded sub-process or of a called model. What runs inside are nodes of
   * this scope; its end is the {@link Leave} of the same scope.
   *
   * @param calledKey key of the called model, empty for an embedded sub-process
   * @param plannedMinutes its limit in working minutes, null when it has none
   * @param plannedDays its limit in calendar days, null when it has none
   * @param place where the steps inside are done, null where the caller's are
   */
  record Scope(
      String id,
      String name,
      String nameEn,
      String calledKey,
      @Nullable Integer plannedMinutes,
      @Nullable BigDecimal plannedDays,
      @Nullable Condition skip,
      @Nullable Place place)
      implements Skippable {
    @Override
    public Scope within(String prefix) {
      return new Scope(
          prefix + id, name, nameEn, calledKey, plannedMinutes, plannedDays, skip, place);
    }

    /** Id of its {@link Leave}: no id in a file can hold a slash. */
    String leave() {
      return id + "/";
    }

    /** Where called nodes get their ids from. */
    String prefix() {
      return id + "/";
    }
  }

  /** The end of a scope: goes on when the last token inside has come here. */
  record Leave(String id, String name, String scope) implements Node {
    @Override
    public Leave within(String prefix) {
      return new Leave(prefix + id, name, prefix + scope);
    }
  }

  /** The standard's own name of the element that a node was drawn as. */
  default String type() {
    return switch (this) {
      case Start _ -> "startEvent";
      case End _ -> "endEvent";
      case Step _ -> "userTask";
      case Choice _ -> "exclusiveGateway";
      case Fork _ -> "parallelGateway";
      case Inclusive _ -> "inclusiveGateway";
      case EventGate _ -> "eventBasedGateway";
      case Service _ -> "serviceTask";
      case Scope scope -> scope.calledKey().isEmpty() ? "subProcess" : "callActivity";
      case Leave _ -> "subProcess";
      case Event event -> event.kind().type();
    };
  }

  /** Whether every token that comes here rests: no walk can pass it. */
  default boolean alwaysRests() {
    return switch (this) {
      case Event _ -> true;
      case Step step -> step.skip() == null && step.instances() == null;
      case Start _,
          End _,
          Choice _,
          Fork _,
          Inclusive _,
          EventGate _,
          Service _,
          Scope _,
          Leave _ ->
          false;
    };
  }
}
