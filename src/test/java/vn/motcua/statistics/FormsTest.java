package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.motcua.base.Rule;

/** Form 07a says the same as form II.06a in other columns. */
@Rule("F5")
class FormsTest {
  private static final List<UUID> AGENCIES = List.of(new UUID(1, 1), new UUID(1, 2));

  @Property(tries = 40)
  void the_ministrys_form_agrees_with_the_settlement_form(@ForAll long seed) {
    List<Happening> events = Town.of(seed, 60, AGENCIES);
    Period period = Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2026, 2);
    Sums sums = ContributionsPropertyTest.ledger(events, period);
    Function<String, Long> six = column -> number(sums, ReportKind.SETTLEMENT, column);
    Function<String, Long> seven = column -> number(sums, ReportKind.MINISTRY, column);

    for (String column : List.of("received", "carried-over", "settled", "open", "open-in-time")) {
      assertThat(seven.apply(column)).as(column).isEqualTo(six.apply(column));
    }
    assertThat(
            seven.apply("online-full")
                + seven.apply("online-partial")
                + seven.apply("online-other"))
        .isEqualTo(six.apply("online"));
    assertThat(seven.apply("counter") + seven.apply("post")).isEqualTo(six.apply("paper"));
    assertThat(seven.apply("in-time")).isEqualTo(six.apply("early") + six.apply("on-time"));
    assertThat(seven.apply("late-apologised") + seven.apply("late-silent"))
        .isEqualTo(six.apply("late"));
    assertThat(seven.apply("open-apologised") + seven.apply("open-silent"))
        .isEqualTo(six.apply("open-overdue"));
    for (Column column : Forms.of(ReportKind.MINISTRY)) {
      if (column.figure() instanceof Figure.Count count) {
        assertThat(sums.count(count)).as(column.key()).isNotNegative();
      }
    }
  }

  private static long number(Sums sums, ReportKind kind, String key) {
    Column column =
        Forms.of(kind).stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    return sums.count((Figure.Count) column.figure());
  }
}
