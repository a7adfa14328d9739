package vn.motcua.process;

import org.jspecify.annotations.Nullable;

/** A sequence flow from one node to another. */
record Flow(String id, String name, String from, String to, @Nullable Condition condition) {
  /** One that the file does not draw: into and out of a scope, to an activity's boundary. */
  static Flow implied(Node from, String to) {
    return new Flow(from.id() + ">" + to, "", from.id(), to, null);
  }

  boolean implied() {
    return id.indexOf('>') >= 0;
  }

  Flow within(String prefix) {
    String inner = implied() ? prefix + from + ">" + prefix + to : prefix + id;
    return new Flow(inner, name, prefix + from, prefix + to, condition);
  }
}
