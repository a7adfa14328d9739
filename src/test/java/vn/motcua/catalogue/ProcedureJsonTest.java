package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Rule;
import vn.motcua.calendar.Term;

class ProcedureJsonTest {
  private final String birth = ShippedFiles.text("1.001193");

  @Test
  void aFileReadsAsAProcedure() {
    Procedure procedure = ProcedureJson.read(birth);
    assertThat(procedure.code()).isEqualTo("1.001193");
    assertThat(procedure.suffix()).isNull();
    assertThat(procedure.field()).isEqualTo(new Field("ho-tich", "Hộ tịch", "Civil status"));
    assertThat(procedure.results())
        .containsExactly(new ResultKind("KQ.G15.000031", "Giấy khai sinh", "Birth certificate"));
  }

  @Test
  void whatIsCommonStandsInEveryCase() {
    List<Case> cases = ProcedureJson.read(birth).cases();
    assertThat(cases).extracting(Case::key).containsExactly("dung-han", "qua-han");
    for (Case each : cases) {
      assertThat(each.term(Channel.ONLINE).orElseThrow().term()).isEqualTo(Term.sameDay());
      assertThat(each.papers()).hasSize(9);
    }
    assertThat(cases.getFirst().fees()).hasSize(1);
    assertThat(cases.getLast().fees())
        .extracting(FeeRule::key)
        .containsExactly("ban-sao-giay-khai-sinh", "le-phi-khai-sinh");
  }

  @Test
  void whatACaseSaysItselfTakesThePlaceOfWhatIsCommon() {
    Procedure procedure =
        ProcedureJson.read(
            birth.replace(
                "\"nameEn\": \"Registration within 60 days of birth\"",
                """
                "nameEn": "x",
                "terms": [{"channel": "POST", "term": {"amount": 2, "unit": "WORKING_DAY"}}],
                "papers": [{"code": "to-khai", "name": "khác", "nameEn": "other", "originals": 2}]
                """));
    Case first = procedure.cases().getFirst();
    assertThat(first.terms())
        .containsExactly(new ChannelTerm(Channel.POST, new Term(2, Term.Unit.WORKING_DAY), null));
    assertThat(first.papers()).hasSize(9);
    assertThat(first.paper("to-khai").orElseThrow().originals()).isEqualTo(2);
  }

  @Test
  void whatIsWrittenReadsBackEqual() {
    Procedure procedure = ProcedureJson.read(birth);
    assertThat(ProcedureJson.stored(ProcedureJson.write(procedure))).isEqualTo(procedure);
    assertThat(ProcedureJson.read(ProcedureJson.pretty(procedure))).isEqualTo(procedure);
    assertThat(ProcedureJson.write(ProcedureJson.read(birth)))
        .isEqualTo(ProcedureJson.write(procedure));
  }

  @Test
  void everyMemberThatLacksIsNamed() {
    assertThat(faults(birth.replace("\"decision\"", "\"requirements_\"")))
        .extracting(Fault::key)
        .containsExactly("catalogue.file.unreadable");
    assertThat(
            faults(
                birth
                    .replace("\"decision\": \"163/QĐ-BTP\",", "")
                    .replace("\"nameEn\": \"Registration after 60 days\",", "")))
        .extracting(Fault::field)
        .containsExactly("decision", "cases[1].nameEn");
  }

  @Test
  void aMistakeIsNamedByItsPlace() {
    assertThat(faults(birth.replace("\"SAME_DAY\"", "\"SOON\"")).getFirst().field())
        .isEqualTo("cases[0].terms[0].term.unit");
    assertThat(faults(birth.replace("8000", "-8000")).getFirst().field())
        .isEqualTo("cases[0].fees[0].formula");
    assertThat(faults("[]").getFirst().key()).isEqualTo("catalogue.file.no-object");
    assertThat(faults("").getFirst().key()).isEqualTo("catalogue.file.no-object");
    assertThat(faults("{").getFirst().key()).isEqualTo("catalogue.file.unreadable");
    assertThat(faults(birth + "{}").getFirst().key()).isEqualTo("catalogue.file.unreadable");
  }

  @Rule("R2")
  @Test
  void onePaperOfAGroupStandsForAllOfIt() {
    Case one = ProcedureJson.read(birth).cases().getFirst();
    assertThat(one.missing(Channel.ONLINE, Set.of()))
        .extracting(PaperRequirement::code)
        .containsExactly(
            "mau-dien-tu", "giay-chung-sinh", "van-ban-nguoi-lam-chung", "giay-cam-doan");
    assertThat(one.missing(Channel.COUNTER, Set.of("giay-cam-doan")))
        .extracting(PaperRequirement::code)
        .containsExactly("to-khai");
    assertThat(one.missing(Channel.POST, Set.of("giay-chung-sinh", "to-khai"))).isEmpty();
  }

  private static List<Fault> faults(String json) {
    Invalid invalid = catchThrowableOfType(Invalid.class, () -> ProcedureJson.read(json));
    return invalid.faults();
  }
}
