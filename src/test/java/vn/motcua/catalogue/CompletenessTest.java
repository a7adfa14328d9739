package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Fault;

class CompletenessTest {
  private final String birth = ShippedFiles.text("1.001193");

  @Test
  void aWholeProcedureMayBePublished() {
    assertThat(Completeness.faults(ProcedureJson.read(birth))).isEmpty();
  }

  @Test
  void everyFaultIsNamedAtItsPlace() {
    String broken =
        birth
            .replace("\"1.001193\"", "\"1.001193.H61\"")
            .replace("\"unitCode\": \"TP\"", "\"unitCode\": \" \"")
            .replace("\"FULL\"", "\"PARTIAL\"")
            .replace("\"key\": \"qua-han\"", "\"key\": \"dung-han\"")
            .replace("\"code\": \"to-khai\"", "\"code\": \"Tờ khai\"")
            .replace("\"channel\": \"POST\"", "\"channel\": \"ONLINE\"");
    assertThat(faultsOf(broken))
        .containsExactly(
            "code catalogue.fault.code",
            "unitCode catalogue.fault.blank",
            "partialReason catalogue.fault.partial-reason",
            "cases[0].terms catalogue.fault.channel-twice",
            "cases[0].papers[0].code catalogue.fault.key",
            "cases[1].key catalogue.fault.twice",
            "cases[1].terms catalogue.fault.channel-twice",
            "cases[1].papers[0].code catalogue.fault.key");
  }

  @Test
  void aProcedureWithoutCasesOrResultsCannotBeFiled() {
    Procedure procedure =
        ProcedureJson.read(
            """
            {"code": "1.001193", "name": "Tên", "nameEn": "", "decision": "1/QĐ", "validFrom": "2026-01-01",
             "field": {"code": "ho-tich", "name": "Hộ tịch", "nameEn": ""}, "unitCode": "TP",
             "processKey": "same-day", "onlineLevel": "FULL", "steps": "Nộp hồ sơ."}
            """);
    assertThat(Completeness.faults(procedure))
        .extracting(Fault::field)
        .containsExactly("results", "cases");
  }

  private static List<String> faultsOf(String json) {
    return Completeness.faults(ProcedureJson.read(json)).stream()
        .map(fault -> fault.field() + " " + fault.key())
        .toList();
  }
}
