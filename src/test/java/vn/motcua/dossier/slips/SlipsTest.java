package vn.motcua.dossier.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.base.Rule;
import vn.motcua.base.pdf.Printed;

/** Every form, from its samples. Leaves them in target/slips to look at. */
class SlipsTest {
  private static final Path SEEN = Path.of("target/slips");
  private final Slips slips = new Slips();

  static Stream<Slip> all() {
    return Stream.of(
        SlipSamples.receipt(),
        SlipSamples.longReceipt(),
        SlipSamples.supplement(),
        SlipSamples.refusal(),
        SlipSamples.extension(),
        SlipSamples.stop(),
        SlipSamples.obligation(),
        SlipSamples.control());
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_form_can_be_read_by_everybody_and_kept_for_long(Slip slip) {
    Printed printed = print(slip);
    assertThat(printed.tagged).isTrue();
    assertThat(printed.showsTitle).isTrue();
    assertThat(printed.language).isEqualTo("vi-VN");
    assertThat(printed.title).startsWith(slip.title());
    assertThat(printed.structure).contains("H1", "P");
    assertThat(printed.metadata)
        .contains("<pdfuaid:part>1</pdfuaid:part>")
        .contains("<pdfaid:conformance>A</pdfaid:conformance>");
    assertThat(printed.fonts)
        .isNotEmpty()
        .allMatch(font -> font.startsWith("LiberationSerif") && !font.contains("not inside"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_form_has_the_head_of_an_official_paper(Slip slip) {
    Printed printed = print(slip);
    assertThat(printed.text)
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .contains("Độc lập - Tự do - Hạnh phúc")
        .contains("Thanh Hà, ngày ");
    if (slip.letterhead().code() != null) {
      assertThat(printed.text).contains("Mã hồ sơ: " + slip.letterhead().code());
      assertThat(printed.codes()).contains("CODE_128 " + slip.letterhead().code());
      assertThat(printed.alternatives).contains("Mã vạch của mã hồ sơ " + slip.letterhead().code());
    }
  }

  @Test
  @Rule("R8")
  void a_receipt_says_everything_that_was_agreed() {
    Printed printed = print(SlipSamples.receipt());
    assertThat(printed.pages).containsExactly("148×210");
    assertThat(printed.text)
        .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")
        .contains("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ THANH HÀ")
        .contains("Nguyễn Thị Ngọc Hường")
        .contains("030185004127")
        .contains("Thôn Lập Lễ, xã Thanh Hà, thành phố Hải Phòng")
        .contains("0912 345 678")
        .contains("huong.nguyen@example.vn")
        .contains("Đăng ký kết hôn")
        .contains("1 Tờ khai đăng ký kết hôn 1 – –")
        .contains("3 Giấy tờ chứng minh nơi cư trú – 1 1")
        .contains("Số lượng hồ sơ: 01 (bộ)")
        .contains("03 ngày làm việc")
        .contains("Thời gian nhận hồ sơ: 08 giờ 15 phút, ngày 27 tháng 3 năm 2026")
        .contains("kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 03 tháng 4 năm 2026")
        .contains("Cấp bản sao trích lục hộ tịch (04 bản) 32.000\u00a0đ")
        .contains("Tổng cộng 32.000\u00a0đ")
        .contains("Ba mươi hai nghìn đồng")
        .contains("Đã thu, biên lai số 0000147")
        .contains("Vũ Minh Khuê")
        .contains("motcua.haiphong.gov.vn/tra-cuu");
    assertThat(printed.codes()).contains("QR_CODE " + SlipSamples.LINK);
    assertThat(printed.structure).contains("Table", "TH", "TD", "Figure");
  }

  @Test
  void a_long_receipt_goes_on_over_the_page_with_the_head_of_its_table() {
    Printed printed = print(SlipSamples.longReceipt());
    assertThat(printed.pages).hasSizeGreaterThan(1).containsOnly("148×210");
    assertThat(printed.text.split("Tên giấy tờ", -1)).hasSizeGreaterThan(2);
    assertThat(printed.text)
        .contains("Đại diện cho: Công ty trách nhiệm hữu hạn")
        .contains("pháp luật không quy định thời hạn")
        .contains("Một trăm nghìn đồng. Chưa thu.")
        .contains("Bản điện tử")
        .contains("(đã đối chiếu bản chính)");
  }

  @Test
  void a_receipt_without_a_fee_says_so() {
    ReceiptSlip with = SlipSamples.receipt();
    ReceiptSlip without =
        new ReceiptSlip(
            with.letterhead(),
            with.applicant(),
            with.procedure(),
            with.papers(),
            1,
            with.term(),
            with.receivedAt(),
            with.dueAt(),
            with.returnedAt(),
            List.of(),
            null,
            with.receiver(),
            with.tracking());
    assertThat(print(without).text).contains("Phí, lệ phí: không thu").doesNotContain("Bằng chữ");
  }

  @Test
  @Rule("R3")
  void a_supplement_request_names_every_defect_and_its_reason() {
    Printed printed = print(SlipSamples.supplement());
    assertThat(printed.pages).containsExactly("148×210");
    assertThat(printed.text)
        .contains("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ")
        .contains("Giấy chứng sinh")
        .contains("Chưa có; nộp bản chính để đối chiếu")
        .contains("Thiếu chữ ký người làm chứng")
        .contains("Lý do: Thành phần hồ sơ chưa đủ theo khoản 1 Điều 16 Luật Hộ tịch.")
        .contains("ngày 17 tháng 4 năm 2026")
        .contains("Bà Phạm Thị Hồng Nhung")
        .contains("0220 3815 001");
  }

  @Test
  @Rule("R7")
  void a_refusal_gives_its_reason_and_needs_no_code() {
    Printed printed = print(SlipSamples.refusal());
    assertThat(printed.text)
        .contains("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ")
        .contains("Ngành nghề đăng ký thuộc danh mục")
        .contains("ngày 05 tháng 02 năm 2026")
        .doesNotContain("Mã hồ sơ");
    assertThat(SlipSamples.refusal().fileName()).isEqualTo("mau-03.pdf");
  }

  @Test
  @Rule({"R17", "R18"})
  void an_extension_apologises_and_gives_the_old_and_the_one_new_date() {
    assertThat(print(SlipSamples.extension()).text)
        .contains("VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT")
        .contains("xin lỗi")
        .contains("hẹn trả kết quả: 17 giờ 00 phút, ngày 03 tháng 4 năm 2026")
        .contains("hẹn lại trả kết quả: 17 giờ 00 phút, ngày 10 tháng 4 năm 2026")
        .contains("chỉ được hẹn lại một lần")
        .contains("Chi nhánh Văn phòng đăng ký đất đai chưa trả lời")
        .contains("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Đức Thịnh");
  }

  @Test
  @Rule("R22")
  void a_notice_of_stopping_says_how_far_it_had_come_and_what_is_given_back() {
    assertThat(print(SlipSamples.stop()).text)
        .contains("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ")
        .contains("09 giờ 40 phút, ngày 30 tháng 3 năm 2026")
        .contains("Hồ sơ đang ở bước: Thẩm định hồ sơ tại Phòng Kinh tế")
        .contains("Bản vẽ thiết kế (02 bản chính)")
        .contains("hoàn trả 50.000 đồng");
  }

  @Test
  @Rule("T14")
  void a_notice_of_an_obligation_says_what_to_pay_and_that_its_time_does_not_count() {
    assertThat(print(SlipSamples.obligation()).text)
        .contains("THÔNG BÁO THỰC HIỆN NGHĨA VỤ TÀI CHÍNH")
        .contains("Lệ phí trước bạ nhà, đất")
        .contains("4.250.000")
        .contains("1187/TB-CCT")
        .contains("ngày 20 tháng 4 năm 2026")
        .contains("không tính vào thời hạn giải quyết");
  }

  @Test
  @Rule("R25")
  void a_control_slip_shows_every_hand_over() {
    Printed printed = print(SlipSamples.control());
    assertThat(printed.pages).containsExactly("210×297", "297×210");
    assertThat(printed.alternatives)
        .as("the drawing tells which step is open")
        .anyMatch(words -> words.endsWith("Thẩm định hồ sơ, dự thảo kết quả"));
    assertThat(printed.text)
        .contains("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")
        .contains("Lưu cùng hồ sơ của Nguyễn Thị Ngọc Hường")
        .contains("Chi nhánh Văn phòng đăng ký đất đai; Công an xã Thanh Hà")
        .contains("27/03/2026 08:20")
        .contains("27/03/2026 08:55")
        .contains("Đúng hạn")
        .contains("Trước hạn")
        .contains("Quá hạn")
        .contains("Chưa nhận")
        .contains("Chờ xác minh");
  }

  @Test
  void what_people_write_is_printed_and_never_obeyed() {
    String odd = "Lê <img src='file:///etc/hostname'/> & \"Con\" \u0000]]> " + "W".repeat(300);
    ReceiptSlip from = SlipSamples.receipt();
    ReceiptSlip hostile =
        new ReceiptSlip(
            new Letterhead(odd, odd, odd, LocalDate.of(2026, 3, 27), "A\"><b>&"),
            new Applicant(odd, odd, odd, odd, odd, odd),
            odd,
            List.of(new PaperLine(odd, 1, 0, 0, 0, odd)),
            1,
            odd,
            from.receivedAt(),
            null,
            odd,
            List.of(new ReceiptSlip.FeeLine(odd, 1, odd)),
            odd,
            odd,
            new Tracking("https://example.vn/?a=<b>&c=\"d\"", odd, odd));
    Printed printed = print(hostile);
    assertThat(printed.text).contains("Lê <img src='file:///etc/hostname'/> & \"Con\" ]]>");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-05, ngày 05 tháng 02 năm 2026",
    "2026-03-05, ngày 05 tháng 3 năm 2026",
    "2026-11-24, ngày 24 tháng 11 năm 2026"
  })
  void dates_are_written_as_decree_30_says(LocalDate day, String written) {
    assertThat(OfficialDates.date(day)).isEqualTo(written);
  }

  @Test
  void a_receipt_takes_less_than_150_milliseconds_of_work() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int warmUp = 20;
    int measured = 20;
    for (int i = 0; i < warmUp; i++) {
      slips.pdf(SlipSamples.receipt());
    }
    long before = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < measured; i++) {
      slips.pdf(SlipSamples.receipt());
    }
    long each = (threads.getCurrentThreadCpuTime() - before) / measured;
    assertThat(Duration.ofNanos(each)).isLessThan(Duration.ofMillis(150));
  }

  private Printed print(Slip slip) {
    byte[] pdf = slips.pdf(slip);
    try {
      Files.createDirectories(SEEN);
      Files.write(SEEN.resolve(slip.fileName()), pdf);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new Printed(pdf);
  }
}
