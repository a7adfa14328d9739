package vn.motcua.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Rule;

/** What stands in a cell of a report. */
public sealed interface Value {
  int DECIMALS = 2;

  /** A number; it leads to the dossiers that it counts. */
  record Count(long number) implements Value {}

  /** So many of so many: both are kept, the percentage is made for showing. */
  record Share(long part, long whole) implements Value {
    /** Cut to two decimals; empty when there is nothing to be a part of, which is not 0. */
    @Rule("F9")
    public Optional<BigDecimal> percent(RoundingMode rounding) {
      return whole == 0
          ? Optional.empty()
          : Optional.of(
              BigDecimal.valueOf(part)
                  .multiply(BigDecimal.valueOf(100))
                  .divide(BigDecimal.valueOf(whole), DECIMALS, rounding));
    }

    /** How many percentage points more than another share; empty when one of them is none. */
    public Optional<BigDecimal> pointsOver(Share other, RoundingMode rounding) {
      return percent(rounding)
          .flatMap(mine -> other.percent(rounding).map(theirs -> mine.subtract(theirs)));
    }
  }

  /** A number that is worked out: no dossiers stand behind it. */
  record Decimal(BigDecimal number) implements Value {
    static Decimal of(long number) {
      return new Decimal(BigDecimal.valueOf(number));
    }
  }

  /** Words; empty where nothing belongs. */
  record Text(Bilingual text) implements Value {
    static final Text NOTHING = new Text(new Bilingual("", ""));
  }

  /** Motcua has no data of it: not 0. */
  record Unknown() implements Value {}
}
