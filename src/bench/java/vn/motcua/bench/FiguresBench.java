package vn.motcua.bench;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.motcua.base.OfficeClock;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;
import vn.motcua.server.BenchServer;
import vn.motcua.statistics.FiguresFill;
import vn.motcua.statistics.Grouping;
import vn.motcua.statistics.Period;
import vn.motcua.statistics.ReportKind;
import vn.motcua.statistics.ReportRequest;
import vn.motcua.statistics.Reports;
import vn.motcua.statistics.Scores;
import vn.motcua.statistics.Value;

/** {@code ./motcua bench figures}: reports beside the same as plain SQL over the dossiers. */
@CommandLine.Command(
    name = "./motcua bench figures",
    description =
        "Form II.06a of the whole authority over N dossiers of two years, 300 agencies and 200"
            + " procedures, from the sums and as one statement over the dossiers, in one run; both"
            + " must give the same numbers. Then how long every other report takes. The last line"
            + " is the lowest of the ratios.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class FiguresBench implements Callable<Integer> {
  private static final String DATABASE = "figures";
  private static final double WANTED_RATIO = 30;
  private static final double WANTED_MILLIS = 100;
  private static final double WANTED_EVENTS = 5_000;

  /** Columns (4) to (13) but the sums; the day is over at midnight of the office. */
  private static final String PLAIN =
      """
      select %1$s as key,
        count(*) filter (where accepted_at >= f and accepted_at < t and channel = 'ONLINE'),
        count(*) filter (where accepted_at >= f and accepted_at < t and channel <> 'ONLINE'),
        count(*) filter (where accepted_at < f and (finished_at is null or finished_at >= f)),
        count(*) filter (where finished_at >= f and finished_at < t and
          cast(finished_at as date) < cast(original_due_at as date)),
        count(*) filter (where finished_at >= f and finished_at < t and
          cast(finished_at as date) = cast(original_due_at as date)
          and finished_at <= original_due_at),
        count(*) filter (where finished_at >= f and finished_at < t
          and finished_at > original_due_at),
        count(*) filter (where accepted_at < t and (finished_at is null or finished_at >= t)),
        count(*) filter (where accepted_at < t and (finished_at is null or finished_at >= t)
          and original_due_at < t)
      from dossier.dossier, (values (timestamptz '%2$s 00:00+07', timestamptz '%3$s 00:00+07')) p (f, t)
      where accepted_at < t
      group by 1
      """;

  @Option(
      names = "--dossiers",
      paramLabel = "N",
      defaultValue = "5000000",
      description = "How many (5000000).")
  private int dossiers;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "200",
      description = "How often each report is asked for (200).")
  private int runs;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${sys:java.io.tmpdir}/motcua-bench-figures",
      description = "Directory of the database; it is emptied first, unless --again.")
  private Path data = Path.of("");

  @Option(
      names = "--counted",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Events of how many dossiers are counted to time the projector (20000).")
  private int counted;

  @Option(names = "--again", description = "Measure once more what an earlier run filled in.")
  private boolean again;

  private final Actor administrator =
      new Actor.OfficerActor(
          new UUID(1, 1),
          "bench",
          List.of(new Post(new UUID(1, 2), new UUID(1, 3), null, PostKind.ADMINISTRATOR, "", "")));
  private double lowest = Double.MAX_VALUE;
  private boolean good = true;

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new FiguresBench())
            .setExecutionExceptionHandler(BenchFault::explain)
            .execute(args));
  }

  @Override
  public Integer call() {
    Path place = data.toAbsolutePath().normalize();
    try (BenchServer server = again ? BenchServer.again(place) : BenchServer.fresh(place);
        ConfigurableApplicationContext application =
            again ? server.motcuaAgain(DATABASE) : server.motcua(DATABASE)) {
      if (!again) {
        System.out.printf(Locale.ROOT, "Filling in %,d dossiers …%n", dossiers);
        new FiguresFill(application).run(dossiers);
        good &= new Rebuild(server).eventsPerSecond(counted) >= WANTED_EVENTS;
      }
      System.out.println(
          "report                                 rows first ms  p50 ms  p99 ms  plain SQL ms   ratio  same numbers");
      compare(application);
      others(application.getBean(Reports.class), application.getBean(Scores.class));
    }
    System.out.printf(Locale.ROOT, "%nratio %.1f%n", lowest);
    return good ? 0 : 1;
  }

  private void compare(ConfigurableApplicationContext application) {
    JdbcTemplate jdbc = new JdbcTemplate(application.getBean(DataSource.class));
    FiguresFill.awaitCounted(jdbc);
    Reports reports = application.getBean(Reports.class);
    periods()
        .forEach(
            (name, period) -> {
              compare(jdbc, reports, name, period, Grouping.AGENCY, "competent_agency_id::text");
              compare(jdbc, reports, name, period, Grouping.PROCEDURE, "procedure_code");
            });
  }

  private static Map<String, Period> periods() {
    LocalDate today = LocalDate.now(OfficeClock.ZONE);
    Map<String, Period> periods = new LinkedHashMap<>();
    periods.put(
        "month 15-14",
        Period.around(Period.Kind.REPORTING, Period.Length.MONTH, today.minusDays(60)));
    periods.put(
        "quarter", Period.around(Period.Kind.CALENDAR, Period.Length.QUARTER, today).before());
    periods.put("year", Period.around(Period.Kind.CALENDAR, Period.Length.YEAR, today).before());
    periods.put("free range", Period.free(today.minusDays(97), today.minusDays(11)));
    return periods;
  }

  /** Every other report of the whole authority by whatever it can be asked by. */
  private void others(Reports reports, Scores scores) {
    periods()
        .forEach(
            (name, period) -> {
              for (ReportKind kind : ReportKind.values()) {
                for (Grouping by : kind.groupings()) {
                  alone(reports, kind, name, period, by);
                }
              }
              line(
                  "scores of %s, officers and agencies".formatted(name),
                  () -> scores.of(period, null, administrator),
                  sheet -> sheet.officers().size() + sheet.agencies().size());
            });
  }

  private void alone(Reports reports, ReportKind kind, String name, Period period, Grouping by) {
    if (kind == ReportKind.SETTLEMENT && (by == Grouping.AGENCY || by == Grouping.PROCEDURE)) {
      return; // compared above
    }
    ReportRequest request = request(kind, period, by);
    line(
        "%-10s %-11s by %s".formatted(kind, name, by),
        () -> reports.of(request, administrator),
        report -> report.rows().size());
  }

  private <T> void line(String what, Supplier<T> ask, ToIntFunction<T> rows) {
    Asked asked = Asked.of(Math.max(1, runs / 10), ask);
    good &= asked.p99() <= WANTED_MILLIS;
    System.out.printf(
        Locale.ROOT,
        "%-38s %5d %7.1f %7.1f %7.1f%n",
        what,
        rows.applyAsInt(ask.get()),
        asked.first(),
        asked.p50(),
        asked.p99());
  }

  private static ReportRequest request(ReportKind kind, Period period, Grouping by) {
    return new ReportRequest(kind, period, by, null, null, false, RoundingMode.HALF_UP);
  }

  private void compare(
      JdbcTemplate jdbc, Reports reports, String name, Period period, Grouping by, String column) {
    ReportRequest request = request(ReportKind.SETTLEMENT, period, by);
    String plain = PLAIN.formatted(column, period.from(), period.to().plusDays(1));
    Map<Integer, String> names = new HashMap<>();
    jdbc.query(
        "select no, key from statistics.member",
        row -> {
          names.put(row.getInt(1), row.getString(2));
        });
    List<String> expected = new ArrayList<>();
    double slow =
        Asked.of(
                5,
                () -> {
                  expected.clear();
                  jdbc.query(
                      plain,
                      row -> {
                        List<Long> numbers = new ArrayList<>();
                        for (int i = 2; i <= 9; i++) {
                          numbers.add(row.getLong(i));
                        }
                        expected.add(row.getString(1) + numbers);
                      });
                  return expected;
                })
            .p50();
    List<String> found = new ArrayList<>();
    Asked asked = Asked.of(runs, () -> reports.of(request, administrator));
    reports
        .of(request, administrator)
        .rows()
        .forEach(
            row -> {
              List<Long> all = row.values().stream().map(v -> ((Value.Count) v).number()).toList();
              found.add(
                  names.get(Integer.valueOf(row.key()))
                      + List.of(
                          all.get(1),
                          all.get(2),
                          all.get(3),
                          all.get(5),
                          all.get(6),
                          all.get(7),
                          all.get(8),
                          all.get(10)));
            });
    expected.removeIf(line -> line.endsWith("[0, 0, 0, 0, 0, 0, 0, 0]"));
    found.removeIf(line -> line.endsWith("[0, 0, 0, 0, 0, 0, 0, 0]"));
    expected.sort(null);
    found.sort(null);
    double ratio = slow / asked.p50();
    boolean same = expected.equals(found);
    lowest = Math.min(lowest, ratio);
    good &= same && ratio >= WANTED_RATIO && asked.p99() <= WANTED_MILLIS;
    System.out.printf(
        Locale.ROOT,
        "SETTLEMENT %-11s by %-12s %5d %7.1f %7.1f %7.1f %13.0f %7.1f  %s%n",
        name,
        by,
        found.size(),
        asked.first(),
        asked.p50(),
        asked.p99(),
        slow,
        ratio,
        same ? "yes" : "NO");
  }
}
