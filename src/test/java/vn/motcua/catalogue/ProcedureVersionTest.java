package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;
import vn.motcua.calendar.LawInTests;

class ProcedureVersionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 27);
  private static final LegalRules RULES = LawInTests.rules();

  @Rule("R4")
  @Test
  void a_supplement_may_be_asked_for_once() {
    assertThat(version("1.001193").maxSupplements(RULES, DAY)).isEqualTo(1);
  }

  @Rule("R4")
  @Test
  void a_special_law_may_allow_another_number() {
    ProcedureVersion version = version("1.013225");
    assertThat(version.maxSupplements(RULES, DAY)).isEqualTo(2);
  }

  private static ProcedureVersion version(String code) {
    return new ProcedureVersion(
        new UUID(0, 1),
        1,
        ProcedureVersion.Status.PUBLISHED,
        ProcedureVersion.Origin.SHIPPED,
        ProcedureJson.read(ShippedFiles.text(code)),
        null,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
