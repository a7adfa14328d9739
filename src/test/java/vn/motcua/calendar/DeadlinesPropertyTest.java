package vn.motcua.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
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
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;
import vn.motcua.calendar.ClockEvent.Extended;
import vn.motcua.calendar.ClockEvent.Paused;
import vn.motcua.calendar.ClockEvent.Restarted;
import vn.motcua.calendar.ClockEvent.Resumed;
import vn.motcua.calendar.ClockEvent.Started;
import vn.motcua.calendar.ClockEvent.Transferred;
import vn.motcua.calendar.Deadline.Line;
import vn.motcua.calendar.SlowClock.Move;
import vn.motcua.calendar.Term.Unit;

/**
 * Any life of any term on any two calendars (pauses, restarts, hand-overs, new appointments,
 * promises), against a clock that walks day by day and minute by minute.
 */
@Rule({"T1", "T2", "T3", "T4", "T6", "T9", "T10", "T13", "T14", "T16", "T17", "R6", "R18"})
class DeadlinesPropertyTest {
  private static final Bilingual AGENCY = new Bilingual("Cơ quan khác", "Another agency");

  private final LegalRules rules = LawInTests.rules();

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

  /** Up to six moves, most of them within the term or a little after. */
  @Provide
  Arbitrary<List<Move>> lives() {
    return Combinators.combine(
            Arbitraries.of(Move.Kind.class),
            Arbitraries.integers().between(0, 6_000),
            Arbitraries.integers().between(0, 9_000))
        .as(Move::new)
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Promise>> promises() {
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class),
            Arbitraries.integers().between(0, 1439),
            Arbitraries.integers().between(0, 1439))
        .as(
            (weekday, cutoff, next) ->
                new Promise(
                    AGENCY, weekday, time(cutoff), time(next), LocalDate.of(2025, 6, 1), null))
        .list()
        .ofMaxSize(2);
  }

  @Property(tries = 1000)
  void dueMoments(
      @ForAll("calendars") AnyCalendar home,
      @ForAll("calendars") AnyCalendar away,
      @ForAll("minutes") LocalDateTime start,
      @ForAll("terms") Term term,
      @ForAll("promises") List<Promise> promises,
      @ForAll("lives") List<Move> life) {
    SlowClock slow = new SlowClock(home.slow(), away.slow(), term, promises);
    slow.live(start, life);
    Deadline deadline =
        Deadlines.of(home.fast(), rules, events(slow, start, term, promises, home, away));
    assertThat(deadline.dueAt()).isEqualTo(moment(slow.due()));
    assertThat(deadline.originalDueAt()).isEqualTo(moment(slow.originalDue()));
  }

  @Property(tries = 300)
  void anUndisturbedTermIsTheSameWithoutItsExplanation(
      @ForAll("calendars") AnyCalendar any,
      @ForAll("minutes") LocalDateTime start,
      @ForAll("terms") Term term) {
    Instant from = requireNonNull(moment(start));
    assertThat(Deadlines.due(any.fast(), rules, from, term))
        .isEqualTo(Deadlines.of(any.fast(), rules, from, term).dueAt());
  }

  @Property(tries = 500)
  void linesThatCountDoNotOverlapAndAddUpToTheirTotals(
      @ForAll("calendars") AnyCalendar home,
      @ForAll("calendars") AnyCalendar away,
      @ForAll("minutes") LocalDateTime start,
      @ForAll("terms") Term term,
      @ForAll("lives") List<Move> life) {
    SlowClock slow = new SlowClock(home.slow(), away.slow(), term, List.of());
    slow.live(start, life);
    Deadline deadline =
        Deadlines.of(home.fast(), rules, events(slow, start, term, List.of(), home, away));
    Instant counted = Instant.MIN;
    long total = 0;
    for (Line line : deadline.lines()) {
      total = line.rule().equals("R6") ? 0 : total;
      if (line.counted() > 0) {
        assertThat(line.from()).isAfterOrEqualTo(counted);
        counted = requireNonNull(line.to());
        assertThat(line.from()).isBeforeOrEqualTo(counted);
        total += line.counted();
      }
      if (!line.rule().equals("R6")) {
        assertThat(line.total()).isEqualTo(total);
      }
    }
  }

  /** Unless the term was over before it was last disturbed, its lines count just all of it. */
  @Property(tries = 500)
  void theTotalAtTheEndIsTheTerm(
      @ForAll("calendars") AnyCalendar any,
      @ForAll("minutes") LocalDateTime start,
      @ForAll("lives") List<Move> life,
      @ForAll("terms") Term term) {
    if (term.unit() == Unit.MONTH || term.unit() == Unit.SAME_DAY) {
      return;
    }
    List<Move> pauses = life.stream().filter(move -> move.kind() != Move.Kind.TRANSFER).toList();
    SlowClock slow = new SlowClock(any.slow(), any.slow(), term, List.of());
    slow.live(start, pauses);
    if (!slow.disturbedInTime()) {
      return;
    }
    Deadline deadline =
        Deadlines.of(any.fast(), rules, events(slow, start, term, List.of(), any, any));
    long amount = term.unit() == Unit.WORKING_HOUR ? 60L * term.amount() : term.amount();
    assertThat(deadline.lines().getLast().total()).isEqualTo(amount);
  }

  private static List<ClockEvent> events(
      SlowClock clock,
      LocalDateTime start,
      Term term,
      List<Promise> promises,
      AnyCalendar home,
      AnyCalendar away) {
    Instant from = requireNonNull(moment(start));
    List<ClockEvent> events = new ArrayList<>();
    events.add(new Started(from, term, new StartConditions(promises, false)));
    for (SlowClock.Happened happened : clock.happened()) {
      Instant at = requireNonNull(moment(happened.at()));
      events.add(
          switch (happened.what()) {
            case PAUSED -> new Paused(at, Paused.Cause.OBLIGATION);
            case RESUMED -> new Resumed(at);
            case RESTARTED -> new Restarted(at);
            case GIVEN -> new Transferred(at, AGENCY, away.fast());
            case GIVEN_BACK -> new Transferred(at, AGENCY, home.fast());
            case EXTENDED ->
                new Extended(at, requireNonNull(moment(requireNonNull(happened.newDue()))));
          });
    }
    return events;
  }

  private static LocalTime time(int minute) {
    return LocalTime.MIN.plusMinutes(minute);
  }

  private static @Nullable Instant moment(@Nullable LocalDateTime local) {
    return local == null ? null : WorkingCalendar.moment(local);
  }
}
