package vn.motcua.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A district whose figures were published, as a made-up register that yields exactly them. What was
 * not published is composed: it is plausible and no more.
 *
 * @param key by which the command names it
 * @param code electronic identifier (before July 2025 there were districts)
 */
record District(String key, String code, String name, String nameEn, List<Stretch> stretches) {
  District {
    stretches = List.copyOf(stretches);
  }

  /**
   * Some time of the register. What is open at the end of one is settled first in the next.
   *
   * @param received accepted in it
   * @param online of these filed online
   * @param digitised of those on paper: scanned at reception
   * @param settled in it, those carried over first
   * @param late of the settled
   * @param electronic of the settled: with an electronic result
   */
  record Stretch(
      LocalDate from,
      LocalDate to,
      int received,
      int online,
      int digitised,
      int settled,
      int late,
      int electronic) {}

  static final List<District> ALL = List.of(thanhHa(), phuNinh(), giongTrom());

  /**
   * Thanh Hà (Hải Dương) 2023: 52.772 = 52.447 + 325; online 45.679, otherwise 6.768; late 0,03 %
   * (0,34 % the year before); scanned at reception 99,18 % (60,06); electronic results 98,61 %
   * (57,90); online 87,09 % (32,44), cut off and not rounded. Published are the sums of 2023 and
   * the shares of both years; the rest is composed.
   */
  private static District thanhHa() {
    return new District(
        "thanh-ha-2023",
        "H23.294",
        "Ủy ban nhân dân huyện Thanh Hà",
        "People's Committee of Thanh Hà District",
        List.of(
            new Stretch(
                LocalDate.of(2022, 1, 4),
                LocalDate.of(2022, 12, 30),
                10_000,
                3_244,
                4_058,
                9_675,
                33,
                5_602),
            new Stretch(
                LocalDate.of(2023, 1, 3),
                LocalDate.of(2023, 12, 29),
                52_447,
                45_679,
                6_713,
                50_000,
                15,
                49_305)));
  }

  /** Phù Ninh (Phú Thọ), 2021 to October 2024: 68.806 dossiers online, 58,44 %. */
  private static District phuNinh() {
    return new District(
        "phu-ninh",
        "H44.233",
        "Ủy ban nhân dân huyện Phù Ninh",
        "People's Committee of Phù Ninh District",
        List.of(
            new Stretch(
                LocalDate.of(2021, 1, 4),
                LocalDate.of(2024, 10, 31),
                117_738,
                68_806,
                39_146,
                117_000,
                120,
                99_450)));
  }

  /** Giồng Trôm (Bến Tre): more than 136.000 dossiers since the beginning of 2022. */
  private static District giongTrom() {
    return new District(
        "giong-trom",
        "H07.834",
        "Ủy ban nhân dân huyện Giồng Trôm",
        "People's Committee of Giồng Trôm District",
        List.of(
            new Stretch(
                LocalDate.of(2022, 1, 4),
                LocalDate.of(2024, 12, 31),
                136_000,
                81_600,
                48_960,
                135_200,
                200,
                120_000)));
  }
}
