package vn.motcua.admin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;

/** Reads what a person entered in the fields of a form, and gathers what cannot be read. */
final class Entered {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  /** Stands for a day that could not be read; what is made of it is never used. */
  private static final LocalDate UNREAD = LocalDate.EPOCH;

  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2099;

  private final List<Fault> faults = new ArrayList<>();

  /** What could not be read; when there is any, nothing of what was read may be used. */
  List<Fault> faults() {
    return faults;
  }

  void add(String field, String key) {
    faults.add(Fault.of(field, key));
  }

  /** A day, as date pickers send it (2026-03-27) or as people write it (27/03/2026). */
  LocalDate day(String field, String text) {
    if (text.isEmpty()) {
      faults.add(Fault.of(field, "admin.fault.no-day"));
      return UNREAD;
    }
    try {
      LocalDate day =
          text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, WRITTEN);
      if (day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // told below, like a day that is too far away
    }
    faults.add(Fault.of(field, "admin.fault.day"));
    return UNREAD;
  }

  /** A day that may be left out. */
  @Nullable LocalDate optionalDay(String field, String text) {
    return text.isEmpty() ? null : day(field, text);
  }

  /** One of the constants; null, and a fault, when it is none. */
  <E extends Enum<E>> @Nullable E choice(String field, E[] values, String text) {
    E chosen =
        Stream.of(values).filter(value -> value.name().equals(text)).findFirst().orElse(null);
    if (chosen == null) {
      faults.add(Fault.of(field, "admin.fault.choice"));
    }
    return chosen;
  }

  /** The id of something chosen; null when nothing was. */
  @Nullable UUID optionalId(String field, String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      faults.add(Fault.of(field, "admin.fault.choice"));
      return null;
    }
  }

  /** A text that may be left out. */
  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
