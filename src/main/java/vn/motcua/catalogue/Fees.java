package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.catalogue.FeeFacts.Fact;
import vn.motcua.catalogue.FeeFormula.Fixed;
import vn.motcua.catalogue.FeeFormula.PerCopy;
import vn.motcua.catalogue.FeeFormula.PerPage;
import vn.motcua.catalogue.FeeFormula.Percentage;
import vn.motcua.catalogue.FeeFormula.Tier;
import vn.motcua.catalogue.FeeQuote.Line;

/**
 * What a case costs on a day. Pure: the rules that hold for the channel and the day, worked out on
 * the facts, each less the most favourable exemption claimed (exemptions are not added up: Circular
 * 117/2026/TT-BTC). Amounts are whole đồng; a share of an amount is rounded half up.
 */
public final class Fees {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Fees() {}

  /**
   * The quote for a dossier filed through a channel on a day. A fee whose facts are not known yet
   * stands in it as an open line of 0 đồng.
   */
  public static FeeQuote quote(Case which, Channel channel, FeeFacts facts, LocalDate day) {
    List<Line> lines = new ArrayList<>();
    Set<Fact> missing = EnumSet.noneOf(Fact.class);
    long total = 0;
    for (FeeRule rule : rules(which, channel, day)) {
      rule.formula().needs().stream().filter(facts::lacks).forEach(missing::add);
      Line line = line(rule, facts, day);
      lines.add(line);
      total = Math.addExact(total, line.amount());
    }
    return new FeeQuote(lines, total, missing);
  }

  /** Facts to ask for before the quote can be complete. */
  public static Set<Fact> needs(Case which, Channel channel, LocalDate day) {
    Set<Fact> needs = EnumSet.noneOf(Fact.class);
    rules(which, channel, day).forEach(rule -> needs.addAll(rule.formula().needs()));
    return needs;
  }

  /** Fewest copies that can be asked for in this case: the most that one of its fees demands. */
  public static int leastCopies(Case which, Channel channel, LocalDate day) {
    return rules(which, channel, day).stream()
        .mapToInt(
            rule ->
                switch (rule.formula()) {
                  case PerCopy(long each, Integer least) -> least == null ? 0 : least;
                  case PerPage _ -> 1;
                  case Fixed _, Percentage _ -> 0;
                })
        .max()
        .orElse(0);
  }

  /**
   * The facts with the copies that nobody told: as few as can be asked for. Pages and values are
   * never assumed.
   */
  public static FeeFacts assumed(Case which, Channel channel, FeeFacts told, LocalDate day) {
    return told.copies() != null
        ? told
        : new FeeFacts(
            told.pages(), leastCopies(which, channel, day), told.value(), told.reasons());
  }

  /** Exemptions that an applicant may claim, each reason once. */
  public static List<Exemption> exemptions(Case which, Channel channel, LocalDate day) {
    Map<String, Exemption> byReason = new LinkedHashMap<>();
    for (FeeRule rule : rules(which, channel, day)) {
      rule.exemptions().stream()
          .filter(exemption -> exemption.inForce(day))
          .forEach(exemption -> byReason.putIfAbsent(exemption.reason(), exemption));
    }
    return List.copyOf(byReason.values());
  }

  private static List<FeeRule> rules(Case which, Channel channel, LocalDate day) {
    return which.fees().stream().filter(rule -> rule.holds(channel, day)).toList();
  }

  private static Line line(FeeRule rule, FeeFacts facts, LocalDate day) {
    Amount before = amount(rule.formula(), facts);
    Optional<Exemption> best =
        rule.exemptions().stream()
            .filter(e -> facts.reasons().contains(e.reason()) && e.inForce(day))
            .max(Comparator.comparingInt(Exemption::percent));
    long waived = best.map(e -> share(before.dong, BigDecimal.valueOf(e.percent()))).orElse(0L);
    return new Line(
        rule, before.dong, before.dong - waived, before.key, before.args, best.orElse(null));
  }

  /** An amount in đồng and the message that says how it came about. */
  private record Amount(long dong, String key, List<Object> args) {
    static Amount of(long dong, String word, Object... args) {
      return new Amount(dong, "catalogue.fee." + word, List.of(args));
    }
  }

  private static Amount amount(FeeFormula formula, FeeFacts facts) {
    return switch (formula) {
      case Fixed(long amount) -> Amount.of(amount, "fixed");
      case PerPage pages -> perPage(pages, facts);
      case PerCopy(long each, Integer _) -> {
        Integer copies = facts.copies();
        yield copies == null
            ? Amount.of(0, "by-copy", each)
            : Amount.of(Math.multiplyExact(each, (long) copies), "copies", copies, each);
      }
      case Percentage share -> percentage(share, facts);
    };
  }

  private static Amount perPage(PerPage rule, FeeFacts facts) {
    Integer pages = facts.pages();
    Integer copies = facts.copies();
    if (pages == null || copies == null) {
      return Amount.of(0, "by-page", rule.tiers().getFirst().amount());
    }
    long uncapped = copy(rule.tiers(), pages);
    Long cap = rule.cap();
    return cap != null && uncapped > cap
        ? Amount.of(Math.multiplyExact(cap, (long) copies), "pages-capped", pages, copies, cap)
        : Amount.of(Math.multiplyExact(uncapped, (long) copies), "pages", pages, copies, uncapped);
  }

  /** What one copy of so many pages costs without a cap. */
  private static long copy(List<Tier> tiers, int pages) {
    long sum = 0;
    for (int i = 0; i < tiers.size(); i++) {
      int first = tiers.get(i).fromPage();
      int last = i + 1 < tiers.size() ? Math.min(pages, tiers.get(i + 1).fromPage() - 1) : pages;
      if (last >= first) {
        sum = Math.addExact(sum, Math.multiplyExact(tiers.get(i).amount(), last - first + 1L));
      }
    }
    return sum;
  }

  private static Amount percentage(Percentage rule, FeeFacts facts) {
    String percent = rule.percent().toPlainString();
    Long value = facts.value();
    if (value == null) {
      return Amount.of(0, "by-value", percent);
    }
    long share = share(value, rule.percent());
    Long cap = rule.cap();
    return cap != null && share > cap
        ? Amount.of(cap, "percentage-capped", percent, value)
        : Amount.of(share, "percentage", percent, value);
  }

  /** So many per cent of an amount, rounded half up to a whole đồng. */
  private static long share(long dong, BigDecimal percent) {
    return BigDecimal.valueOf(dong)
        .multiply(percent)
        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
