package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

class ReportQueryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

  private static ReportRequest read(Map<String, String> query) {
    return ReportQuery.read(ReportKind.SETTLEMENT, query, TODAY);
  }

  @Test
  void nothing_asked_is_the_last_reporting_month() {
    assertThat(read(Map.of()).period())
        .isEqualTo(Period.of(Period.Kind.REPORTING, Period.Length.MONTH, 2026, 3));
    assertThat(read(Map.of("length", "QUARTER")).period())
        .isEqualTo(Period.of(Period.Kind.REPORTING, Period.Length.QUARTER, 2026, 1));
  }

  @Test
  void what_is_written_reads_as_the_same_request() {
    for (ReportRequest request :
        new ReportRequest[] {
          read(
              Map.of("calendar", "CALENDAR", "length", "HALF_YEAR", "year", "2025", "number", "2")),
          read(
              Map.of(
                  "from",
                  "2026-01-07",
                  "to",
                  "2026-02-03",
                  "by",
                  "AGENCY_FIELD",
                  "agency",
                  "H24.31.10813",
                  "known",
                  "2026-02-10",
                  "rounding",
                  "DOWN",
                  "current",
                  "true"))
        }) {
      assertThat(read(query(ReportQuery.write(request)))).isEqualTo(request);
    }
    assertThat(read(Map.of("rounding", "DOWN")).rounding()).isEqualTo(RoundingMode.DOWN);
  }

  private static Map<String, String> query(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  @Test
  void every_fault_is_named_at_once() {
    Invalid invalid =
        catchThrowableOfType(
            Invalid.class,
            () ->
                read(
                    Map.of(
                        "calendar",
                        "LUNAR",
                        "year",
                        "0",
                        "from",
                        "tomorrow",
                        "by",
                        "MOOD",
                        "rounding",
                        "UP",
                        "number",
                        "13")));
    assertThat(invalid.faults())
        .extracting(Fault::field)
        .contains("calendar", "year", "from", "by", "rounding", "number");
  }

  @Test
  void one_day_alone_is_no_range() {
    Invalid invalid = catchThrowableOfType(Invalid.class, () -> read(Map.of("from", "2026-01-01")));
    assertThat(invalid.faults()).extracting(Fault::field).containsExactly("to");
  }

  @Test
  void open_figures_are_of_whole_periods_and_wrong_ones_are_named() {
    Period quarter = Period.of(Period.Kind.CALENDAR, Period.Length.QUARTER, 2025, 2);
    assertThat(ReportQuery.period(query(ReportQuery.write(quarter)), TODAY)).isEqualTo(quarter);
    assertThat(ReportQuery.period(Map.of("from", "2026-01-07", "to", "2026-01-08"), TODAY))
        .isEqualTo(Period.of(Period.Kind.REPORTING, Period.Length.MONTH, 2026, 3));
    Invalid invalid =
        catchThrowableOfType(
            Invalid.class,
            () -> ReportQuery.period(Map.of("length", "DAY", "year", "1999"), TODAY));
    assertThat(invalid.faults()).extracting(Fault::field).containsExactly("length", "year");
  }
}
