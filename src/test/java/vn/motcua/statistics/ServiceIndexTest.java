package vn.motcua.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Messages;
import vn.motcua.base.Rule;

/** The index of Decision 766 as the resource has it (rules.md §6). */
@Rule("F13")
class ServiceIndexTest {
  private final List<ServiceIndex> versions = ServiceIndex.all(JsonMapper.builder().build());
  private final ServiceIndex index =
      ServiceIndex.on(versions, LocalDate.of(2026, 9, 30)).orElseThrow();

  private ServiceIndex.Line line(String key, long part, long whole) {
    return index
        .lines(Map.of(key, new ServiceIndex.Data(part, whole, null)), RoundingMode.HALF_UP)
        .stream()
        .filter(each -> each.indicator().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal points(ServiceIndex.Line line) {
    return requireNonNull(line.points());
  }

  @Test
  void there_was_none_before_the_decision() {
    assertThat(ServiceIndex.on(versions, LocalDate.of(2022, 6, 22))).isEmpty();
    assertThat(ServiceIndex.on(versions, LocalDate.of(2022, 6, 23))).isPresent();
  }

  @Test
  void the_indicators_of_each_group_add_up_to_its_maximum_and_all_to_a_hundred() {
    BigDecimal all = BigDecimal.ZERO;
    for (ServiceIndex.Group group : index.groups()) {
      BigDecimal most =
          index.indicators().stream()
              .filter(each -> each.group().equals(group.key()))
              .map(ServiceIndex.Indicator::most)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(most).as(group.key()).isEqualByComparingTo(group.most());
      all = all.add(most);
    }
    assertThat(all).isEqualByComparingTo("100");
    assertThat(index.indicators())
        .extracting(ServiceIndex.Indicator::key)
        .doesNotHaveDuplicates()
        .containsAll(IndexReport.counted());
  }

  @Test
  void everything_unconfirmed_is_explained() {
    Messages messages = new Messages();
    index.indicators().stream()
        .flatMap(each -> each.unconfirmed().stream())
        .forEach(
            key ->
                assertThat(messages.text(Messages.ENGLISH, "statistics.index.unconfirmed." + key))
                    .doesNotContain("⟦"));
    assertThat(index.bands().stream().filter(each -> !each.unconfirmed().isEmpty())).hasSize(3);
  }

  /** Bắc Ninh in rules.md §6.5. */
  @Test
  void the_worked_example_adds_up_and_gets_its_grades() {
    List<BigDecimal> groups =
        List.of("15.82", "19.45", "8.53", "10", "17.86", "21.17").stream()
            .map(BigDecimal::new)
            .toList();
    BigDecimal total = groups.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(total).isEqualByComparingTo("92.83");
    assertThat(index.band(total, new BigDecimal(100)).name()).isEqualTo("Xuất sắc");
    assertThat(index.band(groups.get(0), new BigDecimal(18)).name()).isEqualTo("Tốt");
    assertThat(index.band(groups.get(2), new BigDecimal(12)).name()).isEqualTo("Khá");
    assertThat(index.band(groups.get(5), new BigDecimal(22)).name()).isEqualTo("Xuất sắc");
  }

  @ParameterizedTest
  @CsvSource({
    "90, Xuất sắc",
    "89.99, Tốt",
    "80, Tốt",
    "79.99, Khá",
    "70, Khá",
    "69.99, Trung bình",
    "50, Trung bình",
    "49.99, Yếu",
    "0, Yếu"
  })
  void grades_begin_where_the_bands_say(BigDecimal points, String grade) {
    assertThat(index.band(points, new BigDecimal(100)).name()).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    // key, part, whole, rate, points, missing
    "ON_TIME, 97, 100, 97.00, 19.40, 3",
    "ON_TIME, 1, 3, 33.33, 6.67, 2",
    "ONLINE_OFFERED, 40, 100, 40.00, 1.00, 40",
    "ONLINE_OFFERED, 80, 100, 80.00, 2.00, 0",
    "ONLINE_OFFERED, 95, 100, 95.00, 2.00, 0",
    "ONLINE_USED, 1, 4, 25.00, 1.00, 3",
    "ONLINE_DOSSIERS, 1, 4, 25.00, 3.00, 1",
    "ONLINE_DOSSIERS, 3, 7, 42.86, 5.14, 1",
    "PAYMENT_OFFERED, 4, 10, 40.00, 1.00, 4",
    "REUSED_DIGITIZED_DATA, 2, 5, 40.00, 1.00, 2",
    "DOSSIER_RECEIVING_SATISFACTION, 45, 100, 45.00, 3.00, 45",
    "PETITION_CLASSIFICATION, 1, 2, 50.00, 0.00, 1"
  })
  void points_follow_the_rate_up_to_the_target(
      String key, long part, long whole, String rate, String points, long missing) {
    ServiceIndex.Line line = line(key, part, whole);
    assertThat(line.rate()).isEqualTo(new BigDecimal(rate));
    assertThat(line.points()).isEqualTo(new BigDecimal(points));
    assertThat(line.missing()).isEqualTo(missing);
  }

  @Test
  void a_denominator_of_0_gives_none_or_all_or_does_not_apply() {
    assertThat(points(line("DOSSIER_RECEIVING_SATISFACTION", 0, 0))).isEqualByComparingTo("0");
    assertThat(points(line("PETITION_PROCESSING_ON_TIME", 0, 0))).isEqualByComparingTo("6");
    assertThat(line("PAID_ONLINE", 0, 0).points()).isNull();
    assertThat(line("PAID_ONLINE", 0, 0).rate()).isNull();
    assertThat(points(line("PAID_ONLINE", 0, 5))).isEqualByComparingTo("0");
  }

  @Test
  void no_data_is_not_0_and_gives_no_grade() {
    Map<String, ServiceIndex.Data> data = new HashMap<>();
    data.put("PAID_ONLINE", new ServiceIndex.Data(10, 10, null));
    data.put("PAYMENT_OFFERED", new ServiceIndex.Data(0, 0, null));
    ServiceIndex.Sum sum = payment(data);
    assertThat(sum.points()).isEqualByComparingTo("6");
    assertThat(sum.most()).isEqualByComparingTo("6");
    assertThat(sum.unknown()).isEqualByComparingTo("2");
    assertThat(sum.band()).isNull();

    data.put("PAYMENT_SYNCED", new ServiceIndex.Data(1, 10, null));
    sum = payment(data);
    assertThat(sum.points()).isEqualByComparingTo("6.25");
    assertThat(sum.most()).isEqualByComparingTo("8");
    assertThat(requireNonNull(sum.band()).name()).isEqualTo("Khá");

    assertThat(payment(Map.of()).points()).isNull();
  }

  private ServiceIndex.Sum payment(Map<String, ServiceIndex.Data> data) {
    return index.sum(
        index.lines(data, RoundingMode.HALF_UP), each -> each.group().equals("PAYMENT"));
  }

  @Test
  void missing_is_what_gives_all_points_and_not_one_less() {
    for (ServiceIndex.Indicator indicator : index.indicators()) {
      for (long part = 0; part <= 37; part++) {
        long missing = line(indicator.key(), part, 37).missing();
        assertThat(points(line(indicator.key(), part + missing, 37)))
            .as(indicator.key())
            .isEqualByComparingTo(indicator.most());
        if (missing > 0 && indicator.most().signum() > 0) {
          assertThat(points(line(indicator.key(), part + missing - 1, 37)))
              .as(indicator.key())
              .isLessThan(indicator.most());
        }
      }
    }
  }
}
