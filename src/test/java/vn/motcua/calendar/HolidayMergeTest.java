package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Messages;

class HolidayMergeTest {
  private final Messages messages = new Messages();
  private final HolidayMerge merge = new HolidayMerge(LawInTests.vn(), messages);

  @Test
  void newDaysAreAddedWithTheEnglishNamesTheCalendarKnows() {
    take(
        "{'date':'2028-09-02','weekday':6,'type':'HOLIDAY','name':'Quốc"
            + " khánh','status':'projected'}");
    take(
        "{'date':'2028-09-09','type':'MAKEUP_WORKDAY','name':'Làm bù','status':'confirmed',"
            + "'pairedWith':'2028-09-01','source':'press'}");
    assertThat(merge.changes())
        .extracting(change -> ((DayChange.Put) change).day())
        .extracting(CalendarDay::date, CalendarDay::kind, CalendarDay::nameEn, CalendarDay::source)
        .containsExactly(
            tuple(LocalDate.of(2028, 9, 2), DayKind.HOLIDAY, "National Day", ""),
            tuple(
                LocalDate.of(2028, 9, 9),
                DayKind.WORKING,
                "Worked in exchange for 01/09/2028",
                "press"));
    assertThat(merge.report(2))
        .extracting(ImportReport::added, ImportReport::rows)
        .containsExactly(2, 2);
  }

  @Test
  void whatTheCalendarKnowsBetterStaysAndAContradictionIsReported() {
    // known: 2 September 2026 confirmed
    take("{'date':'2026-09-02','type':'HOLIDAY','name':'National day','status':'library'}");
    assertThat(merge.changes()).isEmpty();
    take("{'date':'2026-02-16','type':'MAKEUP_WORKDAY','name':'?','status':'library'}");
    assertThat(merge.changes()).isEmpty();
    ImportReport report = merge.report(1);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.faults())
        .extracting(ImportReport.RowFault::row, fault -> fault.fault().key())
        .containsExactly(tuple(2, "calendar.import.less-certain"));
  }

  @Test
  void aMoreCertainRowChangesTheDay() {
    take("{'date':'2026-11-23','type':'SWAPPED_OFF','name':'Nghỉ hoán đổi','status':'confirmed'}");
    assertThat(merge.report(1).changed()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | '' | calendar.import.not-an-object",
        "{} | date type status name | calendar.import.missing",
        "{'date':'2028-02-30','type':'HOLIDAY','name':'x','status':'library'} | date |"
            + " calendar.import.date",
        "{'date':'02/09/2028','type':'HOLIDAY','name':'x','status':'library'} | date |"
            + " calendar.import.date",
        "{'date':'1912-09-02','type':'HOLIDAY','name':'x','status':'library'} | date |"
            + " calendar.import.date",
        "{'date':20280902,'type':'HOLIDAY','name':'x','status':'library'} | date |"
            + " calendar.import.missing",
        "{'date':'2028-09-02','weekday':7,'type':'HOLIDAY','name':'x','status':'library'} | weekday"
            + " | calendar.import.weekday",
        "{'date':'2028-09-02','weekday':'6','type':'HOLIDAY','name':'x','status':'library'} |"
            + " weekday | calendar.import.weekday",
        "{'date':'2028-09-02','type':'FEAST','name':'x','status':'library'} | type |"
            + " calendar.import.type",
        "{'date':'2028-09-02','type':'HOLIDAY','name':' ','status':'library'} | name |"
            + " calendar.import.missing",
        "{'date':'2028-09-02','type':'HOLIDAY','name':'x','status':'maybe'} | status |"
            + " calendar.import.status",
        "{'date':'2028-09-02','type':'SWAPPED_OFF','name':'x','status':'library','pairedWith':'soon'}"
            + " | pairedWith | calendar.import.date"
      })
  void aMalformedRowIsLeftOutAndEveryFaultOfItIsNamed(String row, String fields, String key) {
    take(row);
    take("{'date':'2029-01-01','type':'HOLIDAY','name':'Tết Dương lịch','status':'projected'}");
    ImportReport report = merge.report(1);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.faults()).allSatisfy(fault -> assertThat(fault.row()).isEqualTo(1));
    assertThat(report.faults())
        .extracting(fault -> fault.fault().field())
        .containsExactly(fields.split(" ", -1));
    assertThat(report.faults()).extracting(fault -> fault.fault().key()).containsOnly(key);
    assertThat(report.faults())
        .allSatisfy(
            fault ->
                assertThat(messages.text(Messages.VIETNAMESE, key, fault.fault().args()))
                    .doesNotContain("⟦", "{"));
  }

  @Test
  void theSecondRowOfADateIsLeftOut() {
    take("{'date':'2029-01-01','type':'HOLIDAY','name':'x','status':'projected'}");
    take("{'date':'2029-01-01','type':'HOLIDAY','name':'y','status':'confirmed'}");
    assertThat(merge.changes()).hasSize(1);
    assertThat(merge.report(1).faults())
        .extracting(ImportReport.RowFault::row, fault -> fault.fault().key())
        .containsExactly(tuple(2, "calendar.import.twice"));
  }

  private void take(String row) {
    merge.take(JsonMapper.builder().build().readTree(row.replace('\'', '"')));
  }
}
