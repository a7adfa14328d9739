package vn.motcua.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.dossier.EventFeed;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.Officers;

/** The demo authority's dossiers, counted from their events, on pages and in the API. */
@MotcuaIT
@TestPropertySource(properties = {"motcua.statistics.feed=false", "motcua.demo=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Rule({"F10", "F11"})
class ProjectionIT {
  @Autowired private Projection projection;
  @Autowired private Counting counting;
  @Autowired private LedgerStore ledger;
  @Autowired private CursorStore cursor;
  @Autowired private EventFeed feed;
  @Autowired private Reports reports;
  @Autowired private DrillStore drill;
  @Autowired private RebuildStatistics rebuild;
  @Autowired private Actors actors;
  @Autowired private Officers officers;
  @Autowired private MockMvc mvc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private OfficeClock clock;

  @BeforeAll
  void two_processes_count_at_the_same_time() throws Exception {
    // Another test on the same database may have counted before.
    transaction.executeWithoutResult(status -> cursor.empty());
    Callable<Integer> process =
        () -> {
          int counted = 0;
          while (cursor.state().position() < events()) {
            counted += projection.advance(7);
          }
          return counted;
        };
    try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
      int counted = 0;
      for (Future<Integer> each : processes.invokeAll(List.of(process, process))) {
        counted += each.get();
      }
      assertThat(counted).isEqualTo(events()).isPositive();
    }
  }

  @Test
  void the_feed_has_a_transitions_events_in_the_order_of_the_trail() {
    String together =
        """
        select count(*) from (
          select place, lag(place) over trail as before
          from dossier.event
          window trail as (partition by dossier_id, tx order by number)) e
        where %s
        """;
    assertThat(count(together.formatted("before is not null"))).isPositive();
    assertThat(count(together.formatted("place < before"))).isZero();
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  /** What was known at a past position is what the trail said until then. */
  @Test
  void a_line_behind_a_figure_says_what_was_known_then() {
    Figure.Count received =
        Forms.of(ReportKind.SETTLEMENT).stream()
            .filter(column -> column.key().equals("received"))
            .map(column -> (Figure.Count) column.figure())
            .findFirst()
            .orElseThrow();
    List<Long> positions =
        new ArrayList<>(
            jdbc.sql("select position from statistics.known order by position")
                .query(Long.class)
                .list());
    positions.add(SumReader.View.NOW);
    int open = 0;
    int late = 0;
    for (long position : positions) {
      DrillStore.Which which =
          new DrillStore.Which(
              received,
              everything(),
              new SumReader.View(position, SumReader.View.NOW, null),
              Axis.TOTAL,
              Grouping.AGENCY,
              null,
              null,
              null);
      List<DossierLine> lines = drill.page(which, 1000, 0);
      assertThat(lines).hasSize((int) drill.total(which).dossiers());
      for (DossierLine line : lines) {
        assertThat(line.endedAt()).as("%s at %d", line, position).isEqualTo(ended(line, position));
        assertThat(line.outcome() == Outcome.OPEN).isEqualTo(line.endedAt() == null);
        open += line.outcome() == Outcome.OPEN ? 1 : 0;
        late += line.holder() != null ? 1 : 0;
      }
    }
    assertThat(open).isPositive();
    assertThat(late).isPositive();
  }

  private @Nullable Instant ended(DossierLine line, long position) {
    return jdbc.sql(
            """
            select at
            from (
              select at, dossier_id, type, row_number() over (order by tx, place) as position
              from dossier.event) e
            where dossier_id = :id and type in ('Finished', 'Stopped', 'Refused')
              and position <= :position
            """)
        .param("id", line.dossierId())
        .param("position", position)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  private int events() {
    return count("select count(*) from dossier.event");
  }

  private Period everything() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
    return Period.free(today.minusYears(1), today);
  }

  private Actor.OfficerActor officer(String username) {
    return actors.officer(officers.byUsername(username).orElseThrow().id());
  }

  private RequestPostProcessor as(String username) {
    return authentication(ActorAuthentication.of(officer(username)));
  }

  private List<Long> settlement(Grouping by) {
    return reports
        .of(
            new ReportRequest(
                ReportKind.SETTLEMENT, everything(), by, null, null, false, RoundingMode.HALF_UP),
            officer("quantri"))
        .total()
        .values()
        .stream()
        .map(value -> ((Value.Count) value).number())
        .toList();
  }

  /** Received, settled, late, open, overdue as one plain statement over the dossiers. */
  @Test
  void the_form_says_what_the_dossiers_say() {
    List<Long> plain =
        jdbc.sql(
                """
                select count(*) filter (where accepted_at is not null),
                  count(*) filter (where accepted_at is not null
                    and (finished_at is not null or status = 'STOPPED')),
                  count(*) filter (where finished_at > original_due_at),
                  count(*) filter (where accepted_at is not null and finished_at is null
                    and status <> 'STOPPED'),
                  count(*) filter (where accepted_at is not null and finished_at is null
                    and status not in ('STOPPED', 'SUPPLEMENT_REQUESTED')
                    and original_due_at < date_trunc('day', now(), 'Asia/Ho_Chi_Minh')
                      + interval '1 day')
                from dossier.dossier
                """)
            .query(
                (row, n) ->
                    List.of(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
            .single();
    List<Long> form = settlement(Grouping.PROCEDURE);
    assertThat(List.of(form.get(0), form.get(4), form.get(7), form.get(8), form.get(10)))
        .isEqualTo(plain);
    assertThat(plain).allSatisfy(number -> assertThat(number).isPositive());
  }

  @Test
  void counting_again_gives_the_same_figures_and_the_same_knowledge() {
    List<List<Long>> before = everySum();
    String known = known();
    StringWriter out = new StringWriter();
    assertThat(rebuild.run(List.of(), new PrintWriter(out, true))).isZero();
    assertThat(everySum()).isEqualTo(before);
    assertThat(known()).isEqualTo(known);
    assertThat(out.toString()).contains(events() + " events counted");
    assertThat(rebuild.run(List.of("now"), new PrintWriter(out, true))).isEqualTo(2);
  }

  private List<List<Long>> everySum() {
    return ReportKind.SETTLEMENT.groupings().stream().map(this::settlement).toList();
  }

  private String known() {
    return jdbc.sql("select string_agg(k::text, '|' order by position) from statistics.known k")
        .query(String.class)
        .single();
  }

  /** Whoever wrote first and commits last is not passed over. */
  @Test
  void nothing_is_read_past_a_transaction_that_is_still_open() {
    List<EventFeed.Fed> all = feed.after(EventFeed.Mark.START, 10_000);
    EventFeed.Mark end = all.getLast().mark();
    transaction.executeWithoutResult(
        outer -> {
          repeat(1);
          new Thread(
                  () -> {
                    TransactionTemplate other =
                        new TransactionTemplate(
                            requireNonNull(transaction.getTransactionManager()));
                    other.executeWithoutResult(inner -> repeat(2));
                  })
              .start();
          waitFor(2);
          assertThat(feedElsewhere(end)).isEmpty();
        });
    assertThat(feed.after(end, 10)).hasSize(2);
    jdbc.sql("delete from dossier.event where length(hash) = 1").update();
  }

  private List<EventFeed.Fed> feedElsewhere(EventFeed.Mark end) {
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      return other.submit(() -> feed.after(end, 10)).get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void repeat(int which) {
    jdbc.sql(
            """
            insert into dossier.event (dossier_id, number, type, at, actor_kind, actor_id,
              actor_name, post, status, data, hash)
            select dossier_id, 900 + :which, type, at, actor_kind, actor_id, actor_name, post,
              status, data, set_byte('\\x00', 0, :which)
            from dossier.event
            where type = 'Filed'
            order by place
            limit 1
            """)
        .param("which", which)
        .update();
  }

  private void waitFor(int which) {
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      while (other
              .submit(
                  () ->
                      jdbc.sql(
                              "select count(*) from dossier.event where hash = set_byte('\\x00', 0, :w)")
                          .param("w", which)
                          .query(Integer.class)
                          .single())
              .get()
          == 0) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An integer holds the minutes of about a million dossiers; totals go on for good. */
  @Test
  void totals_hold_the_minutes_of_many_years() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate second = Segment.next(first);
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc.sql("delete from statistics.rollup where level = 'T'").update();
          for (LocalDate day : List.of(first, second)) {
            jdbc.sql(
                    """
                    insert into statistics.rollup (axis, level, day, a, b, way, step_minutes)
                    values (7, 'H', :day, 0, 0, 0, 2000000000)
                    on conflict (axis, level, day, a, b, way) do update
                    set step_minutes = excluded.step_minutes
                    """)
                .param("day", day)
                .update();
            ledger.total(Segment.next(day));
          }
          assertThat(
                  jdbc.sql("select max(step_minutes) from statistics.rollup where level = 'T'")
                      .query(Long.class)
                      .single())
              .isEqualTo(4_000_000_000L);
        });
  }

  @Test
  void before_there_are_sums_no_totals_are_kept() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          cursor.empty();
          CursorStore.Cursor empty = cursor.take().orElseThrow();
          assertThat(counting.total(empty, LocalDate.of(2026, 3, 1))).isEqualTo(empty);
        });
  }

  @Test
  void a_leader_reads_reports_and_a_specialist_does_not() throws Exception {
    for (String kind : List.of("settlement", "ministry", "service", "work", "index")) {
      mvc.perform(get("/desk/reports/" + kind).with(as("long")))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Tổng cộng")));
      mvc.perform(get("/desk/reports/" + kind).with(as("lan"))).andExpect(status().isForbidden());
    }
    for (String page : List.of("", "/scores", "/anomalies", "/closings", "/subscriptions")) {
      mvc.perform(get("/desk/reports" + page).with(as("long"))).andExpect(status().isOk());
      boolean dossiers = page.equals("/anomalies");
      mvc.perform(get("/desk/reports" + page).with(as("quantri")))
          .andExpect(dossiers ? status().isForbidden() : status().isOk());
      mvc.perform(get("/desk/reports" + page).with(as("hanh"))).andExpect(status().isForbidden());
    }
    mvc.perform(get("/desk/reports/subscriptions").with(as("long")))
        .andExpect(content().string(containsString("MOTCUA_MAIL_HOST")));
    mvc.perform(get("/desk/reports/none").with(as("long"))).andExpect(status().isNotFound());
  }

  @Test
  void files_are_of_their_kind() throws Exception {
    mvc.perform(get("/desk/reports/settlement.csv").with(as("long")))
        .andExpect(content().contentType("text/csv;charset=UTF-8"));
    mvc.perform(get("/desk/reports/settlement.pdf?by=AGENCY_FIELD").with(as("long")))
        .andExpect(content().contentType("application/pdf"));
    mvc.perform(get("/desk/reports/service.xlsx").with(as("long"))).andExpect(status().isOk());
  }

  @Test
  void wrong_questions_are_answered_with_every_fault() throws Exception {
    mvc.perform(get("/desk/reports/settlement?year=x&by=MOOD").with(as("long")))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#year\"")))
        .andExpect(content().string(containsString("href=\"#by\"")));
    mvc.perform(get("/api/v1/reports/settlement?year=x&by=MOOD").with(as("long")))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.faults.length()").value(2));
    mvc.perform(get("/api/v1/reports/settlement/dossiers?column=none").with(as("long")))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/reports/settlement?agency=H0").with(as("long")))
        .andExpect(status().is(422));
  }

  @Test
  void the_dossiers_behind_a_figure_are_listed_and_each_look_is_logged() throws Exception {
    Period period = everything();
    String query = "?from=" + period.from() + "&to=" + period.to() + "&column=received";
    int looks = looks();
    mvc.perform(get("/api/v1/reports/settlement/dossiers" + query).with(as("long")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.lines[0].code").exists());
    assertThat(looks()).isGreaterThan(looks);
    mvc.perform(get("/desk/reports/settlement/dossiers" + query).with(as("long")))
        .andExpect(status().isOk());
    mvc.perform(get("/desk/reports/settlement/dossiers" + query).with(as("quantri")))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/v1/reports/settlement" + query).with(as("long")))
        .andExpect(jsonPath("$.columns[0]").value("received"))
        .andExpect(jsonPath("$.total.values[0].number").isNumber());
    mvc.perform(get("/api/v1/reports/service").with(as("long")))
        .andExpect(jsonPath("$.total.values[16]").doesNotExist());
  }

  private int looks() {
    return jdbc.sql("select count(*) from audit.access").query(Integer.class).single();
  }

  @Test
  void a_finding_is_reviewed_with_a_comment() throws Exception {
    String path =
        jdbc.sql(
                """
                select '/' || s.code || '/' || a.kind || '/' || a.number
                from statistics.anomaly a
                join statistics.fact s using (dossier_id)
                join statistics.member m on m.no = a.agency
                join organisation.agency g on cast(g.id as text) = m.key
                where g.code = 'H24.31.10813'
                order by a.at
                limit 1
                """)
            .query(String.class)
            .single();
    mvc.perform(
            post("/desk/reports/anomalies" + path)
                .param("comment", " ")
                .with(csrf())
                .with(as("long")))
        .andExpect(status().is(422));
    mvc.perform(
            post("/desk/reports/anomalies" + path)
                .param("comment", "Làm ngay tại quầy.")
                .with(csrf())
                .with(as("long")))
        .andExpect(status().isSeeOther());
    mvc.perform(get("/desk/reports/anomalies?reviewed=true").with(as("long")))
        .andExpect(content().string(containsString("Làm ngay tại quầy.")));
    mvc.perform(
            post("/desk/reports/anomalies/none/UNREAL_TIME/1")
                .param("comment", "x")
                .with(csrf())
                .with(as("long")))
        .andExpect(status().isNotFound());
  }
}
