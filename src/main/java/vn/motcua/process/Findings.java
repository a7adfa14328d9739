package vn.motcua.process;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

/**
 * What is wrong with a model, collected so that a person sees all of it at once. Each finding is a
 * {@link Fault} whose field is the element's id and whose message has the arguments {0} id, {1}
 * name, {2} type, {3}… what else the message needs; the message says what to do.
 */
final class Findings {
  private static final Element WHOLE = new Element("", "", "definitions");
  private final List<Fault> faults = new ArrayList<>();

  void add(Element element, String problem, Object... more) {
    List<Object> args = new ArrayList<>(List.of(element.id(), element.label(), element.type()));
    args.addAll(List.of(more));
    faults.add(new Fault(element.id(), "process.finding." + problem, args));
  }

  /** A finding about the file as a whole. */
  void add(String problem, Object... more) {
    add(WHOLE, problem, more);
  }

  boolean none() {
    return faults.isEmpty();
  }

  /**
   * The later checks need what the earlier ones have checked: stop here when anything was found.
   */
  void throwIfAny() {
    Invalid.throwIfAny(faults);
  }
}
