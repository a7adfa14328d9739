package vn.motcua.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Rule;

/**
 * The days of a report.
 *
 * @param calendar by which calendar, null for a free range of days
 * @param length how long, null for a free range
 * @param from first day
 * @param to last day
 */
public record Period(
    @Nullable Kind calendar, @Nullable Length length, LocalDate from, LocalDate to) {
  private static final int REPORTING_DAY = 15;
  private static final int MONTHS = 12;

  /** Which calendar a report goes by (rules.md §8.3). */
  public enum Kind {
    /** From the 15th of a month to the 14th (Decree 09/2019, Art. 12). */
    REPORTING,
    /** Whole months. */
    CALENDAR
  }

  /** How long. */
  public enum Length {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Length(int months) {
      this.months = months;
    }

    /** How many of them a year has. */
    public int perYear() {
      return MONTHS / months;
    }
  }

  public Period {
    if (to.isBefore(from)) {
      throw new Invalid(Fault.of("to", "statistics.fault.period-order"));
    }
  }

  /** Any days. */
  public static Period free(LocalDate from, LocalDate to) {
    return new Period(null, null, from, to);
  }

  /**
   * The period of a year.
   *
   * @param number 1 for the first month, quarter, half-year; 1 for the year itself
   * @throws Invalid when the year has no such period
   */
  @Rule("F3")
  public static Period of(Kind calendar, Length length, int year, int number) {
    if (number < 1 || number > length.perYear()) {
      throw new Invalid(Fault.of("number", "statistics.fault.period-number", length.perYear()));
    }
    YearMonth last = YearMonth.of(year, number * length.months);
    YearMonth first = last.minusMonths(length.months - 1L);
    return switch (calendar) {
      case CALENDAR -> new Period(calendar, length, first.atDay(1), last.atEndOfMonth());
      case REPORTING ->
          new Period(
              calendar,
              length,
              first.minusMonths(1).atDay(REPORTING_DAY),
              last.atDay(REPORTING_DAY - 1));
    };
  }

  /** The period of this kind that a day lies in. */
  public static Period around(Kind calendar, Length length, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    if (calendar == Kind.REPORTING && day.getDayOfMonth() >= REPORTING_DAY) {
      month = month.plusMonths(1);
    }
    int number = (month.getMonthValue() - 1) / length.months + 1;
    return of(calendar, length, month.getYear(), number);
  }

  /** The year that it is reported under. */
  public int year() {
    return to.getYear();
  }

  /** Which of its year it is, from 1; 0 for a free range. */
  public int number() {
    return length == null ? 0 : (to.getMonthValue() - 1) / length.months + 1;
  }

  /** The same period a year earlier. */
  public Period yearBefore() {
    return calendar == null || length == null
        ? free(from.minusYears(1), to.minusYears(1))
        : of(calendar, length, year() - 1, number());
  }

  /** The period just before it. */
  public Period before() {
    return calendar == null || length == null
        ? free(from.minusDays(to.toEpochDay() - from.toEpochDay() + 1), from.minusDays(1))
        : around(calendar, length, from.minusDays(1));
  }
}
