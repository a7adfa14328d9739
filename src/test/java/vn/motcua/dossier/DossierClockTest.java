package vn.motcua.dossier;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.base.LegalRules;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.calendar.ClockEvent;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.LawInTests;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.WorkingCalendar;

/** The last moments that the law sets beside the due date, in local time. */
class DossierClockTest {
  private final WorkingCalendar vn = LawInTests.vn();
  private final LegalRules rules = LawInTests.rules();

  @Rule("R5")
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:00, 2026-03-05T17:00",
    "2026-03-27T16:59, 2026-04-01T17:00",
    // the Hùng Kings' day and its compensation, 30 April, 1 May and a weekend lie between
    "2026-04-24T10:00, 2026-05-04T17:00"
  })
  void a_supplement_is_asked_for_within_three_working_days_of_acceptance(
      LocalDateTime accepted, LocalDateTime until) {
    assertThat(local(DossierClock.supplementBy(vn, rules, moment(accepted)))).isEqualTo(until);
  }

  @Rule("R17")
  @ParameterizedTest
  @CsvSource({
    "2026-03-05T17:00, 2026-03-04T17:00",
    // a day of the calendar, not of work
    "2026-03-09T17:00, 2026-03-08T17:00"
  })
  void an_overdue_dossier_is_announced_a_day_before(LocalDateTime due, LocalDateTime notice) {
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThat(local(DossierClock.noticeBy(rules, day, moment(due)))).isEqualTo(notice);
  }

  /** Five working days, of which two pass before the tax is asked for; it is paid a week later. */
  @Rule("T14")
  @Test
  void the_time_in_which_an_obligation_is_met_is_not_the_offices() {
    Term term = new Term(5, Term.Unit.WORKING_DAY);
    List<ClockEvent> events = new ArrayList<>();
    DossierClock.add(events, term, new DossierEvent.Accepted(null, ""), at("2026-03-02T08:00"));
    DossierClock.add(
        events,
        term,
        new DossierEvent.ObligationRequested("Lệ phí trước bạ", 1_250_000, "", null),
        at("2026-03-04T17:00"));
    Deadline waiting = Deadlines.of(vn, rules, events);
    assertThat(waiting.state()).isEqualTo(Deadline.State.PAUSED);
    assertThat(waiting.dueAt()).isNull();
    Instant paid = at("2026-03-11T17:00");
    DossierClock.add(
        events,
        term,
        new DossierEvent.ObligationSettled("CT-1", List.of(), paid, paid, null),
        paid);
    Deadline after = Deadlines.of(vn, rules, events);
    assertThat(after.state()).isEqualTo(Deadline.State.RUNNING);
    assertThat(local(requireNonNull(after.dueAt())))
        .isEqualTo(LocalDateTime.parse("2026-03-16T17:00"));
    assertThat(after.originalDueAt()).isEqualTo(after.dueAt());
  }

  private static Instant at(String local) {
    return moment(LocalDateTime.parse(local));
  }

  private static Instant moment(LocalDateTime local) {
    return local.atZone(OfficeClock.ZONE).toInstant();
  }

  private static LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, OfficeClock.ZONE);
  }
}
