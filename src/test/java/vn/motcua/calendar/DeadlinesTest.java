package vn.motcua.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;
import vn.motcua.calendar.ClockEvent.Extended;
import vn.motcua.calendar.ClockEvent.Finished;
import vn.motcua.calendar.ClockEvent.Paused;
import vn.motcua.calendar.ClockEvent.Restarted;
import vn.motcua.calendar.ClockEvent.Resumed;
import vn.motcua.calendar.ClockEvent.Started;
import vn.motcua.calendar.Term.Unit;

/** Tables of due moments on the shipped calendar, and one case for each rule of counting. */
class DeadlinesTest {
  private static final Term THREE_DAYS = new Term(3, Unit.WORKING_DAY);
  private final WorkingCalendar vn = LawInTests.vn();
  private final LegalRules rules = LawInTests.rules();

  @Rule({"T1", "T4"})
  @ParameterizedTest
  @CsvSource({
    "2024-10-31T09:00, 3, 2024-11-05T17:00",
    "2026-04-24T10:00, 1, 2026-04-28T17:00",
    "2026-04-29T10:00, 3, 2026-05-06T17:00",
    "2026-02-13T10:00, 1, 2026-02-23T17:00",
    "2026-08-21T10:00, 1, 2026-08-22T17:00",
    "2026-08-28T10:00, 1, 2026-09-03T17:00",
    "2026-11-23T10:00, 1, 2026-11-25T17:00",
    // the other worked Saturdays
    "2024-05-03T10:00, 1, 2024-05-04T17:00",
    "2025-04-25T10:00, 1, 2025-04-26T17:00",
    "2026-01-09T10:00, 1, 2026-01-10T17:00",
    // the days they were worked for
    "2024-04-26T10:00, 1, 2024-05-02T17:00",
    "2025-05-01T10:00, 1, 2025-05-05T17:00",
    "2025-12-31T10:00, 1, 2026-01-05T17:00",
    // before opening, at lunch, after closing, on a day off: the day of reception is not counted
    "2026-03-02T05:00, 1, 2026-03-03T17:00",
    "2026-03-02T12:00, 1, 2026-03-03T17:00",
    "2026-03-02T23:59, 1, 2026-03-03T17:00",
    "2026-03-07T09:00, 1, 2026-03-09T17:00",
    // over the new year
    "2024-12-31T16:00, 2, 2025-01-03T17:00"
  })
  void workingDaysAreCountedFromTheDayAfter(LocalDateTime from, int days, LocalDateTime due) {
    assertThat(due(from, days, Unit.WORKING_DAY)).isEqualTo(due);
  }

  @Rule("T2")
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T07:00, 8, 2026-03-02T17:00",
    "2026-03-02T09:00, 8, 2026-03-03T09:00",
    "2026-03-02T11:00, 1, 2026-03-02T14:00",
    "2026-03-02T10:30, 1, 2026-03-02T11:30",
    "2026-03-02T12:15, 1, 2026-03-02T14:30",
    "2026-03-02T05:00, 1, 2026-03-02T08:00",
    "2026-03-02T17:00, 1, 2026-03-03T08:00",
    "2026-03-02T16:30, 1, 2026-03-03T07:30",
    "2026-03-06T16:00, 2, 2026-03-09T08:00",
    "2026-03-07T09:00, 4, 2026-03-09T11:00",
    "2026-08-21T16:00, 2, 2026-08-22T08:00",
    "2026-08-28T16:00, 2, 2026-09-03T08:00"
  })
  void workingHoursRunFromTheMomentItself(LocalDateTime from, int hours, LocalDateTime due) {
    assertThat(due(from, hours, Unit.WORKING_HOUR)).isEqualTo(due);
  }

  @Rule({"T1", "T3", "T6"})
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:00, 15, 2026-03-17T17:00",
    // the last day on a weekend, on a holiday, in Tết
    "2026-03-02T09:00, 5, 2026-03-09T17:00",
    "2026-04-15T09:00, 15, 2026-05-04T17:00",
    "2026-02-02T09:00, 15, 2026-02-23T17:00",
    // on a Saturday that is worked it stays
    "2026-08-12T09:00, 10, 2026-08-22T17:00",
    "2025-12-22T09:00, 10, 2026-01-05T17:00"
  })
  void calendarDaysRunThroughAndEndOnAWorkingDay(LocalDateTime from, int days, LocalDateTime due) {
    assertThat(due(from, days, Unit.CALENDAR_DAY)).isEqualTo(due);
  }

  @Rule("T3")
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:00, 1, 2026-04-02T17:00",
    "2026-01-31T09:00, 1, 2026-03-02T17:00",
    "2024-01-31T09:00, 1, 2024-02-29T17:00",
    "2026-03-30T09:00, 1, 2026-05-04T17:00",
    "2025-11-24T09:00, 12, 2026-11-25T17:00"
  })
  void monthsEndOnTheSameDayOfTheMonthOrItsLast(LocalDateTime from, int months, LocalDateTime due) {
    assertThat(due(from, months, Unit.MONTH)).isEqualTo(due);
  }

  @Rule("T9")
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T06:00, 2026-03-02T17:00",
    "2026-03-02T12:00, 2026-03-02T17:00",
    "2026-03-02T15:00, 2026-03-02T17:00",
    "2026-03-02T15:00:01, 2026-03-03T17:00",
    "2026-03-06T16:00, 2026-03-09T17:00",
    "2026-03-07T09:00, 2026-03-09T17:00",
    "2026-08-21T15:30, 2026-08-22T17:00"
  })
  void sameDayMeansTheNextWorkingDayAfterTheCutOff(LocalDateTime from, LocalDateTime due) {
    assertThat(due(from, 0, Unit.SAME_DAY)).isEqualTo(due);
  }

  @Rule({"T8", "R11"})
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:00, 2026-03-02T17:00",
    "2026-03-02T15:00, 2026-03-02T17:00",
    "2026-03-02T15:01, 2026-03-03T07:00",
    "2026-03-06T15:01, 2026-03-09T07:00",
    "2026-03-07T10:00, 2026-03-09T07:00",
    "2026-08-21T15:01, 2026-08-22T07:00"
  })
  void transferIsTheSameDayOrTheNextMorning(LocalDateTime received, LocalDateTime due) {
    assertThat(local(Deadlines.transferBy(vn, rules, at(received)).dueAt())).isEqualTo(due);
  }

  @Rule({"T12", "R10"})
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:00, 2026-03-03T10:00",
    "2026-03-06T20:00, 2026-03-09T17:00",
    "2026-03-08T10:00, 2026-03-09T17:00"
  })
  void anOnlineDossierIsAnsweredInEightWorkingHours(LocalDateTime filed, LocalDateTime due) {
    assertThat(local(Deadlines.acceptBy(vn, rules, at(filed)).dueAt())).isEqualTo(due);
  }

  @Rule("T7")
  @Test
  void eightWorkingHoursAreOneWorkingDay() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThat(new Term(21, Unit.WORKING_DAY).workingMinutes(rules, day))
        .isEqualTo(new Term(168, Unit.WORKING_HOUR).workingMinutes(rules, day))
        .hasValue(168 * 60);
    assertThat(Term.sameDay().workingMinutes(rules, day)).hasValue(480);
    assertThat(new Term(1, Unit.MONTH).workingMinutes(rules, day)).isEmpty();
    assertThat(new Term(1, Unit.CALENDAR_DAY).workingMinutes(rules, day)).isEmpty();
  }

  @Rule("R6")
  @Test
  void afterASupplementTheWholeTermBeginsAnew() {
    Started started = new Started(at("2026-03-02T09:00"), THREE_DAYS);
    Paused paused = new Paused(at("2026-03-04T10:00"));
    Deadline waiting = of(started, paused);
    assertThat(waiting.state()).isEqualTo(Deadline.State.PAUSED);
    assertThat(waiting.dueAt()).isNull();
    assertThat(waiting.overdueAt(at("2027-01-01T00:00"))).isFalse();

    Deadline again = of(started, paused, new Restarted(at("2026-03-10T15:00")));
    assertThat(local(again.dueAt())).isEqualTo("2026-03-13T17:00");
    assertThat(again.originalDueAt()).isEqualTo(again.dueAt());
    assertThat(again.state()).isEqualTo(Deadline.State.RUNNING);
  }

  @Rule("T13")
  @ParameterizedTest
  @CsvSource({
    "WORKING_DAY, 2026-03-04T10:00, 2026-03-10T15:00, 2026-03-11T17:00",
    "WORKING_DAY, 2026-03-04T10:00, 2026-03-04T16:00, 2026-03-05T17:00",
    "WORKING_HOUR, 2026-03-02T10:00, 2026-03-03T10:30, 2026-03-03T14:30",
    "CALENDAR_DAY, 2026-03-03T10:00, 2026-03-05T10:00, 2026-03-09T17:00",
    "SAME_DAY, 2026-03-02T10:00, 2026-03-03T10:00, 2026-03-03T17:00"
  })
  void aPauseThatTheLawExcludesMakesTheTermLonger(
      Unit unit, LocalDateTime paused, LocalDateTime resumed, LocalDateTime due) {
    Started started = new Started(at("2026-03-02T09:00"), new Term(3, unit));
    Deadline deadline = of(started, new Paused(at(paused)), new Resumed(at(resumed)));
    assertThat(local(deadline.dueAt())).isEqualTo(due);
  }

  /** The day on which the clock stopped was counted; its due day is given, not counted twice. */
  @Rule({"T3", "T13"})
  @ParameterizedTest
  @CsvSource({"2026-03-05T18:00, 2026-03-06T17:00", "2026-03-07T08:00, 2026-03-09T17:00"})
  void aTermThatGoesOnAfterItsLastDayIsNotLongerThanItself(
      LocalDateTime resumed, LocalDateTime due) {
    Deadline deadline =
        of(
            new Started(at("2026-03-02T09:00"), THREE_DAYS),
            new Paused(at("2026-03-05T10:00")),
            new Resumed(at(resumed)));
    assertThat(local(deadline.dueAt())).isEqualTo(due);
    assertThat(deadline.lines().getLast().total()).isEqualTo(3);
  }

  @Rule({"R18", "T17"})
  @Test
  void aNewAppointmentMovesTheDueDateAndLeavesTheOriginalForStatistics() {
    Deadline deadline =
        of(
            new Started(at("2026-03-02T09:00"), THREE_DAYS),
            new Extended(at("2026-03-04T09:00"), at("2026-03-10T11:00")));
    assertThat(local(deadline.dueAt())).isEqualTo("2026-03-10T11:00");
    assertThat(local(deadline.originalDueAt())).isEqualTo("2026-03-05T17:00");
    assertThat(deadline.overdueAt(at("2026-03-06T09:00"))).isFalse();
    assertThat(deadline.overdueAt(at("2026-03-10T11:01"))).isTrue();
    assertThat(deadline.lateAt(at("2026-03-06T09:00"))).isTrue();
    assertThat(deadline.lateAt(at("2026-03-05T17:00"))).isFalse();
  }

  @Rule("T3")
  @Test
  void aPromiseOnADayOffMovesToTheNextWorkingDay() {
    Deadline deadline =
        of(
            new Started(at("2026-03-02T09:00"), THREE_DAYS),
            new Extended(at("2026-03-04T09:00"), at("2026-03-08T09:00")));
    assertThat(local(deadline.dueAt())).isEqualTo("2026-03-09T17:00");
  }

  @Rule("R6")
  @Test
  void aSupplementAfterANewAppointmentVoidsTheAppointment() {
    Deadline deadline =
        of(
            new Started(at("2026-03-02T09:00"), THREE_DAYS),
            new Extended(at("2026-03-04T09:00"), at("2026-03-31T17:00")),
            new Paused(at("2026-03-05T09:00")),
            new Restarted(at("2026-03-09T09:00")));
    assertThat(local(deadline.dueAt())).isEqualTo("2026-03-12T17:00");
    assertThat(deadline.originalDueAt()).isEqualTo(deadline.dueAt());
  }

  @Rule("T15")
  @Test
  void afterTheEndNothingCounts() {
    Deadline deadline =
        of(new Started(at("2026-03-02T09:00"), THREE_DAYS), new Finished(at("2026-03-04T09:00")));
    assertThat(deadline.state()).isEqualTo(Deadline.State.ENDED);
    assertThat(local(deadline.dueAt())).isEqualTo("2026-03-05T17:00");
    assertThat(deadline.overdueAt(at("2026-12-31T09:00"))).isFalse();
  }

  @Test
  void withoutALimitTheClockRunsToNoDueDate() {
    Deadline deadline = of(new Started(at("2026-03-02T09:00"), null));
    assertThat(deadline.state()).isEqualTo(Deadline.State.RUNNING);
    assertThat(deadline.dueAt()).isNull();
    assertThat(of().state()).isEqualTo(Deadline.State.NOT_STARTED);
  }

  @Test
  void aClockThatGoesBackALittleDoesNotBreakTheSequence() {
    Deadline deadline =
        of(
            new Started(at("2026-03-02T09:00"), THREE_DAYS),
            new Paused(at("2026-03-02T08:59")),
            new Restarted(at("2026-03-03T09:00")));
    assertThat(local(deadline.dueAt())).isEqualTo("2026-03-06T17:00");
  }

  @Test
  void whatCannotFollowIsRefused() {
    Started started = new Started(at("2026-03-02T09:00"), THREE_DAYS);
    Instant later = at("2026-03-03T09:00");
    assertThatThrownBy(() -> of(started, started)).hasMessageContaining("cannot start");
    assertThatThrownBy(() -> of(new Paused(later))).hasMessageContaining("cannot pause");
    assertThatThrownBy(() -> of(started, new Resumed(later))).hasMessageContaining("cannot resume");
    assertThatThrownBy(() -> of(started, new Finished(later), new Paused(later)))
        .hasMessageContaining("cannot pause");
    assertThatThrownBy(() -> of(started, new Paused(later), new Extended(later, later)))
        .hasMessageContaining("cannot extend");
    assertThatThrownBy(() -> of(new Started(later, null), new Extended(later, later)))
        .hasMessageContaining("cannot be extended");
  }

  private LocalDateTime due(LocalDateTime from, int amount, Unit unit) {
    return local(Deadlines.of(vn, rules, at(from), new Term(amount, unit)).dueAt());
  }

  private Deadline of(ClockEvent... events) {
    return Deadlines.of(vn, rules, List.of(events));
  }

  private static Instant at(String local) {
    return at(LocalDateTime.parse(local));
  }

  private static Instant at(LocalDateTime local) {
    return WorkingCalendar.moment(local);
  }

  private static LocalDateTime local(@Nullable Instant moment) {
    return WorkingCalendar.local(requireNonNull(moment));
  }
}
