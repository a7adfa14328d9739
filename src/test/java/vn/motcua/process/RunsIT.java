package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.process.Drawn.drawn;
import static vn.motcua.process.Drawn.straight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Bilingual;
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

  private final RunsOnDatabase db = new RunsOnDatabase(DATABASE);

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
    UUID model = db.model(straight("a", "b"));
    UUID subject = Ids.next();
    Progress started =
        db.move(() -> db.runs.start(subject, model, Map.of("pages", 3), RunsOnDatabase.CALENDAR));
    WorkItem first = started.opened().getFirst();
    assertThat(started.closed()).isEmpty();
    assertThat(first.id()).isEqualTo(new WorkItemId(subject, 1));
    assertThat(first.post()).isEqualTo("SPECIALIST");
    assertThat(db.runs.items(subject)).containsExactly(first);

    Progress moved = db.complete(first.id(), "done");
    assertThat(moved.closed()).hasSize(1);
    WorkItem closed = moved.closed().getFirst();
    assertThat(closed.status()).isEqualTo(WorkItem.Status.DONE);
    assertThat(closed.outcome()).isEqualTo("done");
    assertThat(closed.closedBy()).isEqualTo(RunsOnDatabase.OFFICER);
    assertThat(closed.closedAt()).isNotNull();
    assertThat(db.runs.item(closed.id())).isEqualTo(closed);
    assertThat(moved.finished()).isFalse();

    Progress last = db.complete(moved.opened().getFirst().id(), "done");
    assertThat(last.finished()).isTrue();
    assertThat(last.opened()).isEmpty();
    assertThat(status(subject)).isEqualTo("FINISHED");
  }

  private String status(UUID subject) {
    return db.jdbc
        .sql("select status from process.run where subject_id = :s")
        .param("s", subject)
        .query(String.class)
        .single();
  }

  @Test
  void aTransitionIsOneReadAndOneWrite() {
    UUID model = db.model(straight("a", "b", "c"));
    UUID subject = Ids.next();
    assertThat(counted(() -> db.runs.start(subject, model, Map.of(), RunsOnDatabase.CALENDAR)))
        .isEqualTo(1);
    assertThat(
            counted(
                () ->
                    db.runs.complete(
                        db.runs.open(id(subject, 1), RunsOnDatabase.CALENDAR),
                        1,
                        "done",
                        RunsOnDatabase.OFFICER,
                        Map.of(),
                        Set.of())))
        .isEqualTo(2);
    assertThat(counted(() -> sendBack(id(subject, 2), "a"))).isEqualTo(2);
    assertThat(counted(() -> assign(id(subject, 3), RunsOnDatabase.OFFICER))).isEqualTo(2);
    assertThat(counted(() -> cancel(subject))).isEqualTo(2);
  }

  private static WorkItemId id(UUID subject, int number) {
    return new WorkItemId(subject, number);
  }

  private Progress sendBack(WorkItemId id, String toNode) {
    return db.runs.sendBack(
        db.runs.open(id, RunsOnDatabase.CALENDAR), id.number(), toNode, RunsOnDatabase.OFFICER);
  }

  private Progress assign(WorkItemId id, @Nullable UUID officer) {
    return db.runs.assign(db.runs.open(id, RunsOnDatabase.CALENDAR), id.number(), officer);
  }

  private Progress cancel(UUID subject) {
    return db.runs.cancel(db.runs.open(subject, RunsOnDatabase.CALENDAR), null);
  }

  private int counted(Supplier<Progress> work) {
    int before = db.statements.get();
    db.move(work);
    return db.statements.get() - before;
  }

  @Test
  void aChangeGoesWithTheCallersTransaction() {
    UUID model = db.model(straight("a"));
    UUID subject = Ids.next();
    db.transaction.executeWithoutResult(
        status -> {
          db.writes.send(db.runs.start(subject, model, Map.of(), RunsOnDatabase.CALENDAR).writes());
          status.setRollbackOnly();
        });
    assertThat(db.runs.items(subject)).isEmpty();
  }

  @Test
  void aSubjectHasOneRun() {
    UUID model = db.model(straight("a"));
    WorkItemId id = db.begun(model);
    assertThatThrownBy(
            () ->
                db.move(
                    () -> db.runs.start(id.subject(), model, Map.of(), RunsOnDatabase.CALENDAR)))
        .isInstanceOf(RuleRefusal.class)
        .hasMessageContaining("process.refused.already-started");
  }

  private static Refused refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return Objects.requireNonNull(catchThrowableOfType(RuleRefusal.class, work)).refused();
  }

  @Test
  @Rule("R25")
  void withoutItsEvidenceAStepStaysOpen() {
    WorkItemId id = db.begun(db.model(signing()));
    assertThat(refused(() -> db.complete(id, "done", "result")))
        .isEqualTo(
            Refused.of(
                "R25",
                "process.refused.evidence",
                new Bilingual("Bước a", "Draft"),
                List.of(Step.evidenceWord("draft-result"))));
    assertThat(db.runs.item(id).status()).isEqualTo(WorkItem.Status.OPEN);
    assertThat(db.complete(id, "done", "draft-result").opened()).hasSize(1);
  }

  @Test
  void anOutcomeThatTheStepDoesNotOfferIsRefused() {
    WorkItemId id = db.begun(db.model(straight("a")));
    assertThat(refused(() -> db.complete(id, "approve")).key())
        .isEqualTo("process.refused.outcome");
  }

  @Test
  void aFactToldOnceIsKeptAndAMissingOneIsNamed() {
    UUID model = db.model(signing());
    WorkItemId id = db.begun(model);
    WorkItemId b = db.complete(id, "done", "draft-result").opened().getFirst().id();
    assertThat(refused(() -> db.complete(b, "approve")))
        .isEqualTo(
            Refused.of(
                "", "process.refused.facts", new Bilingual("Bước b", "Bước b"), List.of("pages")));
    WorkItemId again =
        db.move(
                () ->
                    db.runs.complete(
                        db.runs.open(b, RunsOnDatabase.CALENDAR),
                        b.number(),
                        "approve",
                        RunsOnDatabase.OFFICER,
                        Map.of("pages", 200),
                        Set.of()))
            .opened()
            .getFirst()
            .id();
    assertThat(db.runs.item(again).node()).isEqualTo("a");
    WorkItemId b2 = db.complete(again, "done", "draft-result").opened().getFirst().id();
    assertThat(db.complete(b2, "approve").opened().getFirst().node())
        .as("still 200")
        .isEqualTo("a");
  }

  @Test
  void anItemClosesOnce() {
    WorkItemId id = db.begun(db.model(straight("a", "b")));
    db.complete(id, "done");
    assertThat(refused(() -> db.complete(id, "done")).key())
        .isEqualTo("process.refused.item-closed");
    assertThat(db.runs.items(id.subject())).hasSize(2);
  }

  @Test
  void aSubjectGoesBackOnlyToAStepItHasDone() {
    UUID model = db.model(straight("a", "b", "c"));
    WorkItemId a = db.begun(model);
    assertThat(refused(() -> db.move(() -> sendBack(a, "b"))).key())
        .isEqualTo("process.refused.not-earlier");
    assertThatThrownBy(() -> db.move(() -> sendBack(a, "zzz"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> db.move(() -> sendBack(a, "start")))
        .as("not a step")
        .isInstanceOf(NotFound.class);
    WorkItemId b = db.complete(a, "done").opened().getFirst().id();
    WorkItemId c = db.complete(b, "done").opened().getFirst().id();
    assertThat(db.runs.earlierSteps(db.runs.open(c, RunsOnDatabase.CALENDAR), c.number()))
        .extracting(Step::id)
        .containsExactly("a", "b");
    Progress back = db.move(() -> sendBack(c, "a"));
    assertThat(back.closed().getFirst().outcome()).isEqualTo("send-back");
    assertThat(back.opened()).extracting(WorkItem::node).containsExactly("a");
    assertThat(back.finished()).isFalse();
  }

  @Test
  void whatIsWithdrawnByAReturnIsReported() {
    UUID model =
        db.model(
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
    WorkItemId a = db.begun(model);
    db.complete(a, "done");
    db.move(() -> assign(id(a.subject(), 3), RunsOnDatabase.OFFICER));
    Progress back = db.move(() -> sendBack(id(a.subject(), 2), "a"));
    assertThat(back.closed())
        .extracting(item -> item.node() + " " + item.status() + " " + item.outcome())
        .containsExactly("b DONE send-back", "c CANCELLED null");
    assertThat(back.closed().getLast().assignee()).isEqualTo(RunsOnDatabase.OFFICER);
    assertThat(db.runs.items(a.subject()))
        .extracting(WorkItem::node)
        .containsExactly("a", "b", "c", "a");
  }

  private @Nullable UUID holder(Supplier<Progress> work) {
    WorkItem given = db.move(work).opened().getFirst();
    assertThat(db.runs.item(given.id())).isEqualTo(given);
    return given.assignee();
  }

  @Test
  void itemsAreGivenAndHandedBack() {
    WorkItemId id = db.begun(db.model(straight("a")));
    UUID other = Ids.next();
    assertThat(holder(() -> assign(id, other))).isEqualTo(other);
    assertThat(holder(() -> assign(id, null))).isNull();
    Progress late = assign(id, other);
    db.complete(id, "done");
    assertThatThrownBy(() -> db.move(() -> late)).isInstanceOf(Stale.class);
    assertThat(refused(() -> db.move(() -> assign(id, other))).key())
        .isEqualTo("process.refused.item-closed");
    assertThatThrownBy(() -> db.move(() -> assign(id(Ids.next(), 1), other)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aStoppedRunMovesNoMore() {
    WorkItemId id = db.begun(db.model(straight("a", "b")));
    Progress stopped = db.move(() -> cancel(id.subject()));
    assertThat(stopped.finished()).isTrue();
    assertThat(stopped.closed())
        .extracting(WorkItem::status)
        .containsExactly(WorkItem.Status.CANCELLED);
    assertThat(status(id.subject())).isEqualTo("CANCELLED");
    assertThat(refused(() -> db.move(() -> cancel(id.subject()))).key())
        .isEqualTo("process.refused.ended");
    assertThat(refused(() -> db.complete(id, "done")).key())
        .isEqualTo("process.refused.item-closed");
    assertThatThrownBy(() -> db.move(() -> cancel(Ids.next()))).isInstanceOf(NotFound.class);
  }

  @Test
  void timesAreThoseOfTheOfficeClock() {
    UUID model = db.model(straight("a"));
    Instant then = Instant.parse("2026-03-02T01:00:00Z");
    UUID subject = Ids.next();
    OfficeClock.at(
        then,
        () -> db.move(() -> db.runs.start(subject, model, Map.of(), RunsOnDatabase.CALENDAR)));
    assertThat(db.runs.items(subject).getFirst().openedAt()).isEqualTo(then);
  }

  @Test
  void aRunKeepsItsVersionOfTheModel() {
    String key = "k-" + UUID.randomUUID();
    UUID first = db.in(() -> db.models.publish(key, straight("a", "b").bytes())).id();
    WorkItemId id = db.begun(first);
    db.in(() -> db.models.publish(key, straight("a", "c").bytes()));
    assertThat(db.complete(id, "done").opened().getFirst().node()).isEqualTo("b");
  }
}
