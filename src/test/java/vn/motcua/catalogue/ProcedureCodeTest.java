package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTest {
  @ParameterizedTest
  @CsvSource({
    "1.001193, 1.001193, ",
    "3.000527.H61, 3.000527, H61",
    "2.002409.H05, 2.002409, H05",
    "1.001193.000.00.00.H29, 1.001193, 000.00.00.H29",
    "' 1.001193 ', 1.001193, "
  })
  void theBaseIsKeptApartFromTheSuffix(String text, String base, String suffix) {
    assertThat(ProcedureCode.parse(text)).contains(new ProcedureCode(base, suffix));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.01193",
        "0.001193",
        "1-001193",
        "1.0011934",
        "1.001193.",
        "1.001193.h61",
        "1.001193.H6",
        "1.001193 (mới)",
        "TTHC 1.001193",
        "１.001193"
      })
  void anythingElseIsNoCode(String text) {
    assertThat(ProcedureCode.parse(text)).isEmpty();
  }

  @Test
  void internalProceduresBeginWithSix() {
    assertThat(new ProcedureCode("6.000123", null).internal()).isTrue();
    assertThat(new ProcedureCode("1.006123", null).internal()).isFalse();
    assertThat(new ProcedureCode("1.006123", "H61")).hasToString("1.006123.H61");
  }

  @Test
  void channelsHaveNationalCodesAndNoneIsTheCounter() {
    assertThat(Channel.ofNationalCode("2")).contains(Channel.ONLINE);
    assertThat(Channel.ofNationalCode(" 3 ")).contains(Channel.POST);
    assertThat(Channel.ofNationalCode(null)).contains(Channel.COUNTER);
    assertThat(Channel.ofNationalCode("")).contains(Channel.COUNTER);
    assertThat(Channel.ofNationalCode("4")).isEmpty();
  }
}
