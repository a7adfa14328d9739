package vn.motcua.base;

import java.util.List;

/** What was sent cannot be used; every fault is named at once. Answered with 422. */
public final class Invalid extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  public Invalid(List<Fault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  public Invalid(Fault fault) {
    this(List.of(fault));
  }

  /** Throws when there is at least one fault. */
  public static void throwIfAny(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }

  public List<Fault> faults() {
    return faults;
  }
}
