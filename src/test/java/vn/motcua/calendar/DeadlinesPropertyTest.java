package vn.motcua.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.WorkingCalendar.local;
import static vn.motcua.calendar.WorkingCalendar.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;
import vn.motcua.calendar.ClockEvent.Paused;
import vn.motcua.calendar.ClockEvent.Restarted;
import vn.motcua.calendar.ClockEvent.Resumed;
import vn.motcua.calendar.ClockEvent.Started;
import vn.motcua.calendar.Deadline.Line;
import vn.motcua.calendar.Term.Unit;

/** Any term with any pauses on any calendar, against a walk day by day and minute by minute. */
@Rule({"T1", "T2", "T3", "T4", "T6", "T9", "T13", "R6"})
class DeadlinesPropertyTest {
  private final LegalRules rules = LawInTests.rules();

  /** Minutes until the clock stands, minutes it stands, and whether it then begins anew. */
  record Pause(int after, int length, boolean restart) {}

  @Provide
  Arbitrary<AnyCalendar> calendars() {
    return AnyCalendar.calendars();
  }

  @Provide
  Arbitrary<LocalDateTime> minutes() {
    return AnyCalendar.minutes();
  }

  @Provide
  Arbitrary<Term> terms() {
    return Combinators.combine(Arbitraries.integers().between(1, 9), Arbitraries.of(Unit.class))
        .as(Term::new);
  }

  @Provide
  Arbitrary<List<Pause>> pauses() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6_000),
            Arbitraries.integers().between(0, 9_000),
            Arbitraries.of(true, false))
        .as(Pause::new)
        .list()
        .ofMaxSize(3);
  }

  @Property(tries = 500)
  void dueMoments(
      @ForAll("calendars") AnyCalendar any,
      @ForAll("minutes") LocalDateTime start,
      @ForAll("terms") Term term,
      @ForAll("pauses") List<Pause> pauses) {
    Deadline deadline = Deadlines.of(any.fast(), rules, events(start, term, pauses));
    LocalDateTime due = due(any.slow(), start, term, pauses);
    assertThat(local(requireNonNull(deadline.dueAt()))).isEqualTo(due);
    assertThat(deadline.originalDueAt()).isEqualTo(deadline.dueAt());
  }

  @Property(tries = 300)
  void linesThatCountDoNotOverlapAndEveryMomentIsInOrder(
      @ForAll("calendars") AnyCalendar any,
      @ForAll("minutes") LocalDateTime start,
      @ForAll("terms") Term term,
      @ForAll("pauses") List<Pause> pauses) {
    Deadline deadline = Deadlines.of(any.fast(), rules, events(start, term, pauses));
    List<Line> counting = deadline.lines().stream().filter(l -> l.runningMinutes() > 0).toList();
    for (int i = 0; i < counting.size(); i++) {
      Instant to = requireNonNull(counting.get(i).to());
      assertThat(counting.get(i).from()).isBefore(to);
      assertThat(any.fast().workingMinutesBetween(counting.get(i).from(), to))
          .isEqualTo(counting.get(i).runningMinutes());
      if (i > 0) {
        assertThat(counting.get(i).from()).isAfterOrEqualTo(counting.get(i - 1).to());
      }
    }
  }

  @Property(tries = 300)
  void theLinesOfATermInHoursAddUpToTheTerm(
      @ForAll("calendars") AnyCalendar any,
      @ForAll("minutes") LocalDateTime start,
      @ForAll("pauses") List<Pause> pauses) {
    List<Pause> resumed =
        pauses.stream().map(p -> new Pause(p.after() / 30, p.length(), false)).toList();
    List<ClockEvent> events = events(start, new Term(9, Unit.WORKING_HOUR), resumed);
    Deadline deadline = Deadlines.of(any.fast(), rules, events);
    Instant last = events.getLast().at();
    if (last.isBefore(requireNonNull(deadline.dueAt()))) {
      assertThat(deadline.lines().stream().mapToLong(Line::runningMinutes).sum()).isEqualTo(540);
    }
  }

  private static List<ClockEvent> events(LocalDateTime start, Term term, List<Pause> pauses) {
    List<ClockEvent> events = new ArrayList<>(List.of(new Started(moment(start), term)));
    LocalDateTime now = start;
    for (Pause pause : pauses) {
      now = now.plusMinutes(pause.after());
      events.add(new Paused(moment(now)));
      now = now.plusMinutes(pause.length());
      events.add(pause.restart() ? new Restarted(moment(now)) : new Resumed(moment(now)));
    }
    return events;
  }

  /** The oracle: what is left of the term is counted off by hand. */
  private static LocalDateTime due(
      SlowCalendar calendar, LocalDateTime start, Term term, List<Pause> pauses) {
    LocalDateTime begin = start;
    LocalDateTime now = start;
    List<LocalDateTime[]> standing = new ArrayList<>();
    for (Pause pause : pauses) {
      LocalDateTime paused = now.plusMinutes(pause.after());
      now = paused.plusMinutes(pause.length());
      if (pause.restart()) {
        begin = now;
        standing.clear();
      } else {
        standing.add(new LocalDateTime[] {paused, now});
      }
    }
    return switch (term.unit()) {
      case WORKING_HOUR -> hours(calendar, begin, 60L * term.amount(), standing);
      case WORKING_DAY -> days(calendar, begin, term.amount(), standing);
      case SAME_DAY -> days(calendar, sameDay(calendar, begin), 0, standing);
      case CALENDAR_DAY ->
          calendarDays(calendar, begin.toLocalDate().plusDays(term.amount()), standing);
      case MONTH -> calendarDays(calendar, begin.toLocalDate().plusMonths(term.amount()), standing);
    };
  }

  private static LocalDateTime hours(
      SlowCalendar calendar, LocalDateTime begin, long amount, List<LocalDateTime[]> standing) {
    long left = amount;
    LocalDateTime minute = begin;
    while (left > 0) {
      LocalDateTime current = minute;
      boolean stands =
          standing.stream().anyMatch(s -> !current.isBefore(s[0]) && current.isBefore(s[1]));
      left -= calendar.works(minute) && !stands ? 1 : 0;
      minute = minute.plusMinutes(1);
    }
    return minute;
  }

  private static LocalDateTime sameDay(SlowCalendar calendar, LocalDateTime begin) {
    LocalDate day = begin.toLocalDate();
    boolean inTime =
        calendar.works(day)
            && !begin.toLocalTime().isAfter(LocalTime.of(15, 0))
            && begin.isBefore(calendar.closing(day));
    return (inTime ? day : calendar.addWorkingDays(day, 1)).atStartOfDay();
  }

  private static LocalDateTime days(
      SlowCalendar calendar, LocalDateTime begin, int amount, List<LocalDateTime[]> standing) {
    LocalDate last = calendar.addWorkingDays(begin.toLocalDate(), amount);
    for (LocalDateTime[] pause : standing) {
      if (pause[0].isBefore(calendar.closing(last))) {
        int days = calendar.workingDaysBetween(pause[0].toLocalDate(), pause[1].toLocalDate());
        last = calendar.addWorkingDays(last, days);
      }
    }
    return calendar.closing(last);
  }

  private static LocalDateTime calendarDays(
      SlowCalendar calendar, LocalDate counted, List<LocalDateTime[]> standing) {
    LocalDate last = counted;
    for (LocalDateTime[] pause : standing) {
      if (pause[0].isBefore(calendar.closing(last))) {
        for (LocalDate day = pause[0].toLocalDate();
            day.isBefore(pause[1].toLocalDate());
            day = day.plusDays(1)) {
          last = last.plusDays(1);
        }
      }
    }
    return calendar.closing(last);
  }
}
