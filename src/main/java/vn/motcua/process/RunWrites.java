package vn.motcua.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.sql.Write;
import vn.motcua.calendar.WorkingCalendar;

/** From a movement to its progress: the work items as they are now, and what writes it. */
@Component
final class RunWrites {
  private final MoveStore store;
  private final TimerStore timers;

  RunWrites(MoveStore store, TimerStore timers) {
    this.store = store;
    this.timers = timers;
  }

  Progress started(
      UUID subject, UUID model, Move move, Supplier<WorkingCalendar> calendar, Instant now) {
    List<Item> opened = opened(move, null, now);
    List<Write> writes = new ArrayList<>();
    writes.add(
        store.start(
            subject,
            model,
            move,
            opened,
            now,
            () -> new RuleRefusal(Refused.of("", "process.refused.already-started"))));
    arm(writes, subject, move, calendar, now, false);
    List<WorkItem> items =
        move.opened().stream().map(o -> item(opened, o.number()).of(subject, o.step())).toList();
    return new Progress(items, List.of(), move.finished(), skipped(move), writes);
  }

  Progress moved(OpenRun run, Move move, @Nullable Tokens recall, @Nullable UUID by, Instant now) {
    RunStore.Status status = move.finished() ? RunStore.Status.FINISHED : run.run().status();
    return written(run, move, opened(move, null, now), status, recall, by, now, now);
  }

  Progress cancelled(OpenRun run, Move move, @Nullable UUID by, Instant now) {
    return written(run, move, List.of(), RunStore.Status.CANCELLED, null, by, now, now);
  }

  /** The item that comes again has the time, the object and the place of the one recalled. */
  Progress recalled(OpenRun run, Move move, WorkItem done, UUID by, Instant now) {
    List<Item> again = opened(move, by, done.openedAt());
    return written(run, move, again, RunStore.Status.RUNNING, null, by, done.openedAt(), now);
  }

  /**
   * @param since when what is waited for now began to count
   */
  private Progress written(
      OpenRun run,
      Move move,
      List<Item> opened,
      RunStore.Status status,
      @Nullable Tokens recall,
      @Nullable UUID by,
      Instant since,
      Instant now) {
    UUID subject = run.run().subject();
    List<Item> items = items(run, move, opened, by, now);
    List<Write> writes = new ArrayList<>();
    writes.add(store.move(run.run(), move, items, status, recall, now));
    disarm(writes, run, move.disarmed());
    arm(writes, subject, move, run::calendar, since, status == RunStore.Status.SUSPENDED);
    return progress(run, move, items, writes);
  }

  /** The run's items afterwards: what the move closes is closed, what it opens comes last. */
  private static List<Item> items(
      OpenRun run, Move move, List<Item> opened, @Nullable UUID by, Instant now) {
    Map<Integer, Move.Closed> closed = new HashMap<>();
    move.closed().forEach(item -> closed.put(item.number(), item));
    List<Item> items = new ArrayList<>();
    for (Item item : run.run().items()) {
      Move.Closed end = closed.get(item.number());
      items.add(end == null ? item : item.closed(now, end.outcome(), by));
    }
    items.addAll(opened);
    return items;
  }

  private static Progress progress(OpenRun run, Move move, List<Item> items, List<Write> writes) {
    UUID subject = run.run().subject();
    return new Progress(
        move.opened().stream().map(o -> item(items, o.number()).of(subject, o.step())).toList(),
        move.closed().stream().map(c -> item(items, c.number()).of(subject, run.graph())).toList(),
        move.finished(),
        skipped(move),
        writes);
  }

  /**
   * Timers only: a message that is waited for stands nowhere but among the tokens.
   *
   * @param resting whether the run is suspended, so that they do not count yet
   */
  private void arm(
      List<Write> writes,
      UUID subject,
      Move move,
      Supplier<WorkingCalendar> calendar,
      Instant since,
      boolean resting) {
    for (Move.Armed armed : move.armed()) {
      if (armed.event().trigger() instanceof Trigger.Timer timer) {
        Due due = Due.of(armed.event(), timer, since, move.facts(), calendar.get());
        Long left = resting ? due.left(since, calendar.get()) : null;
        writes.add(timers.arm(subject, armed.number(), due, left));
      }
    }
  }

  private void disarm(List<Write> writes, OpenRun run, List<Integer> numbers) {
    for (int number : numbers) {
      if (timer(run, number)) {
        writes.add(timers.disarm(run.run().subject(), number));
      }
    }
  }

  private static boolean timer(OpenRun run, int number) {
    String node = run.run().tokens().open().get(number);
    return node != null
        && run.graph().net().node(node) instanceof Event event
        && event.trigger() instanceof Trigger.Timer;
  }

  private static boolean timers(OpenRun run) {
    return run.run().tokens().open().keySet().stream().anyMatch(number -> timer(run, number));
  }

  /** Gives an item to somebody, or to nobody. */
  Progress assigned(OpenRun run, int number, @Nullable UUID officer) {
    List<Item> items = changed(run, number, item -> item.assigned(officer));
    return new Progress(
        List.of(item(items, number).of(run.run().subject(), run.graph())),
        List.of(),
        false,
        List.of(),
        List.of(store.keep(run.run(), items)));
  }

  /** Somebody has looked at an item. */
  Write seen(OpenRun run, int number, Instant now) {
    return store.keep(run.run(), changed(run, number, item -> item.seen(now)));
  }

  private static List<Item> changed(OpenRun run, int number, UnaryOperator<Item> change) {
    return run.run().items().stream()
        .map(item -> item.number() == number ? change.apply(item) : item)
        .toList();
  }

  boolean due(OpenRun run, int number, Instant now) {
    return timers
        .find(run.run().subject(), number)
        .map(TimerStore.Timer::dueAt)
        .filter(due -> !due.isAfter(now))
        .isPresent();
  }

  Progress suspended(OpenRun run, Instant now) {
    List<Write> writes = new ArrayList<>();
    writes.add(
        store.move(run.run(), still(run), run.run().items(), RunStore.Status.SUSPENDED, null, now));
    if (timers(run)) {
      for (TimerStore.Timer timer : timers.of(run.run().subject())) {
        if (timer.dueAt() != null) {
          long left = new Due(timer.dueAt(), timer.worked()).left(now, run.calendar());
          writes.add(timers.rest(timer, left));
        }
      }
    }
    return new Progress(List.of(), List.of(), false, List.of(), writes);
  }

  /**
   * @param move what a message that comes with it does, null when nothing
   */
  Progress resumed(OpenRun run, @Nullable Move move, Instant now) {
    Move done = move == null ? still(run) : move;
    RunStore.Status status = done.finished() ? RunStore.Status.FINISHED : RunStore.Status.RUNNING;
    List<Item> items = items(run, done, opened(done, null, now), null, now);
    List<Write> writes = new ArrayList<>();
    writes.add(store.move(run.run(), done, items, status, null, now));
    Set<Integer> gone = new HashSet<>(done.disarmed());
    disarm(writes, run, done.disarmed());
    arm(writes, run.run().subject(), done, run::calendar, now, false);
    if (timers(run)) {
      for (TimerStore.Timer timer : timers.of(run.run().subject())) {
        if (timer.left() != null && !gone.contains(timer.number())) {
          writes.add(
              timers.goOn(timer, Due.in(timer.left(), timer.worked(), now, run.calendar()).at()));
        }
      }
    }
    return progress(run, done, items, writes);
  }

  private static Move still(OpenRun run) {
    return new Move(
        run.run().tokens(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        run.run().facts());
  }

  /**
   * The items that a move opens.
   *
   * @param assignee who has them from the first, null while nobody has
   */
  private static List<Item> opened(Move move, @Nullable UUID assignee, Instant at) {
    return move.opened().stream()
        .map(
            o ->
                new Item(
                    o.number(),
                    o.step().id(),
                    at,
                    assignee,
                    o.about(),
                    place(o),
                    null,
                    null,
                    null,
                    null))
        .toList();
  }

  private static Item item(List<Item> items, int number) {
    return items.stream().filter(item -> item.number() == number).findFirst().orElseThrow();
  }

  private static List<Bilingual> skipped(Move move) {
    return move.passed().stream().map(Node.Skippable::named).toList();
  }

  /** As the row keeps it: "agency H29.5", "unit HTKT". */
  private static @Nullable String place(Move.Opened opened) {
    Place place = opened.step().place();
    return place == null || opened.place() == null
        ? null
        : (place.kind() == Place.Kind.AGENCY ? "agency " : "unit ") + opened.place();
  }
}
