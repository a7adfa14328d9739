package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalogue.FeeFormula.Fixed;
import vn.motcua.catalogue.FeeFormula.PerCopy;
import vn.motcua.catalogue.FeeFormula.PerPage;
import vn.motcua.catalogue.FeeFormula.Percentage;
import vn.motcua.catalogue.FeeFormula.Tier;

class FeesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  /** Circular 226/2016: 2,000 for pages 1 and 2, 1,000 from page 3, at most 200,000 a copy. */
  private static final PerPage CERTIFIED_COPY =
      new PerPage(List.of(new Tier(1, 2_000), new Tier(3, 1_000)), 200_000L);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 2000",
    "2, 4000",
    "3, 5000",
    "10, 12000",
    "197, 199000",
    "198, 200000",
    "199, 200000",
    "300, 200000"
  })
  void aCertifiedCopyCostsByPageUpToTheCap(int pages, long amount) {
    assertThat(total(CERTIFIED_COPY, FeeFacts.pages(pages, 1))).isEqualTo(amount);
  }

  @Test
  void copiesThatNobodyToldAreAsFewAsCanBeAskedFor() {
    Case extra = caseWith(rule("extract", new PerCopy(8_000), Set.of()));
    Case copies = caseWith(rule("extract", new PerCopy(8_000, 1), Set.of()));
    Case certified = caseWith(rule("certified", CERTIFIED_COPY, Set.of()));
    assertThat(assumed(extra, FeeFacts.none()).copies()).isZero();
    assertThat(assumed(copies, FeeFacts.none()).copies()).isEqualTo(1);
    assertThat(assumed(copies, FeeFacts.copies(4)).copies()).isEqualTo(4);
    FeeFacts pages = assumed(certified, new FeeFacts(10, null, null, Set.of()));
    assertThat(Fees.quote(certified, Channel.COUNTER, pages, DAY).total()).isEqualTo(12_000);
    assertThat(assumed(certified, FeeFacts.none()).pages()).isNull();
  }

  private static FeeFacts assumed(Case which, FeeFacts told) {
    return Fees.assumed(which, Channel.COUNTER, told, DAY);
  }

  @Test
  void theCapHoldsForEachCopy() {
    assertThat(total(CERTIFIED_COPY, FeeFacts.pages(300, 3))).isEqualTo(600_000);
    assertThat(total(CERTIFIED_COPY, FeeFacts.pages(3, 4))).isEqualTo(20_000);
    assertThat(total(CERTIFIED_COPY, FeeFacts.pages(3, 0))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0.15, 1000000, 1500",
    "0.15, 333, 0",
    "0.15, 334, 1",
    "0.5, 100, 1",
    "0.5, 99, 0",
    "0.15, 3333333334, 5000000",
    "0.15, 9000000000, 5000000",
    "100, 1, 1"
  })
  void aPercentageIsRoundedHalfUpToAWholeDongAndCapped(
      BigDecimal percent, long value, long amount) {
    assertThat(total(new Percentage(percent, 5_000_000L), FeeFacts.value(value))).isEqualTo(amount);
  }

  @Test
  void aRuleHoldsOnlyForItsChannelsAndDays() {
    FeeRule counter = rule("counter", new Fixed(20_000), Set.of(Channel.COUNTER, Channel.POST));
    FeeRule online = rule("online", new Fixed(10_000), Set.of(Channel.ONLINE));
    FeeRule past = during("past", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 11, 23));
    FeeRule future = during("future", LocalDate.of(2026, 11, 25), null);
    FeeRule oneDay = during("one-day", DAY, DAY);
    Case one = caseWith(counter, online, past, future, oneDay);

    assertThat(keys(Fees.quote(one, Channel.COUNTER, FeeFacts.none(), DAY)))
        .containsExactly("counter", "one-day");
    assertThat(keys(Fees.quote(one, Channel.ONLINE, FeeFacts.none(), DAY)))
        .containsExactly("online", "one-day");
    assertThat(Fees.quote(one, Channel.POST, FeeFacts.none(), DAY).total()).isEqualTo(20_001);
  }

  @Test
  void ofSeveralExemptionsTheMostFavourableCountsAlone() {
    Exemption half = exemption("online", 50, null, null);
    Exemption tenth = exemption("vneid-2", 10, null, null);
    Exemption past = exemption("merit", 100, null, DAY.minusDays(1));
    Exemption soon = exemption("child", 100, DAY.plusDays(1), null);
    Case one = caseWith(with(new Fixed(25_001), List.of(tenth, half, past, soon)));

    FeeQuote quote =
        Fees.quote(
            one,
            Channel.COUNTER,
            FeeFacts.none().claiming(Set.of("vneid-2", "online", "merit", "child", "unknown")),
            DAY);
    FeeQuote.Line line = quote.lines().getFirst();
    assertThat(line.exemption()).isEqualTo(half);
    assertThat(line.before()).isEqualTo(25_001);
    // half of 25,001 is waived, 12,500.5, rounded half up
    assertThat(line.amount()).isEqualTo(12_500);
    assertThat(Fees.exemptions(one, Channel.COUNTER, DAY)).containsExactly(tenth, half);
  }

  @Test
  void withoutAClaimNothingIsWaived() {
    Case one = caseWith(with(new Fixed(25_000), List.of(exemption("merit", 100, null, null))));
    FeeQuote quote = Fees.quote(one, Channel.COUNTER, FeeFacts.none(), DAY);
    assertThat(quote.total()).isEqualTo(25_000);
    assertThat(quote.lines().getFirst().exemption()).isNull();
  }

  @Test
  void aFeeWhoseFactsAreUnknownIsAnOpenLine() {
    Case one =
        caseWith(
            rule("page", CERTIFIED_COPY, Set.of()),
            rule("copy", new PerCopy(8_000), Set.of()),
            rule("fixed", new Fixed(1_000), Set.of()));
    FeeQuote unknown = Fees.quote(one, Channel.COUNTER, FeeFacts.copies(2), DAY);
    assertThat(unknown.missing()).containsExactly(FeeFacts.Fact.PAGES);
    assertThat(unknown.complete()).isFalse();
    assertThat(unknown.total()).isEqualTo(17_000);
    assertThat(unknown.lines().getFirst().key()).isEqualTo("catalogue.fee.by-page");
    assertThat(Fees.needs(one, Channel.COUNTER, DAY))
        .containsExactly(FeeFacts.Fact.PAGES, FeeFacts.Fact.COPIES);
    assertThat(Fees.quote(one, Channel.COUNTER, FeeFacts.pages(1, 1), DAY).complete()).isTrue();
  }

  @Test
  void noRuleMeansNoFee() {
    FeeQuote quote = Fees.quote(caseWith(), Channel.COUNTER, FeeFacts.none(), DAY);
    assertThat(quote.lines()).isEmpty();
    assertThat(quote.total()).isZero();
    assertThat(quote.complete()).isTrue();
  }

  @Test
  void theLargestFactsAndAmountsDoNotOverflow() {
    FeeFormula dearest = new PerPage(List.of(new Tier(1, FeeFormula.MOST)), null);
    FeeFacts most = FeeFacts.pages(FeeFacts.MOST_PAGES, FeeFacts.MOST_COPIES);
    assertThat(total(dearest, most)).isEqualTo(1_000_000_000_000_000_000L);
    assertThat(
            total(
                new Percentage(BigDecimal.valueOf(100), null), FeeFacts.value(FeeFacts.MOST_VALUE)))
        .isEqualTo(FeeFacts.MOST_VALUE);
  }

  @Test
  void whatMakesNoSenseIsNotARule() {
    assertThatThrownBy(() -> new Fixed(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Fixed(FeeFormula.MOST + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PerPage(List.of(new Tier(2, 1)), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PerPage(List.of(new Tier(1, 1), new Tier(1, 2)), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Percentage(BigDecimal.ZERO, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FeeFacts.pages(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> exemption("x", 0, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void morePagesNeverCostLess(@ForAll @IntRange(max = 1_000) int pages) {
    assertThat(total(CERTIFIED_COPY, FeeFacts.pages(pages + 1, 1)))
        .isGreaterThanOrEqualTo(total(CERTIFIED_COPY, FeeFacts.pages(pages, 1)))
        .isLessThanOrEqualTo(200_000);
  }

  @Property
  void tiersAgreeWithCountingPageByPage(
      @ForAll @IntRange(max = 300) int pages,
      @ForAll @IntRange(max = 20) int copies,
      @ForAll @IntRange(min = 2, max = 50) int second,
      @ForAll @IntRange(min = 1, max = 50) int further,
      @ForAll @LongRange(max = 5_000) long one,
      @ForAll @LongRange(max = 5_000) long two,
      @ForAll @LongRange(max = 5_000) long three,
      @ForAll @LongRange(max = 300_000) long cap) {
    int third = second + further;
    long copy = 0;
    for (int page = 1; page <= pages; page++) {
      copy += page < second ? one : page < third ? two : three;
    }
    PerPage rule =
        new PerPage(List.of(new Tier(1, one), new Tier(second, two), new Tier(third, three)), cap);
    assertThat(total(rule, FeeFacts.pages(pages, copies))).isEqualTo(Math.min(copy, cap) * copies);
  }

  @Property
  void anExemptionNeverRaisesNorTurnsNegative(
      @ForAll @LongRange(max = 1_000_000_000) long amount,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    Case one = caseWith(with(new Fixed(amount), List.of(exemption("x", percent, null, null))));
    long paid = Fees.quote(one, Channel.POST, FeeFacts.none().claiming(Set.of("x")), DAY).total();
    assertThat(paid).isBetween(0L, amount);
    if (percent == 100) {
      assertThat(paid).isZero();
    }
  }

  private static long total(FeeFormula formula, FeeFacts facts) {
    Case one = caseWith(rule("fee", formula, Set.of()));
    return Fees.quote(one, Channel.COUNTER, facts, DAY).total();
  }

  private static List<String> keys(FeeQuote quote) {
    return quote.lines().stream().map(line -> line.rule().key()).toList();
  }

  private static Case caseWith(FeeRule... fees) {
    return new Case("one", "Một", "One", List.of(), List.of(), List.of(fees));
  }

  private static FeeRule rule(String key, FeeFormula formula, Set<Channel> channels) {
    LocalDate from = LocalDate.of(2017, 1, 1);
    return new FeeRule(key, key, key, formula, channels, from, null, List.of(), "test", false);
  }

  private static FeeRule during(String key, LocalDate from, @Nullable LocalDate to) {
    return new FeeRule(key, key, key, new Fixed(1), Set.of(), from, to, List.of(), "test", false);
  }

  private static FeeRule with(FeeFormula formula, List<Exemption> exemptions) {
    LocalDate from = LocalDate.of(2017, 1, 1);
    return new FeeRule("fee", "fee", "fee", formula, Set.of(), from, null, exemptions, "t", false);
  }

  private static Exemption exemption(
      String reason, int percent, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new Exemption(reason, reason, reason, percent, "paper", from, to, null);
  }
}
