package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.base.LegalRules;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.calendar.LawInTests;
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

  private static Instant moment(LocalDateTime local) {
    return local.atZone(OfficeClock.ZONE).toInstant();
  }

  private static LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, OfficeClock.ZONE);
  }
}
