package vn.motcua.catalogue;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.Term.Unit;

/**
 * The limit of a channel row: a term, or the reason why it cannot be read. "1" alone mostly means
 * "within the day" but not always; hours may be hours of work or of the clock; and the remark often
 * names a different limit for some of the dossiers.
 *
 * @param term null when there is a reason, or when the row says that there is no limit
 * @param reason null when the limit is certain
 */
record LimitText(@Nullable Term term, @Nullable String reason) {
  private static final Pattern TERM =
      Pattern.compile("(?<amount>\\d+) ?(?<unit>Ngày làm việc|Giờ làm việc|Ngày|Tháng)");
  private static final Pattern BARE = Pattern.compile("\\d+");
  private static final Pattern FRACTION = Pattern.compile("\\d+[.,]\\d+ .*");
  private static final Pattern HOURS = Pattern.compile("\\d+ ?Giờ");
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?<![\\d/.,])(?<amount>\\d+)(?: ?\\([\\p{L} ]+\\))? (?<unit>ngày làm việc|ngày|giờ làm"
              + " việc|giờ|tuần|tháng)(?![\\p{L}]|,? ?\\d{1,2}[/-])",
          CASE_INSENSITIVE | UNICODE_CASE);

  static LimitText of(ChannelRow row, String steps) {
    String limit = row.limit() == null ? "" : row.limit().strip();
    Matcher matcher = TERM.matcher(limit);
    if (limit.equals("Không quy định")) {
      return new LimitText(null, null);
    }
    if (!matcher.matches()) {
      return new LimitText(null, reason(row, limit));
    }
    long amount = Long.parseLong(matcher.group("amount"));
    String unit = matcher.group("unit").toLowerCase(Locale.ROOT);
    if (amount < 1 || amount > 999) {
      return new LimitText(null, "limit-amount");
    }
    if (remarkDiffers(row.rest(), amount, unit)) {
      return new LimitText(null, "limit-remark-differs");
    }
    if (stepsContradict(steps, amount, unit)) {
      return new LimitText(null, "limit-steps-differ");
    }
    return new LimitText(new Term((int) amount, unit(unit)), null);
  }

  private static String reason(ChannelRow row, String limit) {
    if (row.limit() == null) {
      return "limit-fee-together";
    }
    if (limit.equals(NationalLine.NOTHING)) {
      return "limit-missing";
    }
    if (BARE.matcher(limit).matches()) {
      return "limit-without-unit";
    }
    if (FRACTION.matcher(limit).matches()) {
      return "limit-fraction";
    }
    return HOURS.matcher(limit).matches() ? "limit-hours" : "unreadable";
  }

  /** Whether the remark names any limit but this one. */
  private static boolean remarkDiffers(String remark, long amount, String unit) {
    Matcher words = IN_WORDS.matcher(remark);
    while (words.find()) {
      if (!same(words, amount, unit)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the steps give the same number of the other kind of days, and never of this kind. */
  private static boolean stepsContradict(String steps, long amount, String unit) {
    boolean other = false;
    Matcher words = IN_WORDS.matcher(steps);
    while (words.find()) {
      if (same(words, amount, unit)) {
        return false;
      }
      other |=
          Long.parseLong("0" + shortened(words.group("amount"))) == amount
              && words.group("unit").toLowerCase(Locale.ROOT).startsWith("ngày")
              && unit.startsWith("ngày");
    }
    return other;
  }

  private static boolean same(Matcher words, long amount, String unit) {
    return Long.parseLong(shortened(words.group("amount"))) == amount
        && words.group("unit").toLowerCase(Locale.ROOT).equals(unit);
  }

  private static String shortened(String digits) {
    return digits.length() > 9 ? digits.substring(0, 9) : digits;
  }

  private static Unit unit(String name) {
    return switch (name) {
      case "ngày làm việc" -> Unit.WORKING_DAY;
      case "giờ làm việc" -> Unit.WORKING_HOUR;
      case "ngày" -> Unit.CALENDAR_DAY;
      case "tháng" -> Unit.MONTH;
      default -> throw new IllegalStateException(name);
    };
  }
}
