package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.base.Fault;
import vn.motcua.base.Messages;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.DayChange;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.Shift;

class DayFormTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
  private final List<Fault> faults = new ArrayList<>();

  @Test
  void aHalfDayIsReadWithItsHours() {
    DayForm form = form("WORKING", " 07:00-11:30 ; 13:30 – 15:00", "Họp", "CONFIRMED");
    assertThat(form.change(DAY, faults))
        .isEqualTo(
            new DayChange.Put(
                new CalendarDay(
                    DAY,
                    DayKind.WORKING,
                    List.of(Shift.of("07:00", "11:30"), Shift.of("13:30", "15:00")),
                    "Họp",
                    "Họp",
                    "",
                    CalendarDay.Status.CONFIRMED)));
  }

  @Test
  void whatADaySaysComesBackAsItWas() {
    CalendarDay own =
        new CalendarDay(
            DAY,
            DayKind.WORKING,
            List.of(Shift.of("07:00", "11:30")),
            "Họp",
            "Meeting",
            "Thông báo 1",
            CalendarDay.Status.VERIFY);
    DayForm filled = DayForm.of(own, 4);
    assertThat(filled.seen()).isEqualTo(4);
    DayForm sent =
        new DayForm(
            filled.kind(),
            filled.hours(),
            filled.name(),
            filled.nameEn(),
            filled.source(),
            filled.status(),
            "",
            "Vì sao",
            4);
    assertThat(sent.change(DAY, faults)).isEqualTo(new DayChange.Put(own));
  }

  @Test
  void sayingNothingNeedsOnlyAReason() {
    assertThat(form(DayForm.NOTHING, "", "", "").change(DAY, faults))
        .isEqualTo(new DayChange.Remove(DAY));
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    DayForm empty = new DayForm(null, null, null, null, null, null, null, null, 1);
    assertThat(empty.change(DAY, faults)).isNull();
    assertThat(faults).extracting(Fault::field).containsExactly("reason", "kind", "name", "status");
  }

  @ParameterizedTest
  @CsvSource({
    "WORKING, 7h-11h, admin.fault.hours",
    "WORKING, 24:00-25:00, admin.fault.hours",
    "WORKING, '07:00-11:30,', admin.fault.hours",
    "WORKING, 11:30-07:00, admin.fault.hours-order",
    "WORKING, '07:00-11:30, 11:00-12:00', admin.fault.hours-order",
    "REST, 07:00-11:30, admin.fault.hours-of-day-off"
  })
  void hoursThatCannotBeAreRefused(String kind, String hours, String key) {
    assertThat(form(kind, hours, "Họp", "CONFIRMED").change(DAY, faults)).isNull();
    assertThat(faults).extracting(Fault::key).containsExactly(key);
  }

  @Test
  void aSwapSaysBothDays() {
    LocalDate worked = DAY.plusDays(11);
    DayForm swap =
        new DayForm(
            "REST", "", "Nghỉ hoán đổi", "", "12729", "CONFIRMED", worked + "", "Vì sao", 1);
    List<DayChange> changes = swap.changes(DAY, new Messages(), faults);
    assertThat(changes).extracting(DayChange::date).containsExactly(DAY, worked);
    assertThat(((DayChange.Put) changes.getLast()).day().kind()).isEqualTo(DayKind.WORKING);
    assertThat(((DayChange.Put) changes.getLast()).day().name()).startsWith("Làm bù cho ngày");
  }

  @ParameterizedTest
  @CsvSource({"WORKING, 2031-03-15, admin.fault.swap", "REST, 15/3, admin.fault.swap-day"})
  void aSwapThatCannotBeIsRefused(String kind, String swap, String key) {
    DayForm form = new DayForm(kind, "", "Họp", "", "", "CONFIRMED", swap, "Vì sao", 1);
    assertThat(form.changes(DAY, new Messages(), faults)).isEmpty();
    assertThat(faults).extracting(Fault::key).contains(key);
  }

  private static DayForm form(String kind, String hours, String name, @Nullable String status) {
    return new DayForm(kind, hours, name, "", "", status, "", "Vì sao", 1);
  }
}
