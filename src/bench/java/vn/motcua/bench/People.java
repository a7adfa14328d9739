package vn.motcua.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Names of applicants. */
final class People {
  private static final List<String> FAMILY =
      List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô");
  private static final List<String> GIVEN =
      List.of("Thị Hoa", "Văn Nam", "Minh Đức", "Thu Hà", "Quang Huy", "Thị Lan", "Hữu Phúc");

  private People() {}

  static String name() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return FAMILY.get(random.nextInt(FAMILY.size()))
        + " "
        + GIVEN.get(random.nextInt(GIVEN.size()));
  }

  /** A citizen's number of twelve digits. */
  static String identity() {
    return "030%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
  }
}
