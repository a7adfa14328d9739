package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.base.Rule;

/** The shipped calendar against the holidays that were announced for state agencies. */
@Rule("T5")
class NationalCalendarTest {
  private final WorkingCalendar vn = LawInTests.vn();

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-01-01",
    "2024-02-08, 2024-02-14",
    "2024-04-18, 2024-04-18",
    "2024-04-27, 2024-05-01",
    "2024-08-31, 2024-09-03",
    "2025-01-01, 2025-01-01",
    "2025-01-25, 2025-02-02",
    "2025-04-07, 2025-04-07",
    "2025-04-30, 2025-05-04",
    "2025-08-30, 2025-09-02",
    "2026-01-01, 2026-01-04",
    "2026-02-14, 2026-02-22",
    "2026-04-25, 2026-04-27",
    "2026-04-30, 2026-05-03",
    "2026-08-29, 2026-09-02",
    "2026-11-24, 2026-11-24",
    "2027-01-01, 2027-01-03",
    "2027-02-04, 2027-02-10",
    "2027-04-16, 2027-04-18",
    "2027-04-30, 2027-05-03",
    "2027-09-02, 2027-09-05",
    "2027-11-24, 2027-11-24"
  })
  void everyDayOfABreakIsOffAndTheWeekdaysAroundItAreNot(LocalDate from, LocalDate to) {
    assertThat(from.datesUntil(to.plusDays(1)))
        .allSatisfy(day -> assertThat(vn.dayKind(day)).isNotEqualTo(DayKind.WORKING));
    assertThat(weekdayOff(from.minusDays(1))).isFalse();
    assertThat(weekdayOff(to.plusDays(1))).isFalse();
  }

  private boolean weekdayOff(LocalDate day) {
    return vn.dayKind(day) != DayKind.WORKING && !weekend(day);
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-29, 2024-05-04",
    "2025-05-02, 2025-04-26",
    "2026-01-02, 2026-01-10",
    "2026-08-31, 2026-08-22"
  })
  void aSwappedDayIsRestAndItsSaturdayIsWorkedWithFridaysHours(LocalDate off, LocalDate worked) {
    assertThat(vn.dayKind(off)).isEqualTo(DayKind.REST);
    assertThat(worked.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(vn.dayKind(worked)).isEqualTo(DayKind.WORKING);
    assertThat(vn.shifts(worked))
        .containsExactly(Shift.of("07:00", "11:30"), Shift.of("13:30", "17:00"));
  }

  @Test
  void noOtherSaturdayOrSundayIsWorked() {
    assertThat(
            LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(NationalCalendarTest::weekend)
                .filter(day -> vn.dayKind(day) == DayKind.WORKING))
        .hasSize(4);
  }

  @Test
  void the23rdOfNovember2026IsWorkedUntilSomebodyDecidesOtherwise() {
    LocalDate open = LocalDate.of(2026, 11, 23);
    assertThat(vn.dayKind(open)).isEqualTo(DayKind.WORKING);
    assertThat(vn.named(open).orElseThrow().status()).isEqualTo(CalendarDay.Status.VERIFY);
  }

  @Test
  void statutoryHolidaysAreElevenAndFrom2026Twelve() {
    var perYear =
        LawInTests.days().stream()
            .filter(day -> day.kind() == DayKind.HOLIDAY)
            .collect(Collectors.groupingBy(day -> day.date().getYear(), Collectors.counting()));
    assertThat(perYear)
        .containsEntry(2024, 11L)
        .containsEntry(2025, 11L)
        .containsEntry(2026, 12L)
        .containsEntry(2027, 12L);
  }

  @Test
  void everyDayOf2027IsOnlyProjected() {
    assertThat(LawInTests.days())
        .filteredOn(day -> day.date().getYear() == 2027)
        .isNotEmpty()
        .allSatisfy(day -> assertThat(day.status()).isEqualTo(CalendarDay.Status.PROJECTED));
  }
}
