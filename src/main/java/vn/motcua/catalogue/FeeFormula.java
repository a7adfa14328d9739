package vn.motcua.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the amount of a fee is worked out. The four kinds cover every fee of the seeded procedures;
 * who pays less is an {@link Exemption}, and what depends on the case is a {@link Case}, so no
 * expression language is needed here. Amounts are whole đồng from 0 to {@link #MOST}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FeeFormula.Fixed.class, name = "fixed"),
  @JsonSubTypes.Type(value = FeeFormula.PerPage.class, name = "per-page"),
  @JsonSubTypes.Type(value = FeeFormula.PerCopy.class, name = "per-copy"),
  @JsonSubTypes.Type(value = FeeFormula.Percentage.class, name = "percentage")
})
public sealed interface FeeFormula {
  /** A billion đồng: with the bounds of {@link FeeFacts} no sum of a quote can overflow. */
  long MOST = 1_000_000_000L;

  /** Facts that the amount depends on. */
  List<FeeFacts.Fact> needs();

  /** The same amount for every dossier. */
  record Fixed(long amount) implements FeeFormula {
    public Fixed {
      check(amount);
    }

    @Override
    public List<FeeFacts.Fact> needs() {
      return List.of();
    }
  }

  /**
   * For every copy, an amount by page of the original; pages from a tier's first page on cost that
   * tier's amount.
   *
   * @param tiers by first page, the first one from page 1
   * @param cap most that one copy costs, null without
   */
  record PerPage(List<Tier> tiers, @Nullable Long cap) implements FeeFormula {
    public PerPage {
      tiers = List.copyOf(tiers);
      if (tiers.isEmpty() || tiers.getFirst().fromPage() != 1) {
        throw new IllegalArgumentException("the first tier begins at page 1");
      }
      for (int i = 1; i < tiers.size(); i++) {
        if (tiers.get(i).fromPage() <= tiers.get(i - 1).fromPage()) {
          throw new IllegalArgumentException("tiers ascend by first page");
        }
      }
      check(cap);
    }

    @Override
    public List<FeeFacts.Fact> needs() {
      return List.of(FeeFacts.Fact.PAGES, FeeFacts.Fact.COPIES);
    }
  }

  /**
   * An amount for every copy, or every case of certification, that is asked for.
   *
   * @param least fewest copies that can be asked for: null or 0 where copies are something extra, 1
   *     where they are what the procedure gives
   */
  record PerCopy(long amount, @Nullable Integer least) implements FeeFormula {
    public PerCopy {
      check(amount);
      if (least != null && (least < 0 || least > FeeFacts.MOST_COPIES)) {
        throw new IllegalArgumentException("at least " + least + " copies");
      }
    }

    /** An amount for every copy, of which there may be none. */
    public PerCopy(long amount) {
      this(amount, null);
    }

    @Override
    public List<FeeFacts.Fact> needs() {
      return List.of(FeeFacts.Fact.COPIES);
    }
  }

  /**
   * A share of a value, rounded half up to a whole đồng.
   *
   * @param percent per cent of the value, above 0 and at most 100 ("0.15" is 0.15 %)
   * @param cap most that it comes to, null without
   */
  record Percentage(BigDecimal percent, @Nullable Long cap) implements FeeFormula {
    public Percentage {
      if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
        throw new IllegalArgumentException("percentage of " + percent);
      }
      check(cap);
    }

    @Override
    public List<FeeFacts.Fact> needs() {
      return List.of(FeeFacts.Fact.VALUE);
    }
  }

  /** Pages from {@code fromPage} on, up to the next tier, cost {@code amount} each. */
  record Tier(int fromPage, long amount) {
    public Tier {
      if (fromPage < 1) {
        throw new IllegalArgumentException("tier from page " + fromPage);
      }
      check(amount);
    }
  }

  private static void check(@Nullable Long amount) {
    if (amount != null && (amount < 0 || amount > MOST)) {
      throw new IllegalArgumentException("amount of " + amount + " đồng");
    }
  }
}
