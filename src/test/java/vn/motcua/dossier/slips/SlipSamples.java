package vn.motcua.dossier.slips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.slips.ControlSlip.HandOver;
import vn.motcua.dossier.slips.ControlSlip.Party;
import vn.motcua.dossier.slips.ControlSlip.Result;
import vn.motcua.dossier.slips.ReceiptSlip.FeeLine;
import vn.motcua.process.SampleModels;

/** Forms as an office would issue them. */
final class SlipSamples {
  static final String CODE = "H24.31.10813-260327-0012";
  static final String LINK = "https://motcua.haiphong.gov.vn/tra-cuu/" + CODE + "?key=7QK2M9XA";
  private static final String CENTRE = "Trung tâm Phục vụ hành chính công xã Thanh Hà";
  private static final String COMMITTEE = "Ủy ban nhân dân xã Thanh Hà";
  private static final String CITY = "Ủy ban nhân dân thành phố Hải Phòng";
  private static final Instant RECEIVED = Instant.parse("2026-03-27T01:15:00Z");
  private static final Instant DUE = Instant.parse("2026-04-03T10:00:00Z");
  private static final Contact CONTACT =
      new Contact("Bà Phạm Thị Hồng Nhung", "0220 3815 001", "dichvucong.gov.vn");
  private static final Signer CHAIR =
      new Signer("KT. Chủ tịch", "Phó Chủ tịch", "Nguyễn Đức Thịnh");

  private SlipSamples() {}

  static Letterhead letterhead(String issuer) {
    return new Letterhead(COMMITTEE, issuer, "Thanh Hà", LocalDate.of(2026, 3, 27), CODE);
  }

  static Applicant applicant() {
    return new Applicant(
        "Nguyễn Thị Ngọc Hường",
        null,
        "030185004127",
        "Thôn Lập Lễ, xã Thanh Hà, thành phố Hải Phòng",
        "0912 345 678",
        "huong.nguyen@example.vn");
  }

  static ReceiptSlip receipt() {
    return new ReceiptSlip(
        letterhead(CENTRE),
        applicant(),
        "Đăng ký kết hôn",
        List.of(
            new PaperLine("Tờ khai đăng ký kết hôn", 1, 0, 0, 0, null),
            new PaperLine("Giấy xác nhận tình trạng hôn nhân", 1, 0, 0, 0, null),
            new PaperLine("Giấy tờ chứng minh nơi cư trú", 0, 1, 1, 0, null)),
        1,
        "03 ngày làm việc",
        RECEIVED,
        DUE,
        "tại " + CENTRE,
        List.of(
            new FeeLine("Lệ phí đăng ký kết hôn", 0, "miễn theo Luật Hộ tịch"),
            new FeeLine("Cấp bản sao trích lục hộ tịch (04 bản)", 32_000, null)),
        "0000147",
        "Vũ Minh Khuê",
        new Tracking(LINK, "motcua.haiphong.gov.vn/tra-cuu", "0220 3815 001"));
  }

  /** With everything that a receipt can hold, and much of it. */
  static ReceiptSlip longReceipt() {
    PaperLine paper =
        new PaperLine(
            "Bản vẽ thiết kế xây dựng trong hồ sơ thiết kế xây dựng được phê duyệt theo quy định"
                + " của pháp luật về xây dựng",
            0,
            2,
            1,
            1,
            "đã đối chiếu bản chính");
    return new ReceiptSlip(
        letterhead("Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính"),
        new Applicant(
            "Trần Văn Bền",
            "Công ty trách nhiệm hữu hạn Thương mại và Dịch vụ Vận tải Thanh Hà",
            "0801234567",
            "Số 15, đường Nguyễn Hải Thanh, khu dân cư phía Đông, xã Thanh Hà, thành phố Hải Phòng",
            "0987 654 321",
            null),
        "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ",
        Collections.nCopies(12, paper),
        2,
        "không quy định",
        RECEIVED,
        null,
        "qua dịch vụ bưu chính công ích, đến địa chỉ của người nộp hồ sơ",
        List.of(new FeeLine("Lệ phí cấp giấy phép xây dựng", 100_000, null)),
        null,
        "Vũ Minh Khuê",
        new Tracking(LINK, "motcua.haiphong.gov.vn/tra-cuu", null));
  }

  static SupplementSlip supplement() {
    return new SupplementSlip(
        letterhead(CENTRE),
        applicant(),
        "Đăng ký khai sinh quá hạn",
        List.of(
            new PaperLine("Giấy chứng sinh", 1, 0, 0, 0, "Chưa có; nộp bản chính để đối chiếu"),
            new PaperLine(
                "Văn bản cam đoan của người làm chứng",
                1,
                0,
                0,
                0,
                "Thiếu chữ ký người làm chứng")),
        "Thành phần hồ sơ chưa đủ theo khoản 1 Điều 16 Luật Hộ tịch.",
        LocalDate.of(2026, 4, 17),
        CONTACT,
        "Vũ Minh Khuê");
  }

  static RefusalSlip refusal() {
    return new RefusalSlip(
        new Letterhead(COMMITTEE, CENTRE, "Thanh Hà", LocalDate.of(2026, 2, 5), null),
        applicant(),
        "Đăng ký thành lập hộ kinh doanh",
        "Ngành nghề đăng ký thuộc danh mục ngành, nghề cấm đầu tư kinh doanh theo Điều 6 Luật Đầu"
            + " tư; hồ sơ không thuộc trường hợp được tiếp nhận giải quyết.",
        CONTACT,
        "Vũ Minh Khuê");
  }

  static ExtensionSlip extension() {
    return new ExtensionSlip(
        new Letterhead(CITY, COMMITTEE, "Thanh Hà", LocalDate.of(2026, 4, 2), CODE),
        applicant(),
        "Đính chính Giấy chứng nhận đã cấp lần đầu có sai sót",
        RECEIVED,
        DUE,
        "Chi nhánh Văn phòng đăng ký đất đai chưa trả lời văn bản lấy ý kiến ngày 30 tháng 3 năm"
            + " 2026 về ranh giới thửa đất.",
        Instant.parse("2026-04-10T10:00:00Z"),
        CHAIR,
        List.of("Như trên", CENTRE));
  }

  static ObligationSlip obligation() {
    return new ObligationSlip(
        letterhead(CENTRE),
        applicant(),
        "Đăng ký đất đai, cấp Giấy chứng nhận lần đầu",
        "Lệ phí trước bạ nhà, đất",
        4_250_000,
        "1187/TB-CCT",
        LocalDate.of(2026, 4, 20),
        CONTACT,
        CHAIR);
  }

  static StopSlip stop() {
    return new StopSlip(
        new Letterhead(CITY, COMMITTEE, "Thanh Hà", LocalDate.of(2026, 3, 30), CODE),
        applicant(),
        "Cấp giấy phép xây dựng nhà ở riêng lẻ",
        RECEIVED,
        Instant.parse("2026-03-30T02:40:00Z"),
        "Thay đổi thiết kế",
        "Thẩm định hồ sơ tại Phòng Kinh tế",
        List.of("Bản vẽ thiết kế (02 bản chính)", "Bản sao Giấy chứng nhận quyền sử dụng đất"),
        "hoàn trả 50.000 đồng đã nộp theo biên lai số 0000147",
        CHAIR,
        List.of("Như trên", CENTRE));
  }

  static ControlSlip control() {
    Party counter = new Party("Bộ phận Một cửa", "Vũ Minh Khuê");
    Party head = new Party("Phòng Kinh tế", "Đỗ Quang Huy");
    Party specialist = new Party("Chuyên viên Phòng Kinh tế", "Lê Thị Bích Ngọc");
    Party leader = new Party("Lãnh đạo Ủy ban nhân dân xã", "Nguyễn Đức Thịnh");
    Party clerk = new Party("Văn thư", null);
    return new ControlSlip(
        letterhead(CENTRE),
        applicant(),
        "Cấp giấy phép xây dựng nhà ở riêng lẻ",
        COMMITTEE,
        List.of("Chi nhánh Văn phòng đăng ký đất đai", "Công an xã Thanh Hà"),
        RECEIVED,
        DUE,
        List.of(
            hand("Tiếp nhận hồ sơ", counter, "01:20", head, "01:55", Result.ON_TIME, null),
            hand("Phân công", head, "03:10", specialist, "03:12", Result.EARLY, null),
            hand("Thẩm định", specialist, "08:00", head, "08:05", Result.LATE, "Chờ xác minh"),
            hand("Trình ký", head, "08:30", leader, "09:00", Result.EARLY, null),
            hand("Phê duyệt, ký", leader, "09:40", clerk, null, null, null)),
        SampleModels.drawing());
  }

  private static HandOver hand(
      String work,
      Party giver,
      String given,
      Party taker,
      @Nullable String taken,
      @Nullable Result result,
      @Nullable String note) {
    return new HandOver(
        work, giver, at(given), taker, taken == null ? null : at(taken), result, note);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-03-27T" + time + ":00Z");
  }
}
