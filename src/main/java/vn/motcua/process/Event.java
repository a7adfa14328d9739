package vn.motcua.process;

import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;

/**
 * An event that a run waits for. A token rests at it until it happens or is taken away.
 *
 * @param trigger what makes it happen
 * @param attachedTo id of the activity on whose boundary it stands, null elsewhere
 * @param interrupting whether it takes its activity away when it happens; only at a boundary
 */
record Event(
    String id,
    String name,
    String nameEn,
    Kind kind,
    Trigger trigger,
    @Nullable String attachedTo,
    boolean interrupting)
    implements Node {
  enum Kind {
    START("startEvent"),
    CATCH("intermediateCatchEvent"),
    BOUNDARY("boundaryEvent");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  @Override
  public Event within(String prefix) {
    String activity = attachedTo == null ? null : prefix + attachedTo;
    return new Event(prefix + id, name, nameEn, kind, trigger, activity, interrupting);
  }

  Bilingual named() {
    return new Bilingual(name, nameEn);
  }
}
