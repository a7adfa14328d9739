package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.process.Drawn.drawn;
import static vn.motcua.process.RunsOnDatabase.CALENDAR;
import static vn.motcua.process.RunsOnDatabase.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.TestDatabase;

/** Timers, messages, suspension, recall, calls and services on the database. */
class RunsEventsIT {
  private static final TestDatabase DATABASE = new TestDatabase();

  /** Answers with a fee of its subject's; fails when the run knows more than 99 pages. */
  private static final ServiceHandler FEE =
      new ServiceHandler() {
        @Override
        public String name() {
          return "fee-of";
        }

        @Override
        public Map<String, Object> handle(UUID subject, Map<String, Object> facts) {
          if ((long) facts.getOrDefault("pages", 0L) > 99) {
            throw new IllegalStateException("too many pages");
          }
          return Map.of("fee", 20_000);
        }
      };

  private static final RunsOnDatabase db = new RunsOnDatabase(DATABASE, FEE);

  /** Monday, 5 January 2026. */
  private static Instant at(int day, int hour, int minute) {
    return LocalDateTime.of(2026, 1, day, hour, minute).atZone(OfficeClock.ZONE).toInstant();
  }

  private static Drawn bounded(boolean interrupting, String time) {
    return drawn()
        .start("s")
        .step("a")
        .boundary("late", "a", interrupting, time)
        .step("b")
        .step("warn")
        .end("e")
        .end("warned")
        .flow("s", "a")
        .flow("a", "b")
        .flow("b", "e")
        .flow("late", "warn")
        .flow("warn", "warned");
  }

  private static UUID begun(Drawn drawn, Instant when, Map<String, Object> facts) {
    UUID model = db.model(drawn);
    UUID subject = Ids.next();
    OfficeClock.at(when, () -> db.move(() -> db.runs.start(subject, model, facts, CALENDAR)));
    return subject;
  }

  private static List<TimerStore.Timer> timers(UUID subject) {
    return db.timers.of(subject);
  }

  private static Progress at(Instant when, Supplier<Progress> work) {
    return OfficeClock.at(when, () -> db.move(work));
  }

  private static OpenRun run(UUID subject) {
    return db.runs.open(subject, CALENDAR);
  }

  private static List<String> open(UUID subject) {
    return run(subject).open().stream().map(WorkItem::node).toList();
  }

  @Test
  void aTimerCountsInWorkingTimeAndEndsWithItsStep() {
    UUID subject = begun(bounded(true, "PT16H"), at(9, 14, 0), Map.of());
    assertThat(timers(subject))
        .as("Friday 14:00 and 16 working hours: 3 on Friday, 8 on the Saturday that is worked, 5")
        .extracting(TimerStore.Timer::dueAt)
        .containsExactly(at(12, 14, 0));
    at(at(10, 9, 0), () -> db.runs.complete(run(subject), 1, "done", OFFICER, Map.of(), Set.of()));
    assertThat(timers(subject)).isEmpty();
  }

  @Test
  void aTimerInCalendarDaysAndOneUntilADate() {
    Drawn waits =
        drawn()
            .process("motcua:facts='visitOn:date'")
            .start("s")
            .fork("f")
            .catches("visit", "?visitOn")
            .xml(
                "<intermediateCatchEvent id='days'><timerEventDefinition motcua:days='12'/>"
                    + "</intermediateCatchEvent>")
            .step("a")
            .fork("j")
            .end("e")
            .flow("s", "f")
            .flow("f", "visit")
            .flow("f", "days")
            .flow("f", "a")
            .flow("visit", "j")
            .flow("days", "j")
            .flow("a", "j")
            .flow("j", "e");
    UUID subject = begun(waits, at(5, 9, 0), Map.of("visitOn", "2026-01-17"));
    assertThat(timers(subject))
        .extracting(TimerStore.Timer::dueAt)
        .as("a Saturday: when the office opens on Monday")
        .containsExactlyInAnyOrder(at(17, 9, 0), CALENDAR.get().opening(day(19)));
    assertThatThrownBy(() -> begun(waits, at(5, 9, 0), Map.of())).isInstanceOf(RuleRefusal.class);
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 1, day);
  }

  @Test
  void dueTimersHappenOnceTheLongestDueFirst() {
    UUID second = begun(bounded(true, "PT8H"), at(6, 8, 0), Map.of());
    UUID first = begun(bounded(false, "PT8H"), at(5, 8, 0), Map.of());
    List<UUID> order = new ArrayList<>();
    TimerOwner owner =
        (subject, number) -> {
          if (Set.of(first, second).contains(subject)) {
            order.add(subject);
          }
          db.move(
              () -> {
                OpenRun run = run(subject);
                return db.events.due(run, number)
                    ? db.events.fire(run, number, Map.of()).progress()
                    : Progress.NONE;
              });
        };
    Timers timers = timers(owner);
    OfficeClock.at(at(6, 12, 0), timers::fireDue);
    assertThat(order).containsExactly(first);
    OfficeClock.at(at(30, 7, 0), timers::fireDue);
    assertThat(order).containsExactly(first, second);
    assertThat(open(first)).containsExactly("a", "warn");
    assertThat(open(second)).containsExactly("warn");
    assertThat(OfficeClock.at(at(30, 8, 0), timers::fireDue)).isZero();
  }

  private static Timers timers(TimerOwner owner) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("owner", owner);
    return new Timers(db.timers, new OfficeClock(), beans.getBeanProvider(TimerOwner.class));
  }

  @Test
  void afterAnOutageLateTimersHappenInOrderAndOneThatFailsHoldsUpNoOther() {
    UUID one = begun(bounded(true, "P1D"), at(7, 9, 0), Map.of());
    UUID bad = begun(bounded(true, "P1D"), at(7, 10, 0), Map.of());
    UUID two = begun(bounded(true, "P1D"), at(7, 11, 0), Map.of());
    List<UUID> order = new ArrayList<>();
    TimerOwner owner =
        (subject, number) -> {
          if (Set.of(one, bad, two).contains(subject)) {
            order.add(subject);
          }
          if (subject.equals(bad)) {
            throw new IllegalStateException("no");
          }
          db.move(() -> db.events.fire(run(subject), number, Map.of()).progress());
        };
    Timers timers = timers(owner);
    OfficeClock.at(at(20, 9, 0), timers::fireDue);
    assertThat(order).containsExactly(one, bad, two);
    OfficeClock.at(at(20, 9, 5), timers::fireDue);
    assertThat(order).as("tried again after ten minutes").hasSize(3);
    OfficeClock.at(at(20, 9, 11), timers::fireDue);
    assertThat(order).containsExactly(one, bad, two, bad);
    assertThat(timers(bad)).as("it is still due").hasSize(1);
    at(at(20, 9, 12), () -> db.runs.cancel(run(bad), null));
    assertThat(timers(bad)).isEmpty();
  }

  @Test
  void whileARunIsSuspendedItsTimersRestAndGoOnWithWhatWasLeft() {
    UUID subject = begun(bounded(true, "PT16H"), at(5, 9, 0), Map.of());
    Instant due = timers(subject).getFirst().dueAt();
    at(at(5, 11, 0), () -> db.events.suspend(run(subject)));
    assertThat(timers(subject)).extracting(TimerStore.Timer::left).containsExactly(14L * 60);
    assertThat(timers(subject)).extracting(TimerStore.Timer::dueAt).containsOnlyNulls();
    assertThatThrownBy(() -> db.runs.complete(run(subject), 1, "done", OFFICER, Map.of(), Set.of()))
        .isInstanceOf(RuleRefusal.class);
    assertThat(db.events.suspend(run(subject))).as("already").isSameAs(Progress.NONE);
    at(at(19, 11, 0), () -> db.events.resume(run(subject), null, Map.of()));
    assertThat(timers(subject)).extracting(TimerStore.Timer::left).containsOnlyNulls();
    assertThat(timers(subject).getFirst().dueAt())
        .isEqualTo(CALENDAR.get().addWorkingMinutes(at(19, 11, 0), 14 * 60))
        .isAfter(due);
  }

  private static Drawn awaitsReply() {
    return drawn()
        .start("s")
        .gate("g")
        .catches("reply", "!reply-received")
        .catches("late", "P3D")
        .step("read")
        .step("remind")
        .end("e")
        .flow("s", "g")
        .flow("g", "reply")
        .flow("g", "late")
        .flow("reply", "read")
        .flow("late", "remind")
        .flow("read", "e")
        .flow("remind", "e");
  }

  @Test
  void aMessageMovesWhatWaitsForItAndNothingElse() {
    UUID subject = begun(awaitsReply(), at(5, 9, 0), Map.of());
    assertThat(run(subject).awaited()).containsExactly("reply-received");
    assertThat(db.events.message(run(subject), "paid", Map.of())).isSameAs(Progress.NONE);
    Progress progress =
        at(at(6, 9, 0), () -> db.events.message(run(subject), "reply-received", Map.of()));
    assertThat(progress.opened()).extracting(WorkItem::node).containsExactly("read");
    assertThat(timers(subject)).isEmpty();
    assertThat(run(subject).awaited()).isEmpty();
  }

  @Test
  void aMessageThatComesWithTheResumptionGoesIntoTheSameWrite() {
    UUID subject = begun(awaitsReply(), at(5, 9, 0), Map.of());
    at(at(5, 10, 0), () -> db.events.suspend(run(subject)));
    Progress progress =
        at(at(8, 9, 0), () -> db.events.resume(run(subject), "reply-received", Map.of()));
    assertThat(progress.opened()).extracting(WorkItem::node).containsExactly("read");
    assertThat(run(subject).suspended()).isFalse();
    assertThat(timers(subject)).isEmpty();
  }

  @Test
  void aCompletionIsRecalledUntilSomebodyHasLookedAtWhatCameAfterIt() {
    UUID subject = begun(bounded(true, "PT16H"), at(5, 9, 0), Map.of());
    Instant due = timers(subject).getFirst().dueAt();
    at(at(5, 10, 0), () -> db.runs.complete(run(subject), 1, "done", OFFICER, Map.of(), Set.of()));
    WorkItemId done = new WorkItemId(subject, 1);
    assertThat(db.runs.noRecall(db.runs.open(done, CALENDAR), 1, Ids.next()))
        .as("another's")
        .isNotNull();
    Progress back =
        at(at(5, 11, 0), () -> db.runs.recall(db.runs.open(done, CALENDAR), 1, OFFICER));
    WorkItem again = back.opened().getFirst();
    assertThat(again.node()).isEqualTo("a");
    assertThat(again.assignee()).isEqualTo(OFFICER);
    assertThat(again.openedAt()).as("its time goes on").isEqualTo(at(5, 9, 0));
    assertThat(back.closed()).extracting(WorkItem::node).containsExactly("b");
    assertThat(timers(subject)).extracting(TimerStore.Timer::dueAt).containsExactly(due);
    assertThat(db.runs.items(subject).getLast()).isEqualTo(again);

    Progress completed =
        at(
            at(5, 12, 0),
            () ->
                db.runs.complete(
                    run(subject), again.id().number(), "done", OFFICER, Map.of(), Set.of()));
    int opened = completed.opened().getFirst().id().number();
    db.in(
        () -> {
          db.writes.send(db.runs.see(run(subject), opened));
          return opened;
        });
    assertThatThrownBy(
            () -> db.runs.recall(db.runs.open(again.id(), CALENDAR), again.id().number(), OFFICER))
        .isInstanceOf(RuleRefusal.class)
        .hasMessageContaining("recall-seen");
  }

  @Test
  void aServiceAnswersInsideTheMovementAndUndoesItWhenItFails() {
    UUID model =
        db.model(
            drawn()
                .process("motcua:facts='fee:int'")
                .start("s")
                .step("a")
                .service("price", "fee-of")
                .choice("g", "free")
                .step("pay", "motcua:skip='pages == 7'")
                .end("free")
                .end("e")
                .flow("s", "a")
                .flow("a", "price")
                .flow("price", "g")
                .flow("g", "free")
                .flow("g", "pay", "fee > 0")
                .flow("pay", "e"));
    UUID subject = Ids.next();
    db.move(() -> db.runs.start(subject, model, Map.of("pages", 100), CALENDAR));
    assertThatThrownBy(() -> db.runs.complete(run(subject), 1, "done", OFFICER, Map.of(), Set.of()))
        .isInstanceOf(IllegalStateException.class);
    Progress progress =
        db.move(
            () -> db.runs.complete(run(subject), 1, "done", OFFICER, Map.of("pages", 5), Set.of()));
    assertThat(progress.opened()).extracting(WorkItem::node).containsExactly("pay");
  }

  @Test
  void aCallIsPinnedWhenTheCallingModelIsPublished() {
    String key = "opinion-" + UUID.randomUUID();
    ModelVersion first = db.in(() -> db.models.publish(key, Drawn.straight("write").bytes()));
    Drawn caller =
        drawn()
            .start("s")
            .call("ask", key, "motcua:unit='HTKT'")
            .end("e")
            .flow("s", "ask")
            .flow("ask", "e");
    String callerKey = "caller-" + UUID.randomUUID();
    ModelVersion calling = db.in(() -> db.models.publish(callerKey, caller.bytes()));
    db.in(() -> db.models.publish(key, Drawn.straight("write", "sign").bytes()));
    UUID subject = Ids.next();
    RunsOnDatabase restarted = new RunsOnDatabase(DATABASE);
    Progress started =
        restarted.move(() -> restarted.runs.start(subject, calling.id(), Map.of(), CALENDAR));
    assertThat(started.opened().getFirst().place()).isEqualTo(new WorkItem.At(false, "HTKT"));
    assertThat(restarted.models.graph(calling.id()).calls()).isEqualTo(Map.of(key, first.id()));
    assertThat(restarted.complete(new WorkItemId(subject, 1), "done").finished()).isTrue();
    assertThat(restarted.runs.items(subject).getFirst().place())
        .isEqualTo(new WorkItem.At(false, "HTKT"));

    Drawn circle =
        drawn()
            .start("s")
            .step("a")
            .call("ask", callerKey, "")
            .end("e")
            .flow("s", "a")
            .flow("a", "ask")
            .flow("ask", "e");
    assertThatThrownBy(() -> db.in(() -> db.models.publish(key, circle.bytes())))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("called-recursion");
  }

  @Test
  void theListThatIsBeingAskedStaysAsItWas() {
    UUID subject =
        begun(
            drawn()
                .process("motcua:facts='agencies:list'")
                .start("s")
                .instances("ask", "", "motcua:collection='agencies' isSequential='true'", "")
                .end("e")
                .flow("s", "ask")
                .flow("ask", "e"),
            at(5, 9, 0),
            Map.of("agencies", List.of("x", "y")));
    assertThat(run(subject).open()).extracting(WorkItem::name).containsExactly("Bước ask (x)");
    db.move(
        () ->
            db.runs.complete(
                run(subject), 1, "done", OFFICER, Map.of("agencies", List.of("z")), Set.of()));
    assertThat(run(subject).open()).extracting(WorkItem::name).containsExactly("Bước ask (y)");
  }
}
