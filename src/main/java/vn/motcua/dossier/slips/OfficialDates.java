package vn.motcua.dossier.slips;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import vn.motcua.base.OfficeClock;

/**
 * Dates as official papers write them: "ngày 05 tháng 02 năm 2026", "ngày 27 tháng 3 năm 2026".
 * Days below 10 and the months 1 and 2 get a zero in front (Decree 30/2020, Annex I).
 */
public final class OfficialDates {
  private static final int LAST_MONTH_WITH_ZERO = 2;

  private OfficialDates() {}

  public static String date(LocalDate day) {
    String month = day.getMonthValue() <= LAST_MONTH_WITH_ZERO ? "%02d" : "%d";
    return String.format(
        Locale.ROOT,
        "ngày %02d tháng " + month + " năm %d",
        day.getDayOfMonth(),
        day.getMonthValue(),
        day.getYear());
  }

  /** "08 giờ 15 phút, ngày 27 tháng 3 năm 2026", in office time. */
  public static String moment(Instant moment) {
    LocalTime time = moment.atZone(OfficeClock.ZONE).toLocalTime();
    return String.format(
        Locale.ROOT,
        "%02d giờ %02d phút, %s",
        time.getHour(),
        time.getMinute(),
        date(moment.atZone(OfficeClock.ZONE).toLocalDate()));
  }

  /** Counts below ten get a zero in front too, so that nothing can be written before them. */
  public static String twoDigits(int count) {
    return String.format(Locale.ROOT, "%02d", count);
  }
}
