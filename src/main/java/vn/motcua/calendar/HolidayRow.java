package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.base.Fault;

/**
 * One row of a file of holidays: {@code date, weekday, type, name, nameEn, status, source,
 * pairedWith}, of which weekday, nameEn, source and pairedWith may be absent.
 */
record HolidayRow(
    LocalDate date,
    Type type,
    String name,
    @Nullable String nameEn,
    CalendarDay.Status status,
    String source,
    @Nullable LocalDate pairedWith) {

  enum Type {
    HOLIDAY(DayKind.HOLIDAY),
    SUBSTITUTE_OFF(DayKind.REST),
    SWAPPED_OFF(DayKind.REST),
    MAKEUP_WORKDAY(DayKind.WORKING);

    private final DayKind kind;

    Type(DayKind kind) {
      this.kind = kind;
    }

    DayKind kind() {
      return kind;
    }
  }

  /** Reads a row; says everything that is wrong with it and returns null when anything is. */
  static @Nullable HolidayRow read(JsonNode row, List<Fault> faults) {
    if (!row.isObject()) {
      faults.add(Fault.of("", "calendar.import.not-an-object"));
      return null;
    }
    Reader reader = new Reader(row, faults);
    LocalDate date = reader.date("date", true);
    Type type = reader.oneOf("type", Type.values(), "calendar.import.type");
    CalendarDay.Status status =
        reader.oneOf("status", CalendarDay.Status.values(), "calendar.import.status");
    String name = reader.text("name", true);
    LocalDate pairedWith = reader.date("pairedWith", false);
    reader.checkWeekday(date);
    if (date == null || type == null || status == null || name == null || !faults.isEmpty()) {
      return null;
    }
    String source = reader.text("source", false);
    return new HolidayRow(
        date,
        type,
        name,
        reader.text("nameEn", false),
        status,
        source == null ? "" : source,
        pairedWith);
  }

  /** The fields of one row, each fault noted with its field. */
  private record Reader(JsonNode row, List<Fault> faults) {

    @Nullable String text(String field, boolean required) {
      JsonNode value = row.path(field);
      if (value.isString() && !value.stringValue().isBlank()) {
        return value.stringValue().strip();
      }
      if (required) {
        faults.add(Fault.of(field, "calendar.import.missing"));
      }
      return null;
    }

    @Nullable LocalDate date(String field, boolean required) {
      String text = text(field, required);
      if (text == null) {
        return null;
      }
      LocalDate date = parse(text);
      if (date == null || !Calendars.covers(date)) {
        faults.add(Fault.of(field, "calendar.import.date", text));
        return null;
      }
      return date;
    }

    private static @Nullable LocalDate parse(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        return null;
      }
    }

    <E extends Enum<E>> @Nullable E oneOf(String field, E[] values, String key) {
      String text = text(field, true);
      if (text == null) {
        return null;
      }
      for (E value : values) {
        if (value.name().equals(text.toUpperCase(Locale.ROOT))) {
          return value;
        }
      }
      List<String> known = new ArrayList<>();
      Arrays.stream(values).map(Enum::name).forEach(known::add);
      faults.add(Fault.of(field, key, text, String.join(", ", known)));
      return null;
    }

    /** A weekday that disagrees with the date makes the date doubtful. */
    void checkWeekday(@Nullable LocalDate date) {
      JsonNode weekday = row.path("weekday");
      if (date == null || weekday.isMissingNode() || weekday.isNull()) {
        return;
      }
      int actual = date.getDayOfWeek().getValue();
      if (!weekday.isIntegralNumber() || weekday.asLong() != actual) {
        faults.add(Fault.of("weekday", "calendar.import.weekday", weekday.toString(), actual));
      }
    }
  }
}
