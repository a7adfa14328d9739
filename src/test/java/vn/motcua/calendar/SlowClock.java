package vn.motcua.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The oracle of the clock: it is told what happens and counts off what is left of a term, walking
 * day by day and minute by minute on a {@link SlowCalendar}. It shares nothing with the engine but
 * the data.
 */
final class SlowClock {
  private final SlowCalendar home;
  private final SlowCalendar away;
  private final Term term;
  private final List<Promise> promises;
  private final List<Happened> happened = new ArrayList<>();

  /** Who has it now. */
  private SlowCalendar calendar;

  private LocalDateTime now = LocalDateTime.MIN;
  private End end = new End(LocalDate.MIN, LocalDateTime.MIN);
  private @Nullable LocalDateTime promised;
  private @Nullable End appointment;
  private boolean disturbedInTime = true;

  /** What a person, or chance, wants to happen next: after so many minutes, for so many. */
  record Move(Kind kind, int after, int length) {
    enum Kind {
      PAUSE,
      RESTART,
      TRANSFER,
      TRANSFER_WHILE_PAUSED,
      EXTEND
    }
  }

  /** What happened. */
  enum What {
    PAUSED,
    RESUMED,
    RESTARTED,
    GIVEN,
    GIVEN_BACK,
    EXTENDED
  }

  record Happened(LocalDateTime at, What what, @Nullable LocalDateTime newDue) {}

  /** The last day as counted and the last minute. */
  private record End(LocalDate day, LocalDateTime at) {}

  SlowClock(SlowCalendar home, SlowCalendar away, Term term, List<Promise> promises) {
    this.home = home;
    this.away = away;
    this.term = term;
    this.promises = promises;
    this.calendar = home;
  }

  void live(LocalDateTime start, List<Move> life) {
    now = start;
    begin();
    for (Move move : life) {
      now = now.plusMinutes(move.after());
      disturbedInTime = now.isBefore(end.at()) && disturbedInTime;
      switch (move.kind()) {
        case PAUSE -> pause(move.length(), false);
        case TRANSFER_WHILE_PAUSED -> pause(move.length(), true);
        case RESTART -> {
          note(What.PAUSED, null);
          now = now.plusMinutes(move.length());
          note(What.RESTARTED, null);
          begin();
          disturbedInTime = true;
        }
        case TRANSFER -> {
          SlowCalendar from = calendar;
          hand();
          end = goOn(end, now, from);
        }
        case EXTEND -> {
          LocalDateTime wanted = due().plusMinutes(move.length());
          note(What.EXTENDED, wanted);
          LocalDate day = wanted.toLocalDate();
          appointment = calendar.works(day) ? new End(day, wanted) : closing(day);
        }
      }
    }
  }

  private void pause(int length, boolean handedOver) {
    LocalDateTime stopped = now;
    SlowCalendar then = calendar;
    note(What.PAUSED, null);
    if (handedOver) {
      now = now.plusMinutes(length / 2);
      hand();
    }
    now = stopped.plusMinutes(length);
    note(What.RESUMED, null);
    end = goOn(end, stopped, then);
    appointment = appointment == null ? null : goOn(appointment, stopped, then);
    promised = null;
  }

  private void hand() {
    boolean given = calendar == home;
    calendar = given ? away : home;
    note(given ? What.GIVEN : What.GIVEN_BACK, null);
  }

  private void begin() {
    LocalDate day = now.toLocalDate();
    appointment = null;
    end =
        switch (term.unit()) {
          case WORKING_HOUR -> minute(calendar.addWorkingMinutes(now, 60L * term.amount()));
          case WORKING_DAY -> closing(calendar.addWorkingDays(day, term.amount()));
          case SAME_DAY -> closing(inTime(LocalTime.of(15, 0)) ? day : nextWorkingDay(day));
          case CALENDAR_DAY -> closing(day.plusDays(term.amount()));
          case MONTH -> closing(day.plusMonths(term.amount()));
        };
    promised = null;
    for (Promise promise : promises) {
      LocalDateTime quicker = quicker(promise);
      LocalDateTime latest = promised == null ? end.at() : promised;
      if (quicker != null && quicker.isBefore(latest)) {
        promised = quicker;
      }
    }
  }

  private @Nullable LocalDateTime quicker(Promise promise) {
    LocalDate day = now.toLocalDate();
    if (!calendar.works(day)
        || day.getDayOfWeek() != promise.weekday()
        || day.isBefore(promise.validFrom())) {
      return null;
    }
    if (inTime(promise.cutoff())) {
      return calendar.closing(day);
    }
    LocalDateTime next = nextWorkingDay(day).atTime(promise.nextBy());
    LocalDateTime opening = calendar.opening(next.toLocalDate());
    return next.isBefore(opening) ? opening : next;
  }

  /** What was left when the clock stopped, on the calendar of then, counted on that of now. */
  private End goOn(End before, LocalDateTime stopped, SlowCalendar then) {
    if (!stopped.isBefore(before.at())) {
      return before;
    }
    LocalDate today = now.toLocalDate();
    if (term.unit() == Term.Unit.WORKING_HOUR) {
      long left = then.workingMinutesBetween(stopped, before.at());
      return minute(calendar.addWorkingMinutes(now, left));
    }
    boolean worked = term.unit() == Term.Unit.WORKING_DAY || term.unit() == Term.Unit.SAME_DAY;
    int left = 0;
    for (LocalDate day = stopped.toLocalDate().plusDays(1);
        !day.isAfter(before.day());
        day = day.plusDays(1)) {
      left += !worked || then.works(day) ? 1 : 0;
    }
    LocalDate last = worked ? calendar.addWorkingDays(today, left) : today.plusDays(left);
    return now.isBefore(calendar.closing(last))
        ? closing(last)
        : new End(last, calendar.closing(nextWorkingDay(last)));
  }

  private boolean inTime(LocalTime cutoff) {
    LocalDate day = now.toLocalDate();
    return calendar.works(day)
        && !now.toLocalTime().isAfter(cutoff)
        && now.isBefore(calendar.closing(day));
  }

  private LocalDate nextWorkingDay(LocalDate day) {
    return calendar.addWorkingDays(day, 1);
  }

  private End closing(LocalDate day) {
    return new End(day, calendar.closing(day));
  }

  private static End minute(LocalDateTime at) {
    return new End(at.toLocalDate(), at);
  }

  private void note(What what, @Nullable LocalDateTime newDue) {
    happened.add(new Happened(now, what, newDue));
  }

  List<Happened> happened() {
    return happened;
  }

  /** Every move since the clock last began came before the end of the term. */
  boolean disturbedInTime() {
    return disturbedInTime;
  }

  LocalDateTime originalDue() {
    return promised == null || !promised.isBefore(end.at()) ? end.at() : requireNonNull(promised);
  }

  LocalDateTime due() {
    return appointment == null ? originalDue() : appointment.at();
  }
}
