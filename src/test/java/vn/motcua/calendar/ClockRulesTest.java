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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.base.Bilingual;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Messages;
import vn.motcua.base.Rule;
import vn.motcua.calendar.ClockEvent.Extended;
import vn.motcua.calendar.ClockEvent.FiledElsewhere;
import vn.motcua.calendar.ClockEvent.Paused;
import vn.motcua.calendar.ClockEvent.Resumed;
import vn.motcua.calendar.ClockEvent.Started;
import vn.motcua.calendar.ClockEvent.Transferred;
import vn.motcua.calendar.Term.Unit;

/** Promises, late arrivals, boundary-free filing, pauses, hand-overs and waiting, one by one. */
class ClockRulesTest {
  private static final Term FIVE_DAYS = new Term(5, Unit.WORKING_DAY);
  private static final Promise FRIDAY =
      new Promise(
          new Bilingual("Ngày thứ Sáu không chờ", "No-waiting Friday"),
          DayOfWeek.FRIDAY,
          LocalTime.of(15, 30),
          LocalTime.of(9, 0),
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 12, 31));
  private static final Bilingual TAX = new Bilingual("Thuế cơ sở 3", "Tax office 3");

  private final WorkingCalendar vn = LawInTests.vn();
  private final LegalRules rules = LawInTests.rules();
  private final Messages messages = new Messages();

  @Rule("T10")
  @ParameterizedTest
  @CsvSource({
    "2026-03-06T09:00, 2026-03-06T17:00",
    "2026-03-06T15:30, 2026-03-06T17:00",
    "2026-03-06T15:31, 2026-03-09T09:00",
    "2026-03-06T20:00, 2026-03-09T09:00",
    // the next working day is the worked Saturday, or comes after a long holiday
    "2026-08-21T16:00, 2026-08-22T09:00",
    "2026-08-28T16:00, 2026-09-03T09:00",
    // Fridays that are no working day, other days, and a year in which nothing was promised
    "2026-01-02T09:00, 2026-01-09T17:00",
    "2026-03-05T09:00, 2026-03-12T17:00",
    "2027-03-05T09:00, 2027-03-12T17:00"
  })
  void noWaitingOnAFriday(LocalDateTime received, LocalDateTime due) {
    Deadline deadline = promised(received, FIVE_DAYS);
    assertThat(local(deadline.dueAt())).isEqualTo(due);
    assertThat(deadline.originalDueAt()).isEqualTo(deadline.dueAt());
  }

  @Rule("T10")
  @Test
  void aPromiseNeverMakesADateLater() {
    Deadline oneHour =
        promised(LocalDateTime.parse("2026-03-06T09:00"), new Term(1, Unit.WORKING_HOUR));
    assertThat(local(oneHour.dueAt())).isEqualTo("2026-03-06T10:00");
    assertThat(oneHour.lines()).noneMatch(line -> line.rule().equals("T10"));
  }

  @Rule("T10")
  @Test
  void aPromiseIsExplained() {
    Deadline deadline = promised(LocalDateTime.parse("2026-03-06T15:45"), FIVE_DAYS);
    assertThat(read(deadline, Messages.ENGLISH))
        .contains("T4 The term ends at 13/03/2026 17:00, at closing time")
        .last()
        .isEqualTo(
            "T10 Promise “No-waiting Friday”: received after 15:30, returned before 09/03/2026"
                + " 09:00, earlier than the law demands");
  }

  @Rule("T11")
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T15:59, 2026-03-02T15:59",
    "2026-03-02T16:00, 2026-03-03T07:00",
    "2026-03-02T17:00, 2026-03-03T07:00",
    "2026-03-02T17:01, 2026-03-03T08:00",
    "2026-03-06T22:00, 2026-03-09T08:00",
    "2026-03-07T10:00, 2026-03-09T08:00"
  })
  void lateArrivalsCountFromTheNextWorkingDay(LocalDateTime received, LocalDateTime counted) {
    assertThat(local(Deadlines.countedFrom(vn, rules, at(received)))).isEqualTo(counted);
  }

  @Rule("T11")
  @Test
  void aLateArrivalCountsOnlyWhereTheSpecialLawApplies() {
    Instant late = at("2026-03-02T16:30");
    Deadline special = of(new Started(late, FIVE_DAYS, new StartConditions(List.of(), true)));
    assertThat(local(special.dueAt())).isEqualTo("2026-03-10T17:00");
    assertThat(local(of(new Started(late, FIVE_DAYS)).dueAt())).isEqualTo("2026-03-09T17:00");
    assertThat(read(special, Messages.ENGLISH))
        .contains(
            "T11 Arrived after hours, shortly before closing or on a day off: counts as received"
                + " at 03/03/2026 07:00");
  }

  @Rule("R12")
  @Test
  void filedElsewhereTheClockStartsWithTheCompetentAgency() {
    FiledElsewhere filed = new FiledElsewhere(at("2026-03-02T09:00"), TAX);
    assertThat(of(filed).state()).isEqualTo(Deadline.State.NOT_STARTED);
    assertThat(of(filed).dueAt()).isNull();
    Deadline deadline = of(filed, new Started(at("2026-03-04T09:00"), FIVE_DAYS));
    assertThat(local(deadline.dueAt())).isEqualTo("2026-03-11T17:00");
    assertThat(read(deadline, Messages.ENGLISH))
        .first()
        .isEqualTo(
            "R12 Filed at 02/03/2026 09:00 with Tax office 3, outside its boundary; the clock starts"
                + " when the competent agency receives the dossier");
  }

  @Rule("T14")
  @Test
  void theTimeOfAFinancialObligationIsNotCounted() {
    Deadline deadline =
        of(
            new Started(at("2026-03-02T09:00"), FIVE_DAYS),
            new Paused(at("2026-03-04T10:00"), Paused.Cause.OBLIGATION),
            new Resumed(at("2026-03-16T10:00")),
            new Paused(at("2026-03-17T10:00"), Paused.Cause.SUPPLEMENT),
            new Resumed(at("2026-03-20T10:00")));
    // two days before the first pause, one between, two after the second
    assertThat(local(deadline.dueAt())).isEqualTo("2026-03-24T17:00");
    assertThat(read(deadline, Messages.VIETNAMESE))
        .contains(
            "T14 Không tính thời gian thực hiện nghĩa vụ tài chính từ 04/03/2026 10:00 đến"
                + " 16/03/2026 10:00");
    assertThat(deadline.lines().getLast().total()).isEqualTo(5);
  }

  @Rule("T16")
  @Test
  void daysAfterAHandOverAreTheOtherAgencys() {
    WorkingCalendar sixDays = sixDayWeek();
    Started started = new Started(at("2026-03-02T09:00"), FIVE_DAYS);
    Transferred away = new Transferred(at("2026-03-05T10:00"), TAX, sixDays);
    Transferred back = new Transferred(at("2026-03-09T10:00"), TAX, vn);
    // Tue, Wed, Thu at home; Fri and the worked Saturday there
    assertThat(local(of(started, away).dueAt())).isEqualTo("2026-03-07T12:00");
    // gone only on Thursday, back on Friday: Tue to Thu, Fri there, then Mon
    Transferred soonBack = new Transferred(at("2026-03-06T16:00"), TAX, vn);
    assertThat(local(of(started, away, soonBack).dueAt())).isEqualTo("2026-03-09T17:00");
    // an end that was passed there is not moved by coming back
    assertThat(local(of(started, away, back).dueAt())).isEqualTo("2026-03-07T12:00");
  }

  @Rule("T16")
  @Test
  void hoursAfterAHandOverAreTheOtherAgencys() {
    Started started = new Started(at("2026-03-06T15:00"), new Term(4, Unit.WORKING_HOUR));
    Transferred away = new Transferred(at("2026-03-06T16:00"), TAX, sixDayWeek());
    // one hour at home, then nothing on Friday afternoon but Saturday from 08:00
    assertThat(local(of(started, away).dueAt())).isEqualTo("2026-03-07T11:00");
  }

  @Rule({"T13", "R18"})
  @Test
  void anAppointmentThatAPauseInterruptsIsToldAnew() {
    Deadline deadline =
        of(
            new Started(at("2026-03-02T09:00"), FIVE_DAYS),
            new Extended(at("2026-03-03T09:00"), at("2026-03-12T17:00")),
            new Paused(at("2026-03-04T10:00")),
            new Resumed(at("2026-03-06T10:00")));
    assertThat(local(deadline.dueAt())).isEqualTo("2026-03-16T17:00");
    assertThat(local(deadline.originalDueAt())).isEqualTo("2026-03-11T17:00");
    assertThat(read(deadline, Messages.ENGLISH))
        .contains("R18 New appointment: due at 16/03/2026 17:00");
  }

  @Rule("T13")
  @ParameterizedTest
  @CsvSource({"2017-03-01, EXTEND", "2018-06-21, RESTART", "2026-03-02, RESTART"})
  void supplementsRestartTheTermAndExtendedItInOldSystems(LocalDate day, SupplementStrategy then) {
    assertThat(SupplementStrategy.valueOf(rules.on(SupplementStrategy.RULE, day).value()))
        .isEqualTo(then);
    Instant at = at("2026-03-02T09:00");
    assertThat(SupplementStrategy.RESTART.answered(at)).isInstanceOf(ClockEvent.Restarted.class);
    assertThat(SupplementStrategy.EXTEND.answered(at)).isInstanceOf(Resumed.class);
  }

  @Rule("R5")
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:00, 2026-03-05T17:00",
    "2026-03-27T16:59, 2026-04-01T17:00",
    // the Hùng Kings' day and its compensation, 30 April, 1 May and a weekend lie between
    "2026-04-24T10:00, 2026-05-04T17:00"
  })
  void aSupplementIsAskedForWithinThreeWorkingDays(LocalDateTime started, LocalDateTime until) {
    assertThat(local(Deadlines.supplementBy(vn, rules, at(started)))).isEqualTo(until);
  }

  @Rule("R17")
  @ParameterizedTest
  @CsvSource({
    "2026-03-05T17:00, 2026-03-04T17:00",
    // a day of the calendar, not of work
    "2026-03-09T17:00, 2026-03-08T17:00"
  })
  void anOverdueDossierIsAnnouncedADayBefore(LocalDateTime due, LocalDateTime notice) {
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThat(local(Deadlines.noticeBy(rules, day, at(due)))).isEqualTo(notice);
  }

  @Rule("R23")
  @ParameterizedTest
  @CsvSource({
    "1.001193, 2026-10-05T09:00, 2026-10-26T17:00",
    "2.000986, 2026-10-05T09:00, 2026-10-14T17:00",
    // before the special law
    "2.000986, 2026-03-02T09:00, 2026-03-23T17:00"
  })
  void anAnswerIsWaitedForAsLongAsTheProcedureSays(
      String procedure, LocalDateTime asked, LocalDateTime until) {
    int days = rules.number("R23.supplement-wait-days", procedure, asked.toLocalDate());
    assertThat(local(Deadlines.silentUntil(vn, at(asked), days))).isEqualTo(until);
  }

  @Rule("T2")
  @Test
  void secondsAreNotLostBetweenLines() {
    Deadline deadline = of(new Started(at("2026-02-13T16:00:30"), new Term(8, Unit.WORKING_HOUR)));
    assertThat(local(deadline.dueAt())).isEqualTo("2026-02-23T16:00:30");
    assertThat(deadline.lines().stream().mapToLong(Deadline.Line::counted).sum()).isEqualTo(480);
    assertThat(deadline.lines().getLast().total()).isEqualTo(480);
  }

  private Deadline promised(LocalDateTime received, Term term) {
    return of(new Started(at(received), term, new StartConditions(List.of(FRIDAY), false)));
  }

  /** Monday to Saturday, 08:00 to 12:00. */
  private static WorkingCalendar sixDayWeek() {
    List<WorkingShift> shifts = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day != DayOfWeek.SUNDAY) {
        shifts.add(
            new WorkingShift(day, Shift.of("08:00", "12:00"), LocalDate.of(2020, 1, 1), null));
      }
    }
    return WorkingCalendar.of("tax", 1, shifts, List.of());
  }

  private List<String> read(Deadline deadline, Locale language) {
    return deadline.lines().stream()
        .map(line -> line.rule() + " " + messages.text(language, line.key(), line.args()))
        .toList();
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
