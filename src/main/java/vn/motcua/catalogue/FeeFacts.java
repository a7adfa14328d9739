package vn.motcua.catalogue;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the amount of a fee depends on, as far as it is known when asked.
 *
 * @param pages pages of the original, 0 to {@link #MOST_PAGES}, null while unknown
 * @param copies copies or certified papers asked for, 0 to {@link #MOST_COPIES}, null while unknown
 * @param value value in đồng that a percentage is taken of, 0 to {@link #MOST_VALUE}, null while
 *     unknown
 * @param reasons exemption reasons that the applicant claims
 */
public record FeeFacts(
    @Nullable Integer pages, @Nullable Integer copies, @Nullable Long value, Set<String> reasons) {
  public static final int MOST_PAGES = 100_000;
  public static final int MOST_COPIES = 10_000;
  public static final long MOST_VALUE = 1_000_000_000_000_000L;

  /** The facts there are. */
  public enum Fact {
    PAGES,
    COPIES,
    VALUE;

    /** Message key of its name. */
    public String key() {
      return "catalogue.fact." + name().toLowerCase(Locale.ROOT);
    }
  }

  public FeeFacts {
    reasons = Set.copyOf(reasons);
    check(Fact.PAGES, pages == null ? 0 : pages, MOST_PAGES);
    check(Fact.COPIES, copies == null ? 0 : copies, MOST_COPIES);
    check(Fact.VALUE, value == null ? 0 : value, MOST_VALUE);
  }

  /** Nothing is known and nothing claimed. */
  public static FeeFacts none() {
    return new FeeFacts(null, null, null, Set.of());
  }

  public static FeeFacts pages(int pages, int copies) {
    return new FeeFacts(pages, copies, null, Set.of());
  }

  public static FeeFacts copies(int copies) {
    return new FeeFacts(null, copies, null, Set.of());
  }

  public static FeeFacts value(long dong) {
    return new FeeFacts(null, null, dong, Set.of());
  }

  public FeeFacts claiming(Set<String> claimed) {
    return new FeeFacts(pages, copies, value, claimed);
  }

  boolean lacks(Fact fact) {
    return switch (fact) {
      case PAGES -> pages == null;
      case COPIES -> copies == null;
      case VALUE -> value == null;
    };
  }

  private static void check(Fact fact, long number, long most) {
    if (number < 0 || number > most) {
      throw new IllegalArgumentException(fact + " of " + number);
    }
  }
}
