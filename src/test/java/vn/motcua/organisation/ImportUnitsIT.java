package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleOnDatabase
class ImportUnitsIT {
  private static final Path SHARED = Path.of("../shared/data/admin-units");
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
  private static final String SMALL =
      """
      INSERT INTO provinces(code,name,name_en,full_name,full_name_en) VALUES
      ('31','Hải Phòng','Hai Phong','Thành phố Hải Phòng','Hai Phong City');
      INSERT INTO wards(code,name,name_en,full_name,full_name_en,province_code) VALUES
      ('10813','Thanh Hà','Thanh Ha','Xã Thanh Hà','Thanh Ha Commune','31'),
      ('10816','Hà Bắc','Ha Bac','Xã Hà Bắc','Ha Bac Commune','31');
      """;

  /** How a PNG begins. */
  private static final byte[] PICTURE = {
    (byte) 0x89,
    'P',
    'N',
    'G',
    '\r',
    '\n',
    0x1A,
    '\n',
    0,
    0,
    0,
    0x0D,
    'I',
    'H',
    'D',
    'R',
    '(',
    0,
    '\''
  };

  @Autowired ImportUnits command;
  @Autowired Areas areas;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;
  private String said = "";

  @BeforeEach
  void nothingKnown() {
    jdbc.sql("truncate organisation.area").update();
  }

  @Test
  void running_again_changes_nothing_and_a_newer_file_changes_what_differs() throws IOException {
    assertThat(run(SMALL)).isZero();
    assertThat(said).contains("Added 3, changed 0, unchanged 0").contains("No faulty rows");
    assertThat(run(SMALL)).isZero();
    assertThat(said).contains("Added 0, changed 0, unchanged 3; kept 0");
    assertThat(
            run(
                SMALL
                    .replace("Hà Bắc", "Hà Đông")
                    .replace(
                        "('10813','Thanh Hà','Thanh Ha','Xã Thanh Hà','Thanh Ha Commune','31'),\n",
                        "")))
        .isZero();
    assertThat(said).contains("Added 0, changed 1, unchanged 1; kept 1");
    assertThat(areas.address("10816", SINCE)).isEqualTo("Xã Hà Đông, Thành phố Hải Phòng");
    assertThat(areas.within("31", SINCE))
        .extracting(Area::name)
        .containsExactly("Hà Đông", "Thanh Hà");
  }

  @Test
  void a_faulty_row_is_told_and_the_rest_taken() throws IOException {
    assertThat(run(SMALL.replace("'10813'", "'1081x'"))).isEqualTo(1);
    assertThat(said)
        .contains("Line 4, code: The code must have 5 digits")
        .contains("Faulty rows, not taken: 1")
        .contains("Added 2");
  }

  @Test
  void a_file_that_is_none_is_told_in_a_line() throws IOException {
    assertThat(run("hello")).isEqualTo(1);
    assertThat(said).contains("The file holds no areas");
    for (byte[] none : List.of(new byte[0], PICTURE)) {
      Path file = Files.write(folder.resolve("none.sql"), none);
      assertThat(call(List.of(file.toString()))).isEqualTo(1);
      assertThat(said.lines()).hasSize(2).last().asString().startsWith("The file holds no areas");
    }
    assertThat(jdbc.sql("select count(*) from organisation.area").query(Long.class).single())
        .isZero();
    assertThat(call(List.of(folder.resolve("none").toString()))).isEqualTo(1);
    assertThat(said).contains("There is no file");
    assertThat(call(List.of())).isEqualTo(2);
    assertThat(said).contains("Usage");
  }

  @Test
  void both_generations_of_the_country_are_taken_in_and_asked_for_by_day() {
    assertThat(shared("2025_pre_merger_import.sql")).isZero();
    assertThat(said)
        .contains("63 provinces, 696 districts, 10,035 communes")
        .contains("Added 10,794");
    assertThat(shared("2026_post_merger_import.sql")).isZero();
    assertThat(said).contains("34 provinces, 3,321 communes").contains("Added 3,355");
    assertThat(shared("2026_post_merger_simplified.json")).isZero();
    assertThat(said).contains("Added 0, changed 0, unchanged 3,355");
    assertThat(shared("2025_pre_merger_import.sql")).isZero();
    assertThat(said).contains("Added 0, changed 0, unchanged 10,794; kept 0");

    assertThat(areas.provinces(BEFORE)).hasSize(63);
    assertThat(areas.provinces(SINCE)).hasSize(34);
    assertThat(areas.address("10813", BEFORE))
        .isEqualTo("Thị trấn Thanh Hà, Huyện Thanh Hà, Tỉnh Hải Dương");
    assertThat(areas.address("10813", SINCE)).isEqualTo("Xã Thanh Hà, Thành phố Hải Phòng");
    assertThat(areas.address("294", SINCE)).isEmpty();
  }

  private int shared(String name) {
    Path file = SHARED.resolve(name);
    assumeThat(file).as("reference data, not part of the project").exists();
    long start = System.nanoTime();
    int code = call(List.of(file.toString()));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    return code;
  }

  private int run(String content) throws IOException {
    return call(List.of(Files.writeString(folder.resolve("units.sql"), content).toString()));
  }

  private int call(List<String> args) {
    StringWriter written = new StringWriter();
    int code = command.run(args, new PrintWriter(written));
    said = written.toString();
    return code;
  }
}
