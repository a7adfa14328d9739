package vn.motcua.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code of a procedure (mã thủ tục hành chính): a national base and, on a localised copy, the suffix
 * of the agency that issued it. Procedures are matched on the base; provinces that merged left old
 * suffixes behind.
 *
 * @param base "1.001193"
 * @param suffix "H61", "000.00.00.H29", or null on the national procedure
 */
public record ProcedureCode(String base, @Nullable String suffix) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<base>[1-9]\\.\\d{6})(?:\\.(?<suffix>(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.)?[A-Z]\\d{2}|\\d{3}\\.\\d{2}\\.\\d{2}))?");

  /** The code in a text, or empty when the text is no code. */
  public static Optional<ProcedureCode> parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new ProcedureCode(matcher.group("base"), matcher.group("suffix")))
        : Optional.empty();
  }

  /** Whether it is one of the State's internal procedures (thủ tục nội bộ), which begin with 6. */
  public boolean internal() {
    return base.startsWith("6");
  }

  @Override
  public String toString() {
    return suffix == null ? base : base + "." + suffix;
  }
}
