package vn.motcua.base;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How dates, times, numbers and money are written for people, the same in every language of the
 * product: 27/03/2026, 27/03/2026 16:30, 52.000 đ. Moments are shown in office time.
 */
public final class Formats {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final Locale VIETNAM = Locale.of("vi", "VN");

  private Formats() {}

  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  public static String date(Instant moment) {
    return DATE.format(moment.atZone(OfficeClock.ZONE));
  }

  public static String dateTime(Instant moment) {
    return DATE_TIME.format(moment.atZone(OfficeClock.ZONE));
  }

  public static String time(Instant moment) {
    return TIME.format(moment.atZone(OfficeClock.ZONE));
  }

  public static String time(LocalTime time) {
    return TIME.format(time);
  }

  /** A whole number with its thousands set apart: 1.250. */
  public static String number(long number) {
    return String.format(VIETNAM, "%,d", number);
  }

  /** A number with its decimals behind a comma: 87,09. */
  public static String decimal(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  /** By how much something changed, with its sign: +1,25. */
  public static String change(BigDecimal difference) {
    return (difference.signum() > 0 ? "+" : "") + decimal(difference);
  }

  /** An amount of đồng: "52.000 đ", its parts held on one line by a no-break space. */
  public static String money(long dong) {
    return number(dong) + "\u00a0đ";
  }

  /** The size of a file: "850 kB", "2,4 MB"; a thousand bytes are one kB. */
  public static String size(long bytes) {
    return bytes < 1_000_000
        ? number(Math.max(1, Math.round(bytes / 1000.0))) + "\u00a0kB"
        : String.format(VIETNAM, "%.1f\u00a0MB", bytes / 1_000_000.0);
  }
}
