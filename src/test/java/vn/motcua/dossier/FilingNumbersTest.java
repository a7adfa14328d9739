package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.base.Rule;

/** The code of a dossier as the national portal writes it. */
class FilingNumbersTest {
  @Rule("R8")
  @ParameterizedTest
  @CsvSource({
    "H24.31.10813, 2026-03-27, 1, H24.31.10813-260327-0001",
    "H24.31.10813, 2026-03-27, 12, H24.31.10813-260327-0012",
    "000.00.15.H24, 2026-01-02, 9999, 000.00.15.H24-260102-9999",
    // a busy day goes on counting; no code is given twice
    "H24.31.10813, 2026-03-27, 10000, H24.31.10813-260327-10000",
    "H24.31.10813, 2026-03-27, 123456, H24.31.10813-260327-123456"
  })
  void a_code_is_the_agency_the_day_and_a_serial(
      String agency, LocalDate day, int serial, String code) {
    assertThat(FilingNumbers.code(agency, day, serial)).isEqualTo(code);
  }
}
