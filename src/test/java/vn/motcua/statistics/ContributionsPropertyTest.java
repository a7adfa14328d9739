package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.motcua.base.LegalRule;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;

/** Whatever dossiers live through, the sums say what looking at each of them says. */
@Rule({"F1", "F4", "T15", "T17"})
class ContributionsPropertyTest {
  static final FigureRules RULES = rules("DAY", "BY_TIME");
  private static final List<UUID> AGENCIES = List.of(new UUID(1, 1), new UUID(1, 2));

  static FigureRules rules(String early, String stopped) {
    LocalDate since = LocalDate.of(2018, 1, 1);
    return new FigureRules(
        LegalRules.of(
            List.of(
                new LegalRule(FigureRules.EARLY, early, since, null, ""),
                new LegalRule(FigureRules.STOPPED, stopped, since, null, ""),
                new LegalRule(FigureRules.SATISFIED, "4", since, null, ""))));
  }

  /** The ledger that the events write, summed. */
  static Sums ledger(List<Happening> events, Period period) {
    Map<UUID, Fact> facts = new HashMap<>();
    List<Sums.Row> rows = new ArrayList<>();
    for (Happening event : events) {
      Fact before = facts.get(event.dossierId());
      Fact from =
          before == null ? Fact.unknown(java.util.Objects.requireNonNull(event.subject())) : before;
      Fact after = from.after(event);
      facts.put(event.dossierId(), after);
      Contributions.between(before, after, RULES)
          .forEach((day, counts) -> add(rows, period, day, after.subject().way(), counts));
    }
    return Sums.of(Need.EVERYTHING, rows);
  }

  private static void add(
      List<Sums.Row> rows,
      Period period,
      LocalDate day,
      Way way,
      EnumMap<Measure, Integer> counts) {
    if (!day.isAfter(period.to())) {
      Need all = Need.EVERYTHING;
      Part part = day.isBefore(period.from()) ? Part.BEFORE : Part.WITHIN;
      long[] numbers = new long[all.sums().size()];
      counts.forEach((measure, n) -> numbers[all.place(part, measure, Term.EVERY_WAY)] = n);
      rows.add(new Sums.Row(new Sums.Cell(1, 0, way), numbers));
    }
  }

  static List<Long> settlement(Sums sums) {
    return Forms.of(ReportKind.SETTLEMENT).stream()
        .map(column -> sums.count((Figure.Count) column.figure()))
        .toList();
  }

  @Property(tries = 60)
  void the_ledger_says_what_looking_at_every_dossier_says(@ForAll long seed) {
    List<Happening> events = Town.of(seed, 60, AGENCIES);
    Lookout lookout = new Lookout(events);
    for (Period.Kind calendar : Period.Kind.values()) {
      for (int month = 1; month <= 4; month++) {
        Period period = Period.of(calendar, Period.Length.MONTH, 2026, month);
        assertThat(settlement(ledger(events, period))).isEqualTo(lookout.settlement(period));
      }
    }
  }

  @Property(tries = 60)
  void the_identities_hold_and_what_is_carried_over_was_open(@ForAll long seed) {
    List<Happening> events = Town.of(seed, 60, AGENCIES);
    Period period = Period.of(Period.Kind.REPORTING, Period.Length.MONTH, 2026, 1);
    List<Long> before = settlement(ledger(events, period.before()));
    List<Long> c = settlement(ledger(events, period));
    assertThat(c).allSatisfy(number -> assertThat(number).isNotNegative());
    assertThat(c.get(0)).isEqualTo(c.get(1) + c.get(2) + c.get(3));
    assertThat(c.get(4)).isEqualTo(c.get(5) + c.get(6) + c.get(7));
    assertThat(c.get(8)).isEqualTo(c.get(9) + c.get(10));
    assertThat(c.get(0)).isEqualTo(c.get(4) + c.get(8));
    assertThat(c.get(3)).isEqualTo(before.get(8));
  }

  /** Stocks never go below nothing, and fall to nothing when everything has ended. */
  @Property(tries = 60)
  void stocks_are_never_negative(@ForAll long seed) {
    List<Happening> events = Town.of(seed, 40, AGENCIES);
    for (Measure stock :
        List.of(
            Measure.OVERDUE,
            Measure.OVERDUE_APOLOGISED,
            Measure.WAITING,
            Measure.AWAITING,
            Measure.AWAITING_LATE)) {
      for (LocalDate day = Town.FIRST_DAY;
          day.isBefore(LocalDate.of(2026, 6, 1));
          day = day.plusDays(7)) {
        Sums sums = ledger(events, Period.free(day, day));
        assertThat(sums.count(Figure.Count.of(Term.upTo(stock))))
            .as(stock + " on " + day)
            .isNotNegative();
      }
    }
  }
}
