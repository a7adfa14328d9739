package vn.motcua.admin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;
import vn.motcua.calendar.Promise;

/**
 * What a person fills in to publish a promise of an agency; fields not sent are empty.
 *
 * @param agency id of the agency
 * @param procedures codes of the procedures, apart by commas, spaces or lines
 * @param weekday a {@link DayOfWeek}
 * @param cutoff until when something is returned the same day, "15:30"
 * @param nextBy until when on the next working day, "09:00"
 * @param validFrom first day, as browsers send dates
 * @param validTo last day, empty while it holds on
 * @param source the decision of the agency
 */
public record PromiseForm(
    String agency,
    String procedures,
    String name,
    String nameEn,
    String weekday,
    String cutoff,
    String nextBy,
    String validFrom,
    String validTo,
    String source) {

  public PromiseForm(
      @Nullable String agency,
      @Nullable String procedures,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String weekday,
      @Nullable String cutoff,
      @Nullable String nextBy,
      @Nullable String validFrom,
      @Nullable String validTo,
      @Nullable String source) {
    this.agency = CalendarForm.sent(agency);
    this.procedures = CalendarForm.sent(procedures);
    this.name = CalendarForm.sent(name);
    this.nameEn = CalendarForm.sent(nameEn);
    this.weekday = CalendarForm.sent(weekday);
    this.cutoff = CalendarForm.sent(cutoff);
    this.nextBy = CalendarForm.sent(nextBy);
    this.validFrom = CalendarForm.sent(validFrom);
    this.validTo = CalendarForm.sent(validTo);
    this.source = CalendarForm.sent(source);
  }

  /** Each procedure once, in the order of the form. */
  List<String> codes() {
    return Stream.of(procedures.split("[,;\\s]+")).filter(s -> !s.isEmpty()).distinct().toList();
  }

  /** The promise that is meant; null when something cannot be read, which is then entered. */
  @Nullable Promise promise(Entered entered) {
    DayOfWeek day = entered.choice("weekday", DayOfWeek.values(), weekday);
    LocalTime sameDay = time("cutoff", cutoff, entered);
    LocalTime next = time("nextBy", nextBy, entered);
    LocalDate first = entered.day("validFrom", validFrom);
    LocalDate last = entered.optionalDay("validTo", validTo);
    if (day == null || sameDay == null || next == null || !entered.faults().isEmpty()) {
      return null;
    }
    return new Promise(new Bilingual(name, nameEn), day, sameDay, next, first, last);
  }

  private static @Nullable LocalTime time(String field, String text, Entered entered) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      entered.add(field, "admin.fault.time");
      return null;
    }
  }
}
