package vn.motcua.calendar;

/** What a day is to a state agency. */
public enum DayKind {
  /** Ngày làm việc: also a Saturday worked in exchange for another day. */
  WORKING,
  /** Ngày nghỉ: a weekly rest day, a compensation day (nghỉ bù), a day swapped off (hoán đổi). */
  REST,
  /** Ngày lễ, Tết: a public holiday. */
  HOLIDAY;

  /** Message key of the kind in words. */
  public String key() {
    return "calendar.kind." + name();
  }
}
