package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.base.Fault;
import vn.motcua.base.Rule;

/** Who may be named as the owner of a dossier, and how. */
@Rule("R1")
class ApplicantTest {
  @ParameterizedTest
  @CsvSource({
    "CITIZEN, 030185012345, true",
    "CITIZEN, 141234567, true",
    "CITIZEN, 03018501234, false",
    "CITIZEN, 0301850123456, false",
    "CITIZEN, 03018501234x, false",
    "CITIZEN, '030185012345 ', false",
    "CITIZEN, '', false",
    "ENTERPRISE, 0800123456, true",
    "ENTERPRISE, 0800123456-001, true",
    "ENTERPRISE, 0800123456001, true",
    "ENTERPRISE, 030185012345, true",
    "ENTERPRISE, 080012345, false",
    "ORGANISATION, 0800123456-01, false"
  })
  void a_citizen_has_a_number_and_an_enterprise_a_tax_code(
      Applicant.Kind kind, String identity, boolean good) {
    List<String> faults =
        new Applicant(kind, "Nguyễn Thị Hoa", identity, null, null, null, null, null)
            .faults().stream().map(Fault::field).toList();
    assertThat(faults).isEqualTo(good ? List.of() : List.of("applicant.identity"));
  }

  @Test
  void who_files_for_another_is_identified_too() {
    assertThat(fields("Trần Văn Bền", "030179001234")).isEmpty();
    assertThat(fields("Trần Văn Bền", null)).containsExactly("applicant.agentIdentity");
    assertThat(fields(" ", "0301"))
        .containsExactly("applicant.agentName", "applicant.agentIdentity");
  }

  @ParameterizedTest
  @CsvSource({
    "0912 345 678, true",
    "0220.3815.001, true",
    "+84912345678, true",
    "912345678, false",
    "0912, false"
  })
  void a_telephone_number_may_be_written_in_groups(String phone, boolean good) {
    Applicant applicant =
        new Applicant(Applicant.Kind.CITIZEN, "Hoa", "030185012345", phone, null, null, null, null);
    assertThat(applicant.faults().isEmpty()).isEqualTo(good);
  }

  @Test
  void every_fault_is_told_at_once() {
    Applicant wrong =
        new Applicant(
            Applicant.Kind.CITIZEN, " ", "1", "2", "not an address", "x".repeat(401), "", "3");
    assertThat(wrong.faults())
        .extracting(Fault::field)
        .containsExactly(
            "applicant.name",
            "applicant.identity",
            "applicant.phone",
            "applicant.email",
            "applicant.address",
            "applicant.agentName",
            "applicant.agentIdentity");
  }

  private static List<String> fields(@Nullable String agent, @Nullable String identity) {
    return new Applicant(
            Applicant.Kind.CITIZEN,
            "Nguyễn Thị Hoa",
            "030185012345",
            null,
            null,
            null,
            agent,
            identity)
        .faults().stream().map(Fault::field).toList();
  }
}
