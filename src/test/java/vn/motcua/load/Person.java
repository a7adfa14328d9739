package vn.motcua.load;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Somebody who files dossiers, invented; the same number always gives the same person.
 *
 * @param id who they are where they filed online
 */
record Person(UUID id, String name, String identity, String phone) {
  private static final List<String> FAMILY =
      List.of(
          "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý",
          "Phan", "Đinh", "Mai", "Tô");
  private static final List<String> MIDDLE_OF_WOMEN =
      List.of("Thị", "Thu", "Thị Minh", "Ngọc", "Thị Hồng", "Phương");
  private static final List<String> MIDDLE_OF_MEN =
      List.of("Văn", "Minh", "Đức", "Quang", "Hữu", "Xuân", "Công");
  private static final List<String> WOMEN =
      List.of(
          "Hoa", "Lan", "Hương", "Nga", "Thảo", "Linh", "Hạnh", "Mai", "Yến", "Giang", "Oanh",
          "Trang", "Huyền", "Nhung");
  private static final List<String> MEN =
      List.of(
          "Nam", "Hùng", "Đạt", "Phúc", "Khang", "Long", "Sáu", "Tuấn", "Dũng", "Thắng", "Huy",
          "Kiên", "Toàn", "Quyết");

  static Person number(long number) {
    SplittableRandom random = new SplittableRandom(number);
    boolean woman = random.nextBoolean();
    String name =
        one(FAMILY, random)
            + " "
            + one(woman ? MIDDLE_OF_WOMEN : MIDDLE_OF_MEN, random)
            + " "
            + one(woman ? WOMEN : MEN, random);
    int birth = 1945 + random.nextInt(62);
    int century = birth < 2000 ? woman ? 1 : 0 : woman ? 3 : 2;
    String identity = "030%d%02d%06d".formatted(century, birth % 100, random.nextInt(1_000_000));
    return new Person(
        new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE),
        name,
        identity,
        "09%08d".formatted(random.nextInt(100_000_000)));
  }

  private static String one(List<String> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }
}
