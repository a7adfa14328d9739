package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.OptionalLong;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;

/**
 * A time limit (thời hạn giải quyết) as the law states it. The unit is kept as stated: a day is not
 * 24 hours, a working day is not a day.
 *
 * @param amount 1 to 9,999; without meaning for {@link Unit#SAME_DAY}
 */
@Rule("T5")
public record Term(int amount, Unit unit) {
  private static final int MOST = 9_999;

  /** What a term is counted in. */
  public enum Unit {
    /** Trong ngày: on the day of reception, or the next working day after the cut-off. */
    SAME_DAY("same-day"),
    /** Giờ làm việc. */
    WORKING_HOUR("working-hour"),
    /** Ngày làm việc. */
    WORKING_DAY("working-day"),
    /** Ngày: weekly rest days and holidays in between count. */
    CALENDAR_DAY("calendar-day"),
    /** Tháng. */
    MONTH("month");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    /** The unit as it stands in message keys ("working-day"). */
    public String word() {
      return word;
    }
  }

  public Term {
    if (amount > MOST || amount < (unit == Unit.SAME_DAY ? 0 : 1)) {
      throw new IllegalArgumentException("term of " + amount + " " + unit);
    }
  }

  public static Term sameDay() {
    return new Term(0, Unit.SAME_DAY);
  }

  /** Message key of the term in words, with the amount as its argument: "3 ngày làm việc". */
  public String key() {
    return "calendar.term." + unit.word();
  }

  /**
   * The term as working minutes, where the law allows the sum: 8 working hours are one working day.
   * Empty for calendar days and months, which are no amount of working time.
   */
  @Rule("T7")
  public OptionalLong workingMinutes(LegalRules rules, LocalDate day) {
    long minutesPerDay = 60L * rules.number("T7.hours-per-day", day);
    return switch (unit) {
      case SAME_DAY -> OptionalLong.of(minutesPerDay);
      case WORKING_HOUR -> OptionalLong.of(60L * amount);
      case WORKING_DAY -> OptionalLong.of(minutesPerDay * amount);
      case CALENDAR_DAY, MONTH -> OptionalLong.empty();
    };
  }
}
