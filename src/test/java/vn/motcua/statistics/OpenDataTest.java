package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Bilingual;

class OpenDataTest {
  private static final Period QUARTER =
      Period.of(Period.Kind.REPORTING, Period.Length.QUARTER, 2026, 1);

  private static List<Value> values(long onTime, long settled, long satisfied, long rated) {
    return List.of(
        new Value.Count(20),
        new Value.Count(settled),
        new Value.Share(onTime, settled),
        new Value.Count(2),
        new Value.Share(5, 20),
        new Value.Share(satisfied, rated));
  }

  private static PublicFigures figures(List<Value> now, List<Value> before) {
    PublicFigures.Line line =
        new PublicFigures.Line("H24.31.1", new Bilingual("=Xã \"Một\"", "One"), now, before);
    return new PublicFigures(
        QUARTER,
        Forms.open().stream().map(Column::key).toList(),
        List.of(line),
        line,
        List.of(
            new PublicBreakdown(
                PublicBreakdown.By.FIELD,
                List.of(
                    new PublicBreakdown.Slice(
                        "ho-tich", new Bilingual("Hộ tịch", ""), 12, 10, new Value.Share(9, 10)),
                    new PublicBreakdown.Slice(
                        "dat-dai", new Bilingual("Đất đai", ""), 3, 2, new Value.Share(1, 2))))),
        Instant.parse("2026-03-27T01:15:00Z"),
        false);
  }

  private static Map<String, @Nullable Object> only(PublicFigures figures) {
    return OpenData.of(figures).agencies().getFirst();
  }

  @Test
  void a_share_has_its_parts_its_percentage_and_the_points_on_the_year_before() {
    Map<String, @Nullable Object> agency =
        only(figures(values(9, 12, 7, 10), values(6, 12, 8, 10)));
    assertThat(agency)
        .containsEntry("on_time", 9L)
        .containsEntry("on_time_of", 12L)
        .containsEntry("on_time_percent", new BigDecimal("75.00"))
        .containsEntry("on_time_points", new BigDecimal("25.00"))
        .containsEntry("satisfied_percent", new BigDecimal("70.00"))
        .containsEntry("satisfied_points", new BigDecimal("-10.00"));
  }

  @Test
  void of_fewer_than_ten_neither_percentage_nor_numerator_is_told() {
    Map<String, @Nullable Object> agency = only(figures(values(8, 9, 0, 0), values(6, 12, 8, 10)));
    assertThat(agency)
        .containsEntry("on_time", null)
        .containsEntry("on_time_of", 9L)
        .containsEntry("on_time_percent", null)
        .containsEntry("on_time_points", null)
        .containsEntry("satisfied_percent", null)
        .containsEntry("satisfied_points", null);
  }

  @Test
  void fields_months_and_channels_are_told_alike() {
    OpenData data = OpenData.of(figures(values(9, 12, 7, 10), values(6, 9, 9, 9)));
    assertThat(data.fields().getFirst())
        .containsEntry("code", "ho-tich")
        .containsEntry("received", 12L)
        .containsEntry("settled", 10L)
        .containsEntry("on_time", 9L)
        .containsEntry("on_time_percent", new BigDecimal("90.00"));
    assertThat(data.fields().getLast())
        .containsEntry("settled", 2L)
        .containsEntry("on_time", null)
        .containsEntry("on_time_percent", null);
    assertThat(data.months()).isEmpty();
    assertThat(data.channels()).isEmpty();
  }

  @Test
  void too_few_the_year_before_leaves_the_percentage_and_takes_the_points() {
    Map<String, @Nullable Object> agency = only(figures(values(9, 12, 7, 10), values(6, 9, 9, 9)));
    assertThat(agency)
        .containsEntry("on_time_percent", new BigDecimal("75.00"))
        .containsEntry("on_time_points", null);
  }

  @Test
  void plain_text_has_the_same_columns_and_no_name_that_a_sheet_would_calculate() {
    PublicFigures figures = figures(values(8, 9, 7, 10), values(6, 12, 8, 10));
    String[] lines = new String(OpenData.csv(figures), StandardCharsets.UTF_8).split("\r\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0].replace("\"", ""))
        .isEqualTo("\uFEFFfrom,to,as_of,closed," + String.join(",", only(figures).keySet()));
    assertThat(lines[1])
        .isEqualTo(
            "2025-12-15,2026-03-14,2026-03-27T01:15:00Z,false,\"H24.31.1\",\"'=Xã \"\"Một\"\"\","
                + "\"One\",20,9,,9,,,2,5,20,25.00,0.00,7,10,70.00,-10.00");
  }
}
