package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.Term.Unit;

/** What is certain is read, what is not is named: texts as they stand in the national catalogue. */
class NationalReaderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final String CHANNELS = "Hình thức nộpThời gianPhí, lệ phíMô tả";
  private static final String PAPERS = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
  private static final String BASES = "Tên văn bản pháp lýMã văn bản";
  private static final String END = "Từ khóaKhông có thông tinMô tảKhông có thông tin";

  @Test
  void aWellFormedLineIsReadWithoutADoubt() {
    Reading reading = read(Map.of());
    assertThat(reading.findings()).isEmpty();
    Procedure procedure = procedure(reading);
    assertThat(procedure.code()).isEqualTo("1.004944");
    assertThat(procedure.name()).isEqualTo("Thủ tục chấm dứt chăm sóc thay thế cho trẻ em");
    assertThat(procedure.decision()).isEqualTo("847/QĐ-BYT");
    assertThat(procedure.field()).isEqualTo(new Field("tre-em", "Trẻ em", ""));
    assertThat(procedure.results())
        .containsExactly(new ResultKind("KQ.G15.000055", "Quyết định chấm dứt", ""));
    assertThat(procedure.legalBases())
        .containsExactly(
            new LegalBasis("102/2016/QH13", "Luật Trẻ em"),
            new LegalBasis("56/2017/NĐ-CP", "quy định chi tiết một số điều của Luật trẻ em"));
    Case one = procedure.cases().getFirst();
    assertThat(one.terms())
        .containsExactly(
            new ChannelTerm(Channel.COUNTER, new Term(5, Unit.WORKING_DAY), null),
            new ChannelTerm(Channel.ONLINE, new Term(5, Unit.WORKING_DAY), null));
    assertThat(one.fees()).isEmpty();
    assertThat(one.papers())
        .extracting(PaperRequirement::name, PaperRequirement::originals, p -> p.plainCopies())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Đơn đề nghị", 1, 0),
            org.assertj.core.groups.Tuple.tuple("Giấy khai sinh của trẻ em", 0, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "7 Ngày, 7, CALENDAR_DAY",
    "10 Ngày làm việc, 10, WORKING_DAY",
    "24 Giờ làm việc, 24, WORKING_HOUR",
    "2 Tháng, 2, MONTH"
  })
  void aLimitWithItsUnitIsCertain(String limit, int amount, Unit unit) {
    assertThat(limits("Trực tiếp" + limit + "Miễn phí"))
        .containsExactly(new ChannelTerm(Channel.COUNTER, new Term(amount, unit), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Trực tiếp1Miễn phí | limit-without-unit",
        "Trực tiếp12 GiờMiễn phí | limit-hours",
        "Trực tiếp0.5 Ngày làm việcMiễn phí | limit-fraction",
        "Trực tiếp0 NgàyMiễn phí | limit-amount",
        "Trực tiếpKhông có thông tinMiễn phí | limit-missing",
        "Trực tiếpKhông phải trả kết quả cho người nộp thuếMiễn phí | unreadable",
        "Trực tiếp15 NgàyMiễn phíKhông quá 15 ngày làm việc. | limit-remark-differs",
        "Trực tiếp10 Ngày làm việcMiễn phí20 ngày làm việc đối với cây cần bảo tồn |"
            + " limit-remark-differs",
        "Trực tiếp15 NgàyMiễn phíTrực tuyến20 NgàyMiễn phí | channels-differ",
        "Trực tuyến2 Ngày làm việcMiễn phíTrực tiếp2 NgàyMiễn phí | channels-differ",
        "Trực tiếp3 NgàyMiễn phíTrường hợp aTrực tiếp7 NgàyMiễn phíTrường hợp b | channel-twice",
        "Nộp tại xã trong 3 ngày | unreadable"
      })
  void aLimitThatMayBeAnythingElseIsDoubtful(String channels, String reason) {
    Reading reading = read(Map.of("cach_thuc_thuc_hien", CHANNELS + channels));
    assertThat(reasons(reading, Doubt.Subject.LIMIT)).containsExactly(reason);
    assertThat(procedure(reading).cases().getFirst().terms())
        .allSatisfy(term -> assertThat(term.term()).isNull());
  }

  @Test
  void aLimitThatTheStepsCountInOtherDaysIsDoubtful() {
    Map<String, String> line =
        Map.of(
            "cach_thuc_thuc_hien",
            CHANNELS + "Trực tiếp9 NgàyMiễn phí",
            "trinh_tu_thuc_hien",
            "Trong thời hạn 09 ngày làm việc, cơ quan trả kết quả.");
    assertThat(reasons(read(line), Doubt.Subject.LIMIT)).containsExactly("limit-steps-differ");
  }

  @Test
  void aRemarkThatSaysTheSameAgainIsNoDoubt() {
    assertThat(
            limits(
                "Trực tiếp20 Ngày làm việcMiễn phíTrong thời hạn 20 (hai mươi) ngày làm việc, kể từ"
                    + " ngày 01/7/2025 nhận đủ hồ sơ; nộp Trực tiếp tại xã."))
        .containsExactly(new ChannelTerm(Channel.COUNTER, new Term(20, Unit.WORKING_DAY), null));
  }

  @Test
  void theSameDoubtOnSeveralChannelsIsOne() {
    Reading reading =
        read(Map.of("cach_thuc_thuc_hien", CHANNELS + "Trực tuyến1Miễn phíTrực tiếp1Miễn phí"));
    assertThat(reading.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.channels()).containsExactly(Channel.COUNTER, Channel.ONLINE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20,000 VNĐ | 20000",
        "20.000 VNĐ | 20000",
        "1,500,000 Việt Nam Đồng | 1500000",
        "100,000 VNĐ(Phí Thẩm tra, thẩm định: 100.000 đồng/lần.) | 100000",
        "50,000 VNĐ(Lệ phí cấp phép) | 50000"
      })
  void anAmountForTheDossierIsCertain(String fee, long amount) {
    Reading reading = read(Map.of("cach_thuc_thuc_hien", CHANNELS + "Trực tiếp2 Ngày" + fee));
    assertThat(reasons(reading, Doubt.Subject.FEE)).isEmpty();
    assertThat(procedure(reading).cases().getFirst().fees())
        .extracting(FeeRule::formula)
        .containsExactly(new FeeFormula.Fixed(amount));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 NgàyMiễn phí(Theo quy định của Hội đồng nhân dân cấp tỉnh: lệ phí) | fee-free-but",
        "2 NgàyMiễn phí(Chưa quy định.) | fee-free-but",
        "2 NgàyKhông có thông tin | fee-missing",
        "2 Ngày20 VNĐ(20.000 đ/tờ khai) | fee-amount",
        "2 Ngày10 USD(/bản) | fee-currency",
        "2 Ngày2,000 VNĐ(/trang) | fee-for-some",
        "2 Ngày50,000 VNĐ(/giao dịch) | fee-for-some",
        "2 Ngày70,000 VNĐ(70.000 đồng/Giấy chứng nhận) | fee-for-some",
        "2 Ngày10,000 VNĐ(Trường hợp nộp trực tiếp thu 10.000 đồng) | fee-for-some",
        "2 Ngày50,000 VNĐ(thu 40.000 đồng/lần) | fee-for-some",
        "2 Ngày50,000 VNĐNộp trực tuyến thu 25.000 đồng. | fee-remark-differs",
        "120 VNĐ(20.000 đ/tờ khai) | limit-fee-together",
        "1200,000 VNĐ | limit-fee-together"
      })
  void anAmountThatMayMeanAnythingElseIsDoubtful(String row, String reason) {
    Reading reading = read(Map.of("cach_thuc_thuc_hien", CHANNELS + "Trực tiếp" + row));
    assertThat(reasons(reading, Doubt.Subject.FEE)).containsExactly(reason);
    assertThat(procedure(reading).cases().getFirst().fees()).isEmpty();
  }

  @Test
  void freeIsDoubtfulWhenTheStepsSpeakOfAFee() {
    Map<String, String> line =
        Map.of(
            "trinh_tu_thuc_hien", "Người dân nộp hồ sơ; nộp lệ phí nếu thuộc trường hợp phải nộp.");
    assertThat(reasons(read(line), Doubt.Subject.FEE)).containsExactly("fee-free-but");
    assertThat(
            reasons(
                read(Map.of("trinh_tu_thuc_hien", "Dự toán kinh phí, chi phí mai táng.")),
                Doubt.Subject.FEE))
        .isEmpty();
  }

  @Test
  void feesThatDifferByChannelAreDoubtful() {
    String rows = "Trực tuyến2 Ngày10,000 VNĐTrực tiếp2 Ngày20,000 VNĐ";
    assertThat(reasons(read(Map.of("cach_thuc_thuc_hien", CHANNELS + rows)), Doubt.Subject.FEE))
        .containsExactly("channels-differ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Đơn theo Mẫu số 1211 bản chính | paper-count-together",
        "Luật Kế toán năm 20151 bản chính | paper-count-together",
        "Tờ khai (mẫu NA17)101-Mau A17.doc1 bản chính | paper-form-together",
        "Tờ khai theo mẫuMau TK1 bản chính | paper-form-together",
        "Người tiếp nhận kiểm tra hồ sơ.0 bản chính | paper-without-count",
        "1 bản chính | paper-nameless",
        "Bảng kê: 02 bản chính.1 bản chính | paper-count-differs",
        "Giấy khai sinh | unreadable"
      })
  void aPaperWhoseNameAndCountCannotBePartedIsDoubtful(String rows, String reason) {
    Reading reading = read(Map.of("thanh_phan_ho_so", "--" + PAPERS + rows));
    assertThat(reasons(reading, Doubt.Subject.PAPER)).containsExactly(reason);
    assertThat(procedure(reading).cases().getFirst().papers()).isEmpty();
  }

  @Test
  void sectionsTellWhatIsShownWhatIsForSomeAndWhatIsANote() {
    String papers =
        "* Giấy tờ phải nộp:"
            + PAPERS
            + "- Tờ khai;1 bản chính"
            + "* Giấy tờ phải xuất trình:"
            + PAPERS
            + "Hộ chiếu1 bản chính"
            + "* Lưu ý:"
            + PAPERS
            + "Bản chụp phải rõ nét.0 bản chính"
            + "Trường hợp ủy quyền:"
            + PAPERS
            + "Văn bản ủy quyền1 bản chính";
    Reading reading = read(Map.of("thanh_phan_ho_so", papers));
    assertThat(reasons(reading, Doubt.Subject.PAPER)).isEmpty();
    assertThat(reasons(reading, Doubt.Subject.CASES)).containsExactly("sections-as-cases");
    assertThat(procedure(reading).cases().getFirst().papers())
        .extracting(p -> p.name() + " " + p.required() + " " + p.shownOnly() + " " + p.condition())
        .containsExactly(
            "Tờ khai true false null",
            "Hộ chiếu true true null",
            "Văn bản ủy quyền false false Trường hợp ủy quyền");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Giấy phépMã: KQ-G17.000311 | result-code-shape",
        "Giấy phépMã: dsfas | result-code-shape",
        "Giấy phép | result-without-code",
        "Mã: KQ.G17.000311 | result-nameless",
        "Giấy phépMã: KQ.G17.000311Quyết địnhMã: KQ.G17.000311 | result-code-twice"
      })
  void aResultThatIsNotWholeIsDoubtful(String results, String reason) {
    Reading reading = read(Map.of("ket_qua_xu_ly", results + END));
    assertThat(reasons(reading, Doubt.Subject.RESULT)).containsExactly(reason);
  }

  @Test
  void severalResultsRunTogetherAreParted() {
    Reading reading =
        read(
            Map.of(
                "ket_qua_xu_ly",
                "Biển số xeMã: KQ.G01.000015Giấy chứng nhận.Mã: 000.00.00.G09-KQ002269Thẻ BHYTMã:"
                    + " KQ.H18.00047"
                    + END));
    assertThat(procedure(reading).results())
        .extracting(ResultKind::name)
        .containsExactly("Biển số xe", "Giấy chứng nhận", "Thẻ BHYT");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void anOddCodeInTheMiddleMakesTheNextNameDoubtfulToo() {
    Reading reading =
        read(Map.of("ket_qua_xu_ly", "AMã: KQ.G01.00001512 giấyMã: KQ.G01.000016" + END));
    assertThat(procedure(reading).results()).isEmpty();
    assertThat(reasons(reading, Doubt.Subject.RESULT))
        .containsExactly("result-code-shape", "result-code-shape");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Luật Hòa giải ở cơ sở năm 201335/2013/QH13 | legal-basis-number",
        "Luật 60/2014/QH1360/2014/QH13 | legal-basis-together",
        "Luật Cư trúThông tư số 03/2023/TT-BTP | legal-basis-together",
        "Thông tư số 08/2025 về phân cấp87/2020/NĐ-CP | legal-basis-together",
        "Một văn bản không số | legal-basis-number"
      })
  void aLegalBasisWhoseTitleAndNumberCannotBePartedIsDoubtful(String bases, String reason) {
    Reading reading = read(Map.of("can_cu_phap_ly", BASES + bases));
    assertThat(reasons(reading, Doubt.Subject.LEGAL_BASIS)).containsExactly(reason);
    assertThat(procedure(reading).legalBases()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.1193", "TTHC-1", "1.001193.H6", "Không có thông tin"})
  void withoutAProperCodeThereIsNoDraft(String code) {
    Reading reading = read(Map.of("ma_thu_tuc", code));
    assertThat(reading.procedure()).isNull();
    assertThat(reading.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.subject()).isEqualTo(Doubt.Subject.CODE));
  }

  @Test
  void theSuffixOfALocalCopyIsKeptApart() {
    Procedure procedure = procedure(read(Map.of("ma_thu_tuc", "3.000527.H61")));
    assertThat(procedure.code()).isEqualTo("3.000527");
    assertThat(procedure.suffix()).isEqualTo("H61");
  }

  @Test
  void aMissingOrForeignNameFieldOrDecisionIsDoubtful() {
    Reading reading =
        read(
            Map.of(
                "ten_thu_tuc",
                "Công bố Danh mục và Quy trình nội bộ thủ tục hành chính của Sở",
                "linh_vuc",
                "",
                "so_quyet_dinh",
                "Demo/QĐ-BCA",
                "trinh_tu_thuc_hien",
                ""));
    assertThat(reading.findings())
        .extracting(Finding::reason)
        .containsExactly("name-other", "field-missing", "decision-shape", "steps-missing");
    assertThat(procedure(reading).name()).isEmpty();
    assertThat(procedure(reading).decision()).isEmpty();
  }

  @Test
  void aLineWithNothingButACodeIsADraftFullOfDoubts() {
    Reading reading =
        NationalReader.read(NationalLine.parse("{\"ma_thu_tuc\":\"1.001193\"}").orElseThrow(), DAY);
    assertThat(reading.procedure()).isNotNull();
    assertThat(reading.findings()).hasSize(9);
  }

  @Test
  void aCommaInsideASubjectDoesNotPartIt() {
    assertThat(
            NationalReader.subjects(
                "Tổ chức (không bao gồm doanh nghiệp, HTX), Cán bộ, công chức, viên chức, Doanh"
                    + " nghiệp"))
        .containsExactly(
            "Tổ chức (không bao gồm doanh nghiệp, HTX)",
            "Cán bộ, công chức, viên chức",
            "Doanh nghiệp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "9",
        " ",
        "1.",
        "ngày ",
        "1 bản chính",
        "Mã: ",
        "(",
        "phí",
        "Trực tiếp1",
        "\\\""
      })
  void hugeTextsAreReadInTime(String piece) {
    String text = piece.repeat(60_000 / piece.length());
    for (String member :
        List.of(
            "cach_thuc_thuc_hien",
            "thanh_phan_ho_so",
            "ket_qua_xu_ly",
            "can_cu_phap_ly",
            "ten_thu_tuc")) {
      String header =
          Map.of(
                  "cach_thuc_thuc_hien", CHANNELS + "Trực tiếp2 Ngày20,000 VNĐ(",
                  "thanh_phan_ho_so", PAPERS,
                  "can_cu_phap_ly", BASES)
              .getOrDefault(member, "");
      org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
          java.time.Duration.ofSeconds(10), () -> read(Map.of(member, header + text)), member);
    }
  }

  private static List<ChannelTerm> limits(String channels) {
    Reading reading = read(Map.of("cach_thuc_thuc_hien", CHANNELS + channels));
    assertThat(reasons(reading, Doubt.Subject.LIMIT)).isEmpty();
    return procedure(reading).cases().getFirst().terms();
  }

  private static List<String> reasons(Reading reading, Doubt.Subject subject) {
    return reading.findings().stream()
        .filter(finding -> finding.subject() == subject)
        .map(Finding::reason)
        .toList();
  }

  private static Procedure procedure(Reading reading) {
    return java.util.Objects.requireNonNull(reading.procedure());
  }

  private static Reading read(Map<String, String> changed) {
    return NationalReader.read(
        NationalLine.parse(NationalSamples.line(changed)).orElseThrow(), DAY);
  }
}
