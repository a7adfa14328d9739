package vn.motcua.calendar;

import static java.util.Objects.requireNonNull;
import static vn.motcua.calendar.Deadline.State.ENDED;
import static vn.motcua.calendar.Deadline.State.NOT_STARTED;
import static vn.motcua.calendar.Deadline.State.PAUSED;
import static vn.motcua.calendar.Deadline.State.RUNNING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;

/** The state of one clock while its events are gone through. Lives for one answer. */
final class ClockFold {
  private final LegalRules rules;
  private final Explanation explanation;

  /** Of the agency that has the dossier. */
  private WorkingCalendar calendar;

  private Deadline.State state = NOT_STARTED;
  private Instant now = Instant.MIN;

  /** Since when the clock stands; stays when it ends standing. */
  private @Nullable Pause pause;

  private StartConditions conditions = StartConditions.NONE;
  private @Nullable Limit limit;

  /**
   * A time during which the clock stands.
   *
   * @param calendar the one it ran on before
   */
  private record Pause(Instant since, ClockEvent.Paused.Cause cause, WorkingCalendar calendar) {}

  /** A promise that is earlier than the law, for what was received at a moment. */
  private record Promised(Promise promise, Instant received, Instant due) {}

  /**
   * What the clock runs to.
   *
   * @param statutory where the term ends by law
   * @param promised where the agency promised it to end, null when nowhere earlier
   * @param stretch the time since the clock last began or went on
   * @param appointments new appointments, the last of which holds
   */
  private record Limit(
      Term term,
      Due statutory,
      @Nullable Promised promised,
      Explanation.Stretch stretch,
      List<Due> appointments) {

    /** Where the term ends before any new appointment: what was promised first. */
    Due original() {
      return promised == null || !promised.due().isBefore(statutory.at())
          ? statutory
          : Due.exactly(promised.due());
    }

    Due due() {
      return appointments.isEmpty() ? original() : appointments.getLast();
    }

    Term.Unit unit() {
      return term.unit();
    }
  }

  ClockFold(WorkingCalendar calendar, LegalRules rules) {
    this.calendar = calendar;
    this.rules = rules;
    this.explanation = new Explanation(calendar, rules);
  }

  void apply(ClockEvent event) {
    now = event.at().isBefore(now) ? now : event.at();
    switch (event) {
      case ClockEvent.FiledElsewhere filed -> filedElsewhere(filed);
      case ClockEvent.Started started -> start(started);
      case ClockEvent.Paused paused -> pause(paused.cause());
      case ClockEvent.Resumed _ -> resume();
      case ClockEvent.Restarted _ -> restart();
      case ClockEvent.Transferred transferred -> transfer(transferred);
      case ClockEvent.Extended extended -> extend(extended.newDue());
      case ClockEvent.Finished _ -> finish();
    }
  }

  /** The answer; asked once, after the last event. */
  Deadline deadline() {
    switch (state) {
      case RUNNING -> explainToDue();
      case PAUSED -> explainPause(null);
      case NOT_STARTED, ENDED -> {}
    }
    Term term = limit == null ? null : limit.term();
    if (limit == null || pause != null) {
      return new Deadline(null, null, state, term, explanation.lines());
    }
    return new Deadline(limit.due().at(), limit.original().at(), state, term, explanation.lines());
  }

  @Rule("R12")
  private void filedElsewhere(ClockEvent.FiledElsewhere filed) {
    require("wait", NOT_STARTED);
    explanation.filedElsewhere(now, filed.agency());
  }

  private void start(ClockEvent.Started started) {
    require("start", NOT_STARTED);
    conditions = started.conditions();
    explanation.started(now, started.term());
    if (started.term() != null) {
      begin(started.term());
    }
    state = RUNNING;
  }

  @Rule("T11")
  private void begin(Term term) {
    Instant from = conditions.lateArrivals() ? Deadlines.countedFrom(calendar, rules, now) : now;
    if (!from.equals(now)) {
      explanation.countedFrom(now, from);
    }
    Due due = Due.of(term, from, calendar, rules);
    limit = new Limit(term, due, promised(due), explanation.begin(term, from, due), List.of());
  }

  /** The earliest promise that is kept before the law demands it. */
  @Rule("T10")
  private @Nullable Promised promised(Due statutory) {
    Promised earliest = null;
    for (Promise promise : conditions.promises()) {
      Instant due = promise.due(now, calendar);
      Instant latest = earliest == null ? statutory.at() : earliest.due();
      if (due != null && due.isBefore(latest)) {
        earliest = new Promised(promise, now, due);
      }
    }
    return earliest;
  }

  private void pause(ClockEvent.Paused.Cause cause) {
    require("pause", RUNNING);
    explainToNow();
    if (limit != null) {
      explanation.appointed(limit.original(), limit.appointments());
    }
    pause = new Pause(now, cause, calendar);
    state = PAUSED;
  }

  /** Counts what has run on the calendar that is now left. */
  private void explainToNow() {
    if (limit != null) {
      LocalDate today = Due.date(now);
      LocalDate lastDay = limit.statutory().lastDay();
      LocalDate until = today.isAfter(lastDay) ? lastDay : today;
      explanation.counted(limit.unit(), limit.stretch(), until, now);
    }
  }

  /** What was promised for a dossier received complete is void once it has waited. */
  @Rule({"T13", "T14"})
  private void resume() {
    require("resume", PAUSED);
    Pause over = endPause();
    if (limit != null) {
      Explanation.Stretch stretch = explanation.resumed(limit.unit(), over.cause(), now);
      List<Due> appointments =
          limit.appointments().isEmpty() ? List.of() : List.of(after(over, limit.due()));
      limit = new Limit(limit.term(), after(over, limit.statutory()), null, stretch, appointments);
    }
    state = RUNNING;
  }

  private Due after(Pause over, Due due) {
    Term.Unit unit = requireNonNull(limit).unit();
    return due.goesOn(unit, over.since(), over.calendar(), now, calendar);
  }

  /** The whole term again, from zero; whatever had run or been promised before is void. */
  @Rule("R6")
  private void restart() {
    if (state != PAUSED) {
      pause(ClockEvent.Paused.Cause.SUPPLEMENT);
    }
    endPause();
    explanation.restarted(now);
    if (limit != null) {
      begin(limit.term());
    }
    state = RUNNING;
  }

  /** Nobody's time stops at a hand-over: what is left goes on with the other agency's days. */
  @Rule("T16")
  private void transfer(ClockEvent.Transferred to) {
    require("be handed over", RUNNING, PAUSED);
    if (limit != null && state == RUNNING) {
      explainToNow();
      limit =
          new Limit(
              limit.term(),
              limit.statutory().goesOn(limit.unit(), now, calendar, now, to.calendar()),
              limit.promised(),
              explanation.transferred(limit.unit(), now, to.agency(), to.calendar()),
              limit.appointments());
    } else {
      explanation.transferred(now, to.agency(), to.calendar());
    }
    calendar = to.calendar();
  }

  /** A new appointment; the original end stays the one that statistics go by. */
  @Rule({"R18", "T17"})
  private void extend(Instant newDue) {
    require("extend", RUNNING);
    if (limit == null) {
      throw new IllegalArgumentException("a clock without a limit cannot be extended");
    }
    Due appointment = Due.promised(newDue, calendar);
    List<Due> appointments =
        Stream.concat(limit.appointments().stream(), Stream.of(appointment)).toList();
    limit =
        new Limit(limit.term(), limit.statutory(), limit.promised(), limit.stretch(), appointments);
  }

  @Rule("T15")
  private void finish() {
    require("finish", RUNNING, PAUSED);
    if (state == RUNNING) {
      explainToDue();
    } else {
      explainPause(now);
    }
    explanation.finished(now);
    state = ENDED;
  }

  private Pause endPause() {
    Pause ended = requireNonNull(pause);
    explainPause(now);
    pause = null;
    return ended;
  }

  private void explainPause(@Nullable Instant end) {
    Pause open = requireNonNull(pause);
    if (!open.since().equals(end)) {
      explanation.paused(open.cause(), open.since(), end);
    }
  }

  private void explainToDue() {
    if (limit != null) {
      Due statutory = limit.statutory();
      Term.Unit unit = limit.term().unit();
      explanation.counted(unit, limit.stretch(), statutory.lastDay(), statutory.at());
      explanation.due(unit, statutory);
      Promised promised = limit.promised();
      if (promised != null && promised.due().isBefore(statutory.at())) {
        explanation.promise(promised.promise(), promised.received(), promised.due());
      }
      explanation.appointed(limit.original(), limit.appointments());
    }
  }

  private void require(String move, Deadline.State... allowed) {
    if (!Arrays.asList(allowed).contains(state)) {
      throw new IllegalArgumentException("a clock that is " + state + " cannot " + move);
    }
  }
}
