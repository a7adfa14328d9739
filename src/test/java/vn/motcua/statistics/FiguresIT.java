package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.NewAgency;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;
import vn.motcua.organisation.Structure;

/** The ledger and its sums in the database, against looking at every dossier. */
@MotcuaIT
@TestPropertySource(properties = "motcua.statistics.feed=false")
@Import(CountedTown.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Rule({"F3", "F4", "F8", "F11"})
class FiguresIT {
  private static final long SEED = 20_261_126;
  private static final int DOSSIERS = 400;
  private static final UUID BY = new UUID(3, 3);

  @Autowired private CountedTown counted;
  @Autowired private CursorStore cursor;
  @Autowired private Agencies agencies;
  @Autowired private Structure structure;
  @Autowired private Reports reports;
  @Autowired private PublicReports open;
  @Autowired private MockMvc mvc;
  @Autowired private Drill drill;
  @Autowired private Closings closings;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private List<Happening> events = List.of();
  private Agency first;
  private Actor administrator;
  private Actor leader;

  @BeforeAll
  void a_town_lives() {
    first = agency("T01", "Xã Một");
    Agency second = agency("T02", "Xã Hai");
    administrator = officer(first, PostKind.ADMINISTRATOR);
    leader = officer(first, PostKind.LEADER);
    events = Town.of(SEED, DOSSIERS, List.of(first.id(), second.id()));
    counted.procedures();
    // In batches of different sizes, and each day's knowledge is noted with its day.
    int at = 0;
    int size = 1;
    while (at < events.size()) {
      int to = Math.min(events.size(), at + size);
      counted.count(events.subList(at, to));
      at = to;
      size = size * 3 % 97 + 1;
    }
  }

  private Agency agency(String code, String name) {
    return structure.create(
        new NewAgency(
            code, name, "", Agency.Level.COMMUNE, null, null, null, LocalDate.of(2025, 7, 1), null),
        BY);
  }

  private static Actor officer(Agency agency, PostKind kind) {
    return new Actor.OfficerActor(
        new UUID(4, kind.ordinal()),
        kind.name(),
        List.of(new Post(new UUID(5, kind.ordinal()), agency.id(), null, kind, "", "")));
  }

  private static ReportRequest request(ReportKind kind, Period period, Grouping by) {
    return new ReportRequest(kind, period, by, null, null, false, RoundingMode.HALF_UP);
  }

  private static List<Period> periods() {
    return List.of(
        Period.of(Period.Kind.REPORTING, Period.Length.MONTH, 2026, 2),
        Period.of(Period.Kind.CALENDAR, Period.Length.QUARTER, 2026, 1),
        Period.of(Period.Kind.CALENDAR, Period.Length.YEAR, 2026, 1),
        Period.free(LocalDate.of(2026, 1, 7), LocalDate.of(2026, 3, 22)),
        Period.of(Period.Kind.REPORTING, Period.Length.MONTH, 2026, 1),
        Period.free(LocalDate.of(2025, 12, 10), LocalDate.of(2026, 1, 20)),
        Period.free(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 3)));
  }

  private static List<Long> numbers(Report.Row row) {
    return row.values().stream().map(value -> ((Value.Count) value).number()).toList();
  }

  @Test
  void the_form_says_what_looking_at_every_dossier_says() {
    Lookout lookout = new Lookout(events);
    for (Period period : periods()) {
      Report report =
          reports.of(request(ReportKind.SETTLEMENT, period, Grouping.AGENCY), administrator);
      assertThat(numbers(report.total())).isEqualTo(lookout.settlement(period));
    }
  }

  @Test
  void every_grouping_has_the_same_total_and_rows_that_add_up_to_it() {
    for (Period period : periods()) {
      List<Long> total = new Lookout(events).settlement(period);
      ReportRequest plain = request(ReportKind.SETTLEMENT, period, Grouping.AGENCY);
      List<Long> own = numbers(reports.of(plain, leader).total());
      for (Grouping by : ReportKind.SETTLEMENT.groupings()) {
        Report report = reports.of(request(ReportKind.SETTLEMENT, period, by), administrator);
        assertThat(numbers(report.total())).as(by + " " + period).isEqualTo(total);
        if (by != Grouping.RECEIVER) {
          assertThat(numbers(reports.of(report.request(), leader).total())).isEqualTo(own);
        }
        for (int column = 0; column < total.size(); column++) {
          int c = column;
          assertThat(
                  report.rows().stream()
                      .filter(row -> !row.below())
                      .mapToLong(row -> numbers(row).get(c))
                      .sum())
              .as(by + " " + period + " column " + c)
              .isEqualTo(total.get(c));
        }
      }
    }
  }

  @Test
  void the_year_before_is_the_total_of_the_same_days_then() {
    for (Period period : periods()) {
      Period later = Period.free(period.from().plusYears(1), period.to().plusYears(1));
      for (Grouping by : ReportKind.SETTLEMENT.groupings()) {
        for (Actor whoever : List.of(administrator, leader)) {
          Report.Row total =
              reports.of(request(ReportKind.SETTLEMENT, period, by), whoever).total();
          assertThat(reports.of(request(ReportKind.SETTLEMENT, later, by), whoever).yearBefore())
              .as(by + " " + period)
              .isEqualTo(total);
        }
      }
    }
  }

  @Test
  void the_open_figures_told_apart_add_up_to_their_total() {
    // A year, so that its months are the twelve that are shown.
    PublicFigures figures = open.of(Period.of(Period.Kind.REPORTING, Period.Length.YEAR, 2026, 1));
    Value received = figures.total().now().getFirst();
    for (PublicBreakdown breakdown : figures.breakdowns()) {
      long sum = breakdown.slices().stream().mapToLong(PublicBreakdown.Slice::received).sum();
      assertThat(sum).isPositive();
      assertThat(received).as(breakdown.by().name()).isEqualTo(new Value.Count(sum));
    }
  }

  @Test
  void every_figure_leads_to_as_many_dossiers_as_it_says() {
    Period period = periods().getFirst();
    for (ReportKind kind : EnumSet.complementOf(EnumSet.of(ReportKind.INDEX))) {
      List<Grouping> groupings =
          kind == ReportKind.COMPARISON
              ? kind.groupings()
              : List.of(Grouping.AGENCY_FIELD, Grouping.CHANNEL, Grouping.OFFICER);
      for (Grouping by : groupings) {
        ReportRequest request =
            new ReportRequest(kind, period, by, first.code(), null, false, RoundingMode.HALF_UP);
        Report report = reports.of(request, leader);
        List<Report.Row> rows = new ArrayList<>(report.rows());
        rows.add(report.total());
        rows.removeIf(row -> !row.leads());
        for (Report.Row row : rows) {
          for (int c = 0; c < report.columns().size(); c++) {
            String key = report.columns().get(c).key();
            long figure =
                switch (row.values().get(c)) {
                  case Value.Count count -> count.number();
                  case Value.Share share -> share.part();
                  case Value.Decimal _, Value.Text _, Value.Unknown _ -> -1;
                };
            if (figure >= 0) {
              Drill.Behind behind = drill.of(request, key, row.key(), 1, leader);
              assertThat(behind.figure()).as(kind + " " + key + " " + row).isEqualTo(figure);
              assertThat(behind.lines()).hasSize((int) Math.min(Drill.PAGE, behind.dossiers()));
            }
          }
        }
      }
    }
  }

  @Test
  void what_was_known_on_a_day_can_be_asked_again() {
    Period period = Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2026, 1);
    LocalDate day = LocalDate.of(2026, 2, 1);
    long known = cursor.before(day.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant());
    List<Happening> then = events.stream().filter(e -> e.position() <= known).toList();
    ReportRequest asKnown =
        new ReportRequest(
            ReportKind.SETTLEMENT, period, Grouping.AGENCY, null, day, false, RoundingMode.HALF_UP);
    Report report = reports.of(asKnown, administrator);
    assertThat(known).isBetween(1L, events.size() - 1L);
    assertThat(numbers(report.total())).isEqualTo(new Lookout(then).settlement(period));
    assertThat(numbers(report.total())).isNotEqualTo(new Lookout(events).settlement(period));
  }

  @Test
  void counting_again_from_the_beginning_gives_the_same() {
    String before = counted.fingerprint();
    counted.forget();
    assertThat(counted.fingerprint()).isNotEqualTo(before);
    Period january = Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2026, 1);
    assertThatThrownBy(() -> closings.close(january, administrator))
        .as("a closing would keep half of the figures for good")
        .hasMessageContaining("statistics.refused.counting");
    counted.count(events);
    assertThat(counted.fingerprint()).isEqualTo(before);
  }

  /**
   * What was asked before is remembered and goes on from there; not from before all was forgotten.
   */
  @Test
  void asking_while_events_are_counted_says_what_looking_at_every_dossier_says() {
    every_grouping_has_the_same_total_and_rows_that_add_up_to_it();
    counted.forget();
    int batch = events.size() / 9;
    for (int at = 0; at < events.size(); at += batch) {
      int to = Math.min(events.size(), at + batch);
      counted.count(events.subList(at, to));
      Lookout lookout = new Lookout(events.subList(0, to));
      for (Period period : periods()) {
        List<Long> expected = lookout.settlement(period);
        for (Grouping by : ReportKind.SETTLEMENT.groupings()) {
          Report report = reports.of(request(ReportKind.SETTLEMENT, period, by), administrator);
          assertThat(numbers(report.total())).as("%d %s %s", to, by, period).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void a_total_is_everything_before_its_day_and_there_is_one_for_everybody_at_each() {
    counted.fingerprint(); // everything is in the sums
    String wrong =
        """
        with day as (
          select distinct axis, day
          from statistics.rollup
          where level = 'T'),
        summed as (
          select h.axis, d.day, h.a, h.b, h.way, %s
          from day d
          join statistics.rollup h on h.axis = d.axis and h.level = 'H' and h.day < d.day
          group by 1, 2, 3, 4, 5),
        total as (
          select axis, day, a, b, way, %s
          from statistics.rollup
          where level = 'T')
        select (select count(*) from (table summed except all table total) missing)
          + (select count(*) from (table total except all table summed) excess)
        """
            .formatted(Columns.each("sum(h.%1$s)"), Columns.names());
    assertThat(jdbc.sql(wrong).query(Integer.class).single()).isZero();
    assertThat(days("axis <> 4")).hasSizeGreaterThan(6);
    assertThat(days("axis = 4")).isNotEmpty().allMatch(day -> day.getDayOfYear() == 1);
  }

  private List<LocalDate> days(String axis) {
    return jdbc.sql("select distinct day from statistics.rollup where level = 'T' and " + axis)
        .query(LocalDate.class)
        .list();
  }

  @Test
  void a_leader_sees_the_own_agency_only_and_an_administrator_no_dossier() {
    Period period = periods().getFirst();
    ReportRequest ours = request(ReportKind.SETTLEMENT, period, Grouping.AGENCY);
    assertThat(reports.of(ours, leader).rows())
        .extracting(row -> row.name().vietnamese())
        .containsExactly("Xã Một");
    ReportRequest theirs =
        new ReportRequest(
            ReportKind.SETTLEMENT,
            period,
            Grouping.AGENCY,
            "T02",
            null,
            false,
            RoundingMode.HALF_UP);
    assertThatThrownBy(() -> reports.of(theirs, leader))
        .isInstanceOf(vn.motcua.base.Forbidden.class);
    assertThatThrownBy(() -> drill.of(ours, "late", null, 1, administrator))
        .isInstanceOf(vn.motcua.base.Forbidden.class);
    assertThatThrownBy(() -> reports.of(ours, officer(first, PostKind.SPECIALIST)))
        .isInstanceOf(vn.motcua.base.Forbidden.class);
  }

  @Test
  void everybody_sees_the_same_sums_as_the_reports_and_nothing_behind_them() {
    for (Period period : periods().stream().filter(p -> p.length() != null).toList()) {
      PublicFigures figures = open.of(period);
      Report service =
          reports.of(request(ReportKind.SERVICE, period, Grouping.AGENCY), administrator);
      Report settlement =
          reports.of(request(ReportKind.SETTLEMENT, period, Grouping.AGENCY), administrator);
      List<String> keys = service.columns().stream().map(Report.Head::key).toList();
      assertThat(figures.lines())
          .extracting(PublicFigures.Line::code)
          .containsExactly("T02", "T01");
      List<PublicFigures.Line> lines = new ArrayList<>(figures.lines());
      lines.add(figures.total());
      for (int i = 0; i < lines.size(); i++) {
        boolean total = i == figures.lines().size();
        List<Value> says = (total ? service.total() : service.rows().get(i)).values();
        List<Value> settles = (total ? settlement.total() : settlement.rows().get(i)).values();
        assertThat(lines.get(i).now())
            .isEqualTo(
                List.of(
                    says.get(keys.indexOf("in-period")),
                    says.get(keys.indexOf("settled")),
                    says.get(keys.indexOf("in-time-share")),
                    settles.getLast(),
                    says.get(keys.indexOf("online-share")),
                    says.get(keys.indexOf("satisfied-share"))));
      }
    }
    // The town lives a winter: a year later, that winter is the year before.
    Period winter = Period.of(Period.Kind.CALENDAR, Period.Length.QUARTER, 2026, 1);
    Period next = Period.of(Period.Kind.CALENDAR, Period.Length.QUARTER, 2027, 1);
    assertThat(open.of(next).total().before()).isEqualTo(open.of(winter).total().now());
  }

  @Test
  void a_closed_period_is_open_as_it_was_closed() {
    Period january = Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2026, 1);
    undone(
        tx -> {
          PublicFigures live = open.of(january);
          Closing closing = closings.close(january, administrator);
          counted.count(Latecomer.of(first.id(), events.size()));
          PublicFigures closed = open.of(january);
          assertThat(live.closed()).isFalse();
          assertThat(closed.closed()).isTrue();
          assertThat(closed.asOf()).isEqualTo(closing.closedAt());
          assertThat(closed.lines()).isEqualTo(live.lines());
        });
  }

  @Test
  void the_open_figures_need_no_sign_in_and_caches_may_keep_the_data_for_minutes()
      throws Exception {
    String january = "calendar=CALENDAR&length=MONTH&year=2026&number=1";
    String page =
        mvc.perform(get("/figures?" + january))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page)
        .contains(
            "Số liệu công khai",
            "Xã Một",
            "Xã Hai",
            "/figures.csv?" + january.replace("&", "&amp;"))
        .doesNotContain("/desk/", "Lan");
    mvc.perform(get("/figures.csv?" + january))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "max-age=300, public"))
        .andExpect(content().contentType("text/csv;charset=UTF-8"))
        .andExpect(content().string(startsWith("\uFEFF\"from\",\"to\",\"as_of\",\"closed\"")))
        .andExpect(content().string(containsString("\"T01\",\"Xã Một\"")));
    mvc.perform(get("/figures.json?" + january))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "max-age=300, public"))
        .andExpect(jsonPath("$.from").value("2026-01-01"))
        .andExpect(jsonPath("$.fewest").value(10))
        .andExpect(jsonPath("$.agencies[0].agency_code").value("T02"))
        .andExpect(jsonPath("$.agencies[1].agency_code").value("T01"))
        .andExpect(jsonPath("$.agencies[1]", hasKey("satisfied_points")))
        .andExpect(jsonPath("$.agencies[1].satisfied_points").value(nullValue()));
  }

  /** Undone at the end, so that the other tests find no closed period. */
  private void undone(Consumer<TransactionTemplate> work) {
    transaction.executeWithoutResult(
        status -> {
          work.accept(transaction);
          status.setRollbackOnly();
        });
  }

  @Test
  void a_closed_period_stays_and_what_is_learned_later_counts_in_the_next() {
    Period january = Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2026, 1);
    Period february = Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2026, 2);
    ReportRequest ofJanuary = request(ReportKind.SETTLEMENT, january, Grouping.AGENCY);
    ReportRequest ofFebruary = request(ReportKind.SETTLEMENT, february, Grouping.AGENCY);
    undone(
        tx -> {
          Closing closing = closings.close(january, administrator);
          List<Long> closed = numbers(reports.of(ofJanuary, administrator).total());
          List<Long> next = numbers(reports.of(ofFebruary, administrator).total());
          assertThat(closed).isEqualTo(new Lookout(events).settlement(january));
          assertThat(next.get(3)).as("carried over").isEqualTo(closed.get(8));

          counted.count(Latecomer.of(first.id(), events.size()));

          Report again = reports.of(ofJanuary, administrator);
          assertThat(again.closing()).isEqualTo(closing);
          assertThat(numbers(again.total())).isEqualTo(closed);
          Report later = reports.of(ofFebruary, administrator);
          List<Long> corrected = numbers(later.total());
          assertThat(corrected.get(3)).as("carried over").isEqualTo(closed.get(8));
          assertThat(corrected.get(2)).as("received").isEqualTo(next.get(2) + 1);
          assertThat(corrected.get(0)).isEqualTo(corrected.get(4) + corrected.get(8));
          assertThat(later.corrections().get(2)).isEqualTo(new Value.Count(1));
          assertThat(drill.of(ofFebruary, "paper", null, 1, leader).figure())
              .isEqualTo(numbers(reports.of(ofFebruary, leader).total()).get(2));
          assertThat(numbers(reports.of(ofJanuary.withCurrent(), administrator).total()).get(2))
              .as("as known now")
              .isEqualTo(closed.get(2) + 1);

          closings.close(february, administrator);
          assertThat(numbers(reports.of(ofFebruary, administrator).total())).isEqualTo(corrected);
        });
  }

  @Test
  void a_period_is_closed_once_in_order_and_when_it_is_over() {
    Period january = Period.of(Period.Kind.REPORTING, Period.Length.MONTH, 2026, 1);
    undone(
        tx -> {
          closings.close(january, administrator);
          assertThatThrownBy(() -> closings.close(january, administrator))
              .isInstanceOf(RuleRefusal.class);
          Period march = Period.of(Period.Kind.REPORTING, Period.Length.MONTH, 2026, 3);
          assertThatThrownBy(() -> closings.close(march, administrator))
              .isInstanceOf(RuleRefusal.class);
          Period future = Period.of(Period.Kind.REPORTING, Period.Length.MONTH, 2999, 3);
          assertThatThrownBy(() -> closings.close(future, administrator))
              .isInstanceOf(RuleRefusal.class);
          assertThatThrownBy(() -> closings.close(january, leader))
              .isInstanceOf(vn.motcua.base.Forbidden.class);
        });
  }

  @Test
  void the_database_refuses_a_form_whose_identities_do_not_hold() {
    Period january = Period.of(Period.Kind.REPORTING, Period.Length.MONTH, 2026, 1);
    undone(
        tx -> {
          Closing closing = closings.close(january, administrator);
          assertThatThrownBy(
                  () ->
                      jdbc.sql(
                              """
                              insert into statistics.closed_settlement
                              values (:closing, -1, 10, 4, 5, 2, 4, 1, 2, 1, 6, 4, 2)
                              """)
                          .param("closing", closing.id())
                          .update())
              .hasMessageContaining("received_is_its_parts");
        });
  }
}
