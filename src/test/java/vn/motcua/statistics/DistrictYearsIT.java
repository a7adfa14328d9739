package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.base.Command;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.Rule;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;

/** A made-up register of Thanh Hà yields exactly the figures that were published of 2023. */
@MotcuaIT
@TestPropertySource(properties = {"motcua.statistics.feed=false", "motcua.test=district"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Rule({"F4", "F6", "F7", "F9"})
class DistrictYearsIT {
  private static final Actor ADMINISTRATOR =
      new Actor.OfficerActor(
          new UUID(1, 1),
          "Quản trị",
          List.of(
              new Post(
                  new UUID(1, 2), new UUID(1, 3), null, PostKind.ADMINISTRATOR, "Quản trị", "")));
  private static final Period YEAR = Period.of(Period.Kind.CALENDAR, Period.Length.YEAR, 2023, 1);

  @Autowired private List<Command> commands;
  @Autowired private Projection projection;
  @Autowired private Reports reports;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  void the_register_is_loaded_and_counted() {
    assertThat(run("demo", "thanh-ha-2023")).contains("62447 dossiers");
    while (projection.advance(5_000) > 0) {
      // until every event has been counted
    }
  }

  private String run(String name, String... args) {
    StringWriter out = new StringWriter();
    Command command =
        commands.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    command.run(List.of(args), new PrintWriter(out, true));
    return out.toString();
  }

  private Report report(ReportKind kind, RoundingMode rounding) {
    return reports.of(
        new ReportRequest(kind, YEAR, Grouping.AGENCY, "H23.294", null, false, rounding),
        ADMINISTRATOR);
  }

  private static long number(Report report, String column) {
    return ((Value.Count) report.total().values().get(index(report, column))).number();
  }

  private static int index(Report report, String column) {
    return report.columns().stream().map(Report.Head::key).toList().indexOf(column);
  }

  private static String percent(Report report, String column) {
    Value.Share share = (Value.Share) report.total().values().get(index(report, column));
    return share.percent(report.request().rounding()).orElseThrow().toPlainString();
  }

  private static String before(Report report, String column) {
    Value.Share share = (Value.Share) report.yearBefore().values().get(index(report, column));
    return share.percent(report.request().rounding()).orElseThrow().toPlainString();
  }

  private static String points(Report report, String column) {
    Value.Share now = (Value.Share) report.total().values().get(index(report, column));
    Value.Share then = (Value.Share) report.yearBefore().values().get(index(report, column));
    return now.pointsOver(then, report.request().rounding()).orElseThrow().toPlainString();
  }

  @Test
  void the_form_has_the_published_sums() {
    Report form = report(ReportKind.SETTLEMENT, RoundingMode.HALF_UP);
    assertThat(number(form, "received")).isEqualTo(52_772);
    assertThat(number(form, "carried-over")).isEqualTo(325);
    assertThat(number(form, "online")).isEqualTo(45_679);
    assertThat(number(form, "paper")).isEqualTo(6_768);
    assertThat(number(form, "online") + number(form, "paper")).isEqualTo(52_447);
    assertThat(number(form, "settled")).isEqualTo(50_000);
    assertThat(number(form, "late")).isEqualTo(15);
    assertThat(number(form, "open")).isEqualTo(2_772);
    assertThat(number(form, "open-overdue")).isZero();
  }

  /** Else their due dates would be computed anew, by the limits of the shipped procedures. */
  @Test
  void every_dossier_stands_on_a_calendar() {
    String unpinned = "select count(*) from dossier.dossier where calendar is null";
    assertThat(jdbc.sql(unpinned).query(Integer.class).single()).isZero();
  }

  /** 45.679 of 52.447 is 87,0955 %: printed 87,09, so the old report cut off. */
  @Test
  void cut_off_the_shares_are_the_published_ones() {
    Report service = report(ReportKind.SERVICE, RoundingMode.DOWN);
    assertThat(percent(service, "online-share")).isEqualTo("87.09");
    assertThat(percent(service, "in-time-share")).isEqualTo("99.97");
    assertThat(percent(service, "late-share")).isEqualTo("0.03");
    assertThat(percent(service, "digitised-share")).isEqualTo("99.18");
    assertThat(percent(service, "results-share")).isEqualTo("98.61");
    assertThat(percent(report(ReportKind.SERVICE, RoundingMode.HALF_UP), "online-share"))
        .isEqualTo("87.10");
  }

  @Test
  void changes_are_in_percentage_points() {
    Report service = report(ReportKind.SERVICE, RoundingMode.DOWN);
    assertThat(before(service, "online-share")).isEqualTo("32.44");
    assertThat(before(service, "digitised-share")).isEqualTo("60.06");
    assertThat(before(service, "results-share")).isEqualTo("57.90");
    assertThat(before(service, "late-share")).isEqualTo("0.34");
    assertThat(points(service, "online-share")).isEqualTo("54.65");
    assertThat(points(service, "digitised-share")).isEqualTo("39.12");
    assertThat(points(service, "results-share")).isEqualTo("40.71");
  }

  /** The same form as one plain statement over the dossiers. */
  @Test
  void the_dossiers_themselves_say_the_same() {
    List<Long> plain =
        jdbc.sql(
                """
                select count(*) filter (where accepted_at >= f and accepted_at < t),
                  count(*) filter (where accepted_at < f and finished_at >= f),
                  count(*) filter (where finished_at >= f and finished_at < t),
                  count(*) filter (where finished_at >= f and finished_at < t
                    and finished_at > original_due_at)
                from dossier.dossier, (values (timestamptz '2023-01-01 00:00+07',
                  timestamptz '2024-01-01 00:00+07')) y (f, t)
                """)
            .query(
                (row, n) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
            .single();
    Report form = report(ReportKind.SETTLEMENT, RoundingMode.HALF_UP);
    assertThat(plain)
        .containsExactly(
            number(form, "online") + number(form, "paper"),
            number(form, "carried-over"),
            number(form, "settled"),
            number(form, "late"));
  }

  @Test
  void the_trails_verify_and_a_second_loading_is_refused() {
    assertThat(run("verify-audit")).contains("No event was changed", "62447 dossiers");
    assertThat(run("demo", "thanh-ha-2023")).contains("nothing was loaded");
    assertThat(run("demo", "atlantis")).contains("usage:");
  }

  @Test
  void a_december_report_has_what_was_open_in_november_carried_over() {
    Period december = Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2023, 12);
    ReportRequest request =
        new ReportRequest(
            ReportKind.SETTLEMENT,
            december,
            Grouping.FIELD,
            null,
            null,
            false,
            RoundingMode.HALF_UP);
    Report now = reports.of(request, ADMINISTRATOR);
    Report before = reports.of(request.of(december.before()), ADMINISTRATOR);
    assertThat(number(now, "carried-over")).isEqualTo(number(before, "open")).isPositive();
    assertThat(now.request().period().from()).isEqualTo(LocalDate.of(2023, 12, 1));
  }
}
