package vn.motcua.catalogue;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fee of a channel row: an amount, or the reason why it cannot be read. "Miễn phí" is often
 * just an empty amount whose rule stands in the remark or in the steps, and an amount often holds
 * for a page, a paper or some of the dossiers only.
 *
 * @param amount đồng, 0 when it is free; -1 when there is a reason
 * @param reason null when the fee is certain
 */
record FeeText(long amount, @Nullable String reason) {
  private static final Pattern SUM =
      Pattern.compile("(?<sum>\\d{1,3}(?:[.,]\\d{3})+|\\d+) (VNĐ|Việt Nam Đồng|[Đđ]ồng)");
  private static final Pattern CURRENCY = Pattern.compile(".* (USD|EUR)");
  private static final long LEAST = 1_000;

  /** The part of a remark in brackets, which belongs to the fee. */
  private static final Pattern BRACKETS =
      Pattern.compile("^\\((?<inner>[^()]*)\\)(?<rest>.*)", Pattern.DOTALL);

  private static final Pattern NO_FEE =
      words("\\s*(không( có| thu( phí)?)?|miễn phí|miễn)?[\\s.]*");

  /** A name of the fee, and at most the same amount once more for each dossier or time. */
  private static final Pattern NAME_ONLY =
      words("[\\p{L}\\s,]*(:? ?(?<again>[\\d.,]+) ?(đồng|đ|vnđ)?)? ?(/ ?(lần|hồ sơ))?[\\s.]*");

  private static final Pattern FEE_WORDS =
      words(
          "(?<!chi |kinh |học |viện |án |miễn |không thu |không mất |lãng |hội |công đoàn"
              + " |\\p{L})phí(?! Minh)\\b");
  private static final Pattern AMOUNT = words("(?<![\\d.,])\\d[\\d.,]*+ ?(đồng|đ|vnđ|usd)\\b");
  private static final Pattern ONLY_SOME = words("trường hợp|đối với|tối đa|từ trang|trở lên|mỗi");

  static FeeText of(ChannelRow row, String otherTexts) {
    String fee = row.fee();
    if (fee == null) {
      return new FeeText(-1, "limit-fee-together");
    }
    Matcher brackets = BRACKETS.matcher(row.rest());
    boolean bracketed = brackets.matches();
    String inner = bracketed ? brackets.group("inner") : "";
    String remark = bracketed ? brackets.group("rest") : row.rest();
    if (fee.equals(NationalLine.NOTHING)) {
      return new FeeText(-1, "fee-missing");
    }
    if (fee.equals("Miễn phí")) {
      boolean free = NO_FEE.matcher(inner).matches() && noFee(remark) && noFee(otherTexts);
      return free ? new FeeText(0, null) : new FeeText(-1, "fee-free-but");
    }
    return sum(fee, inner, remark);
  }

  private static FeeText sum(String fee, String inner, String remark) {
    Matcher sum = SUM.matcher(fee);
    if (!sum.matches()) {
      return new FeeText(-1, CURRENCY.matcher(fee).matches() ? "fee-currency" : "unreadable");
    }
    String digits = sum.group("sum").replaceAll("[.,]", "");
    long amount = digits.length() > 9 ? FeeFormula.MOST + 1 : Long.parseLong(digits);
    if (amount < LEAST || amount > FeeFormula.MOST) {
      return new FeeText(-1, "fee-amount");
    }
    Matcher name = NAME_ONLY.matcher(inner);
    boolean plain =
        name.matches()
            && (name.group("again") == null
                || name.group("again").replaceAll("[.,]", "").equals(digits))
            && !ONLY_SOME.matcher(inner).find();
    if (!plain) {
      return new FeeText(-1, "fee-for-some");
    }
    return AMOUNT.matcher(remark).find() || remark.startsWith("(")
        ? new FeeText(-1, "fee-remark-differs")
        : new FeeText(amount, null);
  }

  private static boolean noFee(String text) {
    return !FEE_WORDS.matcher(text).find() && !AMOUNT.matcher(text).find();
  }

  private static Pattern words(String regex) {
    return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
  }
}
