package vn.motcua.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class LegalRulesIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  private final LegalRules rules = new LegalRules(DATABASE.jdbc());

  @Test
  void numbersOfTheLawAreReadByDay() {
    LocalDate day = LocalDate.of(2026, 11, 24);
    assertThat(rules.number("R4.max-supplements", day)).isEqualTo(1);
    assertThat(rules.time("R11.transfer-cutoff", day)).isEqualTo(LocalTime.of(15, 0));
  }

  @Test
  void aDayBeforeTheLawHasNoNumber() {
    assertThatThrownBy(() -> rules.number("R4.max-supplements", LocalDate.of(2010, 1, 1)))
        .hasMessageContaining("no legal rule R4.max-supplements on 2010-01-01");
  }
}
