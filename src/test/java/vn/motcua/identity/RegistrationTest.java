package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.base.Fault;

class RegistrationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 27);
  private static final LocalDate BORN = LocalDate.of(1990, 5, 4);

  @Test
  void a_complete_registration_has_no_fault() {
    Registration registration =
        new Registration(
            "  Nguyễn  Thị Hoa ",
            "030 190 001 234",
            BORN,
            "+84 912.345.678",
            "",
            "Thôn Lại Xá,  xã Hà Tây");
    assertThat(registration.faults(TODAY)).isEmpty();
    assertThat(registration.name()).isEqualTo("Nguyễn Thị Hoa");
    assertThat(registration.phone()).isEqualTo("0912345678");
    assertThat(registration.address()).isEqualTo("Thôn Lại Xá, xã Hà Tây");
  }

  @Test
  void every_fault_is_named_at_once() {
    Registration registration = new Registration("", "12", null, "1234", "hoa@", " ");
    assertThat(registration.faults(TODAY))
        .extracting(Fault::field)
        .containsExactly("name", "identityNumber", "birthDate", "phone", "email", "address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hoa2", "<b>Hoa</b>", "Hoa\u0000", "-", "Hoa; drop table"})
  void a_name_is_made_of_letters(String name) {
    assertThat(faults(name, "030190001234", BORN)).containsExactly("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Y Blô Niê", "H'Hen Niê", "Đỗ Nguyễn An-Khang", "Hoa"})
  void names_of_every_people_of_the_country_are_names(String name) {
    assertThat(faults(name, "030190001234", BORN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "030190001234, 1990-05-04, true",
    "030090001234, 1990-05-04, true",
    "030190001234, 1991-05-04, false",
    "030390001234, 1990-05-04, false",
    "030205001234, 2005-01-01, true",
    "030305001234, 2005-12-31, true",
    "030205001234, 1905-12-31, false",
    "142345678,    1990-05-04, true"
  })
  void the_number_tells_the_year_of_birth(String number, LocalDate born, boolean fits) {
    assertThat(new IdentityNumber(number).fits(born)).isEqualTo(fits);
    assertThat(faults("Hoa", number, born)).isEqualTo(fits ? List.of() : List.of("birthDate"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "12345678",
        "1234567890",
        "03019000123a",
        "0301900012345",
        "٠٣٠١٩٠٠٠١٢٣٤"
      })
  void a_number_has_9_or_12_digits(String number) {
    assertThat(IdentityNumber.parse(number)).isEmpty();
  }

  @Test
  void nobody_is_born_tomorrow() {
    assertThat(faults("Hoa", "030226001234", TODAY)).isEmpty();
    assertThat(faults("Hoa", "030226001234", TODAY.plusDays(1))).containsExactly("birthDate");
  }

  private static List<String> faults(String name, String number, LocalDate born) {
    return new Registration(name, number, born, "0912345678", "hoa@vidu.vn", "Hà Nội")
        .faults(TODAY).stream().map(Fault::field).toList();
  }
}
