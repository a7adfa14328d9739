package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.organisation.IdentifierScheme.QCVN102;
import static vn.motcua.organisation.IdentifierScheme.QD20;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierSchemeTest {
  @ParameterizedTest
  @ValueSource(strings = {"000.00.00.H29", "012.03.01.G14", "813.31.24.H24"})
  void the_older_form_names_the_lowest_level_first(String code) {
    assertThat(QCVN102.accepts(code)).isTrue();
    assertThat(QD20.accepts(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "H29",
        "G14.03",
        "H24.31.10813",
        "H61.12.345",
        "0101234567",
        "0101234567-001",
        "Z01",
        "Z99ABC-1.2"
      })
  void the_newer_form_names_the_highest_level_first(String code) {
    assertThat(QD20.accepts(code)).isTrue();
    assertThat(QCVN102.accepts(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "h29",
        "Z00",
        "H2",
        "H299",
        "H29.",
        "H29.1",
        "H29.123456",
        "H29..31",
        "H29 ",
        "H29.31\n",
        "H29.31.31.31.31.31.31.31.31.31.31.31",
        "00.00.00.H29",
        "000.00.00.Z29",
        "Z01ảnh"
      })
  void anything_else_is_neither(String code) {
    assertThat(QD20.accepts(code)).isFalse();
    assertThat(QCVN102.accepts(code)).isFalse();
  }
}
