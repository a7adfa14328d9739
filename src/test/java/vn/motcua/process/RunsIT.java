package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.process.Drawn.drawn;
import static vn.motcua.process.Drawn.straight;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Ids;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.Stale;
import vn.motcua.base.TestDatabase;

class RunsIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final UUID OFFICER = Ids.next();

  private final AtomicInteger statements = new AtomicInteger();
  private final DelegatingDataSource source =
      new DelegatingDataSource(DATABASE.dataSource()) {
        @Override
        public Connection getConnection() throws java.sql.SQLException {
          return counting(super.getConnection());
        }
      };
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(source));
  private final OfficeClock clock = new OfficeClock();
  private final Models models = new Models(new ModelStore(jdbc), clock);
  private final Runs runs = new Runs(models, new RunStore(jdbc, new JsonMapper()), clock);

  /** Counts what is sent to the database by a transaction, its beginning and end left out. */
  private Connection counting(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            RunsIT.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private UUID model(Drawn drawn) {
    return in(() -> models.publish("m-" + UUID.randomUUID(), drawn.bytes()).id());
  }

  private WorkItemId begun(UUID model) {
    UUID subject = Ids.next();
    return in(() -> runs.start(subject, model, Map.of())).opened().getFirst().id();
  }

  private Progress complete(WorkItemId id, String outcome, String... evidence) {
    return in(() -> runs.complete(id, outcome, OFFICER, Map.of(), Set.of(evidence)));
  }

  private static Drawn signing() {
    return drawn()
        .start("s")
        .step("a", "motcua:minutes=\"60\" motcua:nameEn=\"Draft\" motcua:evidence=\"draft-result\"")
        .step("b", "motcua:outcomes=\"approve send-back\"")
        .choice("g", "c")
        .step("c")
        .end("e")
        .flow("s", "a")
        .flow("a", "b")
        .flow("b", "g")
        .flow("g", "c")
        .flow("g", "a", "outcome == 'send-back' || pages > 100")
        .flow("c", "e");
  }

  @Test
  void aRunGoesFromItsFirstItemToItsEnd() {
    UUID model = model(straight("a", "b"));
    UUID subject = Ids.next();
    Progress started = in(() -> runs.start(subject, model, Map.of("pages", 3)));
    WorkItem first = started.opened().getFirst();
    assertThat(started.closed()).isEmpty();
    assertThat(first.id()).isEqualTo(new WorkItemId(subject, 1));
    assertThat(first.post()).isEqualTo("SPECIALIST");
    assertThat(runs.items(subject)).containsExactly(first);

    Progress moved = complete(first.id(), "done");
    assertThat(moved.closed()).hasSize(1);
    WorkItem closed = moved.closed().getFirst();
    assertThat(closed.status()).isEqualTo(WorkItem.Status.DONE);
    assertThat(closed.outcome()).isEqualTo("done");
    assertThat(closed.closedBy()).isEqualTo(OFFICER);
    assertThat(closed.closedAt()).isNotNull();
    assertThat(runs.item(closed.id())).isEqualTo(closed);
    assertThat(moved.finished()).isFalse();

    Progress last = complete(moved.opened().getFirst().id(), "done");
    assertThat(last.finished()).isTrue();
    assertThat(last.opened()).isEmpty();
    assertThat(status(subject)).isEqualTo("FINISHED");
  }

  private String status(UUID subject) {
    return jdbc.sql("select status from process.run where subject_id = :s")
        .param("s", subject)
        .query(String.class)
        .single();
  }

  @Test
  void aTransitionIsOneReadAndOneWrite() {
    UUID model = model(straight("a", "b", "c"));
    UUID subject = Ids.next();
    assertThat(counted(() -> runs.start(subject, model, Map.of()))).isEqualTo(1);
    assertThat(counted(() -> runs.complete(id(subject, 1), "done", OFFICER, Map.of(), Set.of())))
        .isEqualTo(2);
    assertThat(counted(() -> runs.sendBack(id(subject, 2), "a", OFFICER))).isEqualTo(3);
    assertThat(counted(() -> runs.assign(id(subject, 3), OFFICER))).isEqualTo(2);
    assertThat(counted(() -> runs.cancel(subject))).isEqualTo(2);
  }

  private static WorkItemId id(UUID subject, int number) {
    return new WorkItemId(subject, number);
  }

  private int counted(Supplier<Object> work) {
    int before = statements.get();
    in(work::get);
    return statements.get() - before;
  }

  @Test
  void aChangeGoesWithTheCallersTransaction() {
    UUID model = model(straight("a"));
    UUID subject = Ids.next();
    transaction.executeWithoutResult(
        status -> {
          runs.start(subject, model, Map.of());
          status.setRollbackOnly();
        });
    assertThat(runs.items(subject)).isEmpty();
  }

  @Test
  void aSubjectHasOneRun() {
    UUID model = model(straight("a"));
    WorkItemId id = begun(model);
    assertThatThrownBy(() -> in(() -> runs.start(id.subject(), model, Map.of())))
        .isInstanceOf(RuleRefusal.class)
        .hasMessageContaining("process.refused.already-started");
  }

  private static Refused refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return Objects.requireNonNull(catchThrowableOfType(RuleRefusal.class, work)).refused();
  }

  @Test
  @Rule("R25")
  void withoutItsEvidenceAStepStaysOpen() {
    WorkItemId id = begun(model(signing()));
    assertThat(refused(() -> complete(id, "done", "result")))
        .isEqualTo(Refused.of("R25", "process.refused.evidence", "Bước a", "draft-result"));
    assertThat(runs.item(id).status()).isEqualTo(WorkItem.Status.OPEN);
    assertThat(complete(id, "done", "draft-result").opened()).hasSize(1);
  }

  @Test
  void anOutcomeThatTheStepDoesNotOfferIsRefused() {
    WorkItemId id = begun(model(straight("a")));
    assertThat(refused(() -> complete(id, "approve")).key()).isEqualTo("process.refused.outcome");
  }

  @Test
  void aFactToldOnceIsKeptAndAMissingOneIsNamed() {
    UUID model = model(signing());
    WorkItemId id = begun(model);
    WorkItemId b = complete(id, "done", "draft-result").opened().getFirst().id();
    assertThat(refused(() -> complete(b, "approve")))
        .isEqualTo(Refused.of("", "process.refused.facts", "Bước b", "pages"));
    WorkItemId again =
        in(() -> runs.complete(b, "approve", OFFICER, Map.of("pages", 200), Set.of()))
            .opened()
            .getFirst()
            .id();
    assertThat(runs.item(again).node()).isEqualTo("a");
    WorkItemId b2 = complete(again, "done", "draft-result").opened().getFirst().id();
    assertThat(complete(b2, "approve").opened().getFirst().node()).as("still 200").isEqualTo("a");
  }

  @Test
  void anItemClosesOnce() {
    WorkItemId id = begun(model(straight("a", "b")));
    complete(id, "done");
    assertThat(refused(() -> complete(id, "done")).key()).isEqualTo("process.refused.item-closed");
    assertThat(runs.items(id.subject())).hasSize(2);
  }

  @Test
  void ofManyWhoCompleteAtOnceOneMovesTheRun() throws Exception {
    UUID model = model(straight("a", "b"));
    for (int round = 0; round < 10; round++) {
      WorkItemId id = begun(model);
      List<String> answers = atOnce(4, () -> answer(() -> complete(id, "done")));
      assertThat(answers).containsOnlyOnce("moved").hasSize(4);
      assertThat(answers).isSubsetOf("moved", "stale", "refused");
      assertThat(runs.items(id.subject())).extracting(WorkItem::node).containsExactly("a", "b");
    }
  }

  @Test
  void branchesCompletedAtOnceBothCountInTheEnd() throws Exception {
    UUID model =
        model(
            drawn()
                .start("s")
                .fork("f")
                .step("a")
                .step("b")
                .fork("j")
                .step("c")
                .end("e")
                .flow("s", "f")
                .flow("f", "a")
                .flow("f", "b")
                .flow("a", "j")
                .flow("b", "j")
                .flow("j", "c")
                .flow("c", "e"));
    for (int round = 0; round < 10; round++) {
      UUID subject = begun(model).subject();
      AtomicInteger number = new AtomicInteger();
      atOnce(2, () -> untilMoved(id(subject, number.incrementAndGet())));
      assertThat(runs.items(subject))
          .extracting(item -> item.node() + " " + item.status())
          .containsExactly("a DONE", "b DONE", "c OPEN");
    }
  }

  private String untilMoved(WorkItemId id) {
    String answer = "stale";
    while (answer.equals("stale")) {
      answer = answer(() -> complete(id, "done"));
    }
    return answer;
  }

  private static String answer(Supplier<Progress> work) {
    try {
      var _ = work.get();
      return "moved";
    } catch (Stale e) {
      return "stale";
    } catch (RuleRefusal e) {
      return "refused";
    }
  }

  private static List<String> atOnce(int threads, Callable<String> work) throws Exception {
    CountDownLatch ready = new CountDownLatch(threads);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      Callable<String> together =
          () -> {
            ready.countDown();
            ready.await();
            return work.call();
          };
      List<Future<String>> futures =
          java.util.stream.IntStream.range(0, threads)
              .mapToObj(i -> pool.submit(together))
              .toList();
      List<String> answers = new java.util.ArrayList<>();
      for (Future<String> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  @Test
  void aSubjectGoesBackOnlyToAStepItHasDone() {
    UUID model = model(straight("a", "b", "c"));
    WorkItemId a = begun(model);
    assertThat(refused(() -> in(() -> runs.sendBack(a, "b", OFFICER))).key())
        .isEqualTo("process.refused.not-earlier");
    assertThatThrownBy(() -> in(() -> runs.sendBack(a, "zzz", OFFICER)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> in(() -> runs.sendBack(a, "start", OFFICER)))
        .as("not a step")
        .isInstanceOf(NotFound.class);
    WorkItemId b = complete(a, "done").opened().getFirst().id();
    WorkItemId c = complete(b, "done").opened().getFirst().id();
    assertThat(runs.earlierSteps(c)).extracting(Step::id).containsExactly("a", "b");
    Progress back = in(() -> runs.sendBack(c, "a", OFFICER));
    assertThat(back.closed().getFirst().outcome()).isEqualTo("send-back");
    assertThat(back.opened()).extracting(WorkItem::node).containsExactly("a");
    assertThat(back.finished()).isFalse();
  }

  @Test
  void whatIsWithdrawnByAReturnIsReported() {
    UUID model =
        model(
            drawn()
                .start("s")
                .step("a")
                .fork("f")
                .step("b")
                .step("c")
                .fork("j")
                .end("e")
                .flow("s", "a")
                .flow("a", "f")
                .flow("f", "b")
                .flow("f", "c")
                .flow("b", "j")
                .flow("c", "j")
                .flow("j", "e"));
    WorkItemId a = begun(model);
    complete(a, "done");
    in(() -> runs.assign(id(a.subject(), 3), OFFICER));
    Progress back = in(() -> runs.sendBack(id(a.subject(), 2), "a", OFFICER));
    assertThat(back.closed())
        .extracting(item -> item.node() + " " + item.status() + " " + item.outcome())
        .containsExactly("b DONE send-back", "c CANCELLED null");
    assertThat(back.closed().getLast().assignee()).isEqualTo(OFFICER);
    assertThat(runs.items(a.subject()))
        .extracting(WorkItem::node)
        .containsExactly("a", "b", "c", "a");
  }

  @Test
  void itemsAreGivenTakenAndHandedBack() {
    WorkItemId id = begun(model(straight("a")));
    UUID other = Ids.next();
    assertThat(in(() -> runs.claim(id, OFFICER)).assignee()).isEqualTo(OFFICER);
    assertThat(in(() -> runs.claim(id, OFFICER)).assignee()).isEqualTo(OFFICER);
    assertThatThrownBy(() -> in(() -> runs.claim(id, other))).isInstanceOf(Stale.class);
    assertThat(in(() -> runs.assign(id, other)).assignee()).isEqualTo(other);
    assertThat(in(() -> runs.assign(id, null)).assignee()).isNull();
    complete(id, "done");
    assertThat(refused(() -> in(() -> runs.assign(id, other))).key())
        .isEqualTo("process.refused.item-closed");
    assertThatThrownBy(() -> in(() -> runs.assign(id(Ids.next(), 1), other)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aStoppedRunMovesNoMore() {
    WorkItemId id = begun(model(straight("a", "b")));
    Progress stopped = in(() -> runs.cancel(id.subject()));
    assertThat(stopped.finished()).isTrue();
    assertThat(stopped.closed())
        .extracting(WorkItem::status)
        .containsExactly(WorkItem.Status.CANCELLED);
    assertThat(status(id.subject())).isEqualTo("CANCELLED");
    assertThat(refused(() -> in(() -> runs.cancel(id.subject()))).key())
        .isEqualTo("process.refused.ended");
    assertThat(refused(() -> complete(id, "done")).key()).isEqualTo("process.refused.item-closed");
    assertThatThrownBy(() -> in(() -> runs.cancel(Ids.next()))).isInstanceOf(NotFound.class);
  }

  @Test
  void timesAreThoseOfTheOfficeClock() {
    UUID model = model(straight("a"));
    Instant then = Instant.parse("2026-03-02T01:00:00Z");
    UUID subject = Ids.next();
    OfficeClock.at(then, () -> in(() -> runs.start(subject, model, Map.of())));
    assertThat(runs.items(subject).getFirst().openedAt()).isEqualTo(then);
  }

  @Test
  void aRunKeepsItsVersionOfTheModel() {
    String key = "k-" + UUID.randomUUID();
    UUID first = in(() -> models.publish(key, straight("a", "b").bytes())).id();
    WorkItemId id = begun(first);
    in(() -> models.publish(key, straight("a", "c").bytes()));
    assertThat(complete(id, "done").opened().getFirst().node()).isEqualTo("b");
  }
}
