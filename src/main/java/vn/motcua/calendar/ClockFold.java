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
  private final WorkingCalendar calendar;
  private final LegalRules rules;
  private final Explanation explanation;

  private Deadline.State state = NOT_STARTED;
  private Instant now = Instant.MIN;

  /** Since when the clock stands; stays when it ends standing. */
  private @Nullable Instant pausedAt;

  private @Nullable Limit limit;

  /**
   * What the clock runs to.
   *
   * @param original where the term ends before any new appointment
   * @param due where it ends now
   * @param stretch the time since the clock last began or went on
   * @param promises moments of the new appointments not yet explained
   */
  private record Limit(
      Term term, Due original, Due due, Explanation.Stretch stretch, List<Due> promises) {}

  ClockFold(WorkingCalendar calendar, LegalRules rules) {
    this.calendar = calendar;
    this.rules = rules;
    this.explanation = new Explanation(calendar, rules);
  }

  void apply(ClockEvent event) {
    now = event.at().isBefore(now) ? now : event.at();
    switch (event) {
      case ClockEvent.Started started -> start(started.term());
      case ClockEvent.Paused _ -> pause();
      case ClockEvent.Resumed _ -> resume();
      case ClockEvent.Restarted _ -> restart();
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
    if (limit == null || pausedAt != null) {
      return new Deadline(null, null, state, explanation.lines());
    }
    return new Deadline(limit.due().at(), limit.original().at(), state, explanation.lines());
  }

  private void start(@Nullable Term term) {
    require("start", NOT_STARTED);
    explanation.started(now, term);
    if (term != null) {
      begin(term);
    }
    state = RUNNING;
  }

  private void begin(Term term) {
    Due due = Due.of(term, now, calendar, rules);
    limit = new Limit(term, due, due, explanation.begin(term, now, due), List.of());
  }

  private void pause() {
    require("pause", RUNNING);
    if (limit != null) {
      LocalDate today = WorkingCalendar.local(now).toLocalDate();
      explanation.counted(limit.term().unit(), limit.stretch(), today, now);
      explanation.promised(limit.original(), limit.promises());
    }
    pausedAt = now;
    state = PAUSED;
  }

  @Rule("T13")
  private void resume() {
    require("resume", PAUSED);
    Instant paused = endPause();
    if (limit != null) {
      Term.Unit unit = limit.term().unit();
      Due original = limit.original().afterPause(unit, paused, now, calendar);
      Due due = limit.due().afterPause(unit, paused, now, calendar);

      limit = new Limit(limit.term(), original, due, explanation.resumed(now), List.of());
    }
    state = RUNNING;
  }

  /** The whole term again, from zero; whatever had run or been promised before is void. */
  @Rule("R6")
  private void restart() {
    if (state != PAUSED) {
      pause();
    }
    endPause();
    explanation.restarted(now);
    if (limit != null) {
      begin(limit.term());
    }
    state = RUNNING;
  }

  /** A new appointment; the original end stays the one that statistics go by. */
  @Rule({"R18", "T17"})
  private void extend(Instant newDue) {
    require("extend", RUNNING);
    if (limit == null) {
      throw new IllegalArgumentException("a clock without a limit cannot be extended");
    }
    Due promise = Due.promised(newDue, calendar);
    List<Due> promises = Stream.concat(limit.promises().stream(), Stream.of(promise)).toList();
    limit = new Limit(limit.term(), limit.original(), promise, limit.stretch(), promises);
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

  private Instant endPause() {
    Instant since = requireNonNull(pausedAt);
    explainPause(now);
    pausedAt = null;
    return since;
  }

  private void explainPause(@Nullable Instant end) {
    Instant since = requireNonNull(pausedAt);
    if (!since.equals(end)) {
      explanation.paused(since, end);
    }
  }

  private void explainToDue() {
    if (limit != null) {
      Due original = limit.original();
      Term.Unit unit = limit.term().unit();
      explanation.counted(unit, limit.stretch(), original.lastDay(), original.at());
      explanation.due(unit, original);
      explanation.promised(original, limit.promises());
    }
  }

  private void require(String move, Deadline.State... allowed) {
    if (!Arrays.asList(allowed).contains(state)) {
      throw new IllegalArgumentException("a clock that is " + state + " cannot " + move);
    }
  }
}
