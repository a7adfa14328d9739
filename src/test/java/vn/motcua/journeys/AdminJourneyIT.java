package vn.motcua.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Browsers;

/** What an administrator sets up, from the menu on, and that it then works for others. */
@SiteIT
class AdminJourneyIT {
  private static final String AGENCY = "Ủy ban nhân dân xã Cẩm Chế";

  /** The limit "1" has no unit: nobody can read it with certainty. */
  private static final String LINE =
      """
      {"ma_thu_tuc": "9.000777", "ten_thu_tuc": "Cấp giấy thử nghiệm", "so_quyet_dinh": "163/QĐ-BTP", \
      "linh_vuc": "Hộ tịch", "trinh_tu_thuc_hien": "Nộp hồ sơ.", \
      "cach_thuc_thuc_hien": "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp1Miễn phí", \
      "thanh_phan_ho_so": "--Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai1 bản chính", \
      "can_cu_phap_ly": "Tên văn bản pháp lýMã văn bảnLuật Hộ tịch60/2014/QH13", \
      "ket_qua_xu_ly": "Giấy khai sinhMã: KQ.G15.000031Từ khóa"}
      """;

  private static Browsers browsers;
  @LocalServerPort private int port;
  private Site admin;

  @BeforeAll
  static void open() {
    browsers = Browsers.start();
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
    }
  }

  @BeforeEach
  void signIn() {
    admin = Site.of(browsers.browser(), port);
    admin.signIn("quantri");
  }

  @AfterEach
  void leave() {
    admin.close();
  }

  @Test
  void an_agency_gets_a_post_and_an_officer_who_works_there() {
    String today = LocalDate.now(OfficeClock.ZONE).toString();
    admin.follow("Cơ quan");
    admin.follow("Thêm cơ quan không có cấp trên");
    admin.press("Thêm cơ quan");
    assertThat(admin.text()).contains("Có thông tin cần sửa");
    admin.fill("name", AGENCY);
    admin.choose("level", "COMMUNE");
    admin.fill("code", "H24.31.99901");
    admin.fill("validFrom", today);
    admin.press("Thêm cơ quan");
    assertThat(admin.text()).contains("Đã thêm " + AGENCY);
    String agency = admin.path();

    admin.follow("Thêm vị trí");
    admin.choose("kind", "RECEPTION");
    admin.fill("title", "Cán bộ tiếp nhận");
    admin.press("Thêm vị trí");
    assertThat(admin.text()).contains("Đã thêm vị trí Cán bộ tiếp nhận");

    admin.open("/admin");
    admin.follow("Cán bộ");
    admin.follow("Thêm cán bộ");
    admin.fill("name", "Bùi Thị Tuyết");
    admin.fill("username", "tuyet");
    admin.press("Thêm và cấp tài khoản");
    String password = admin.page().locator("dd strong").innerText();

    admin.open(agency);
    admin.follow("Cán bộ tiếp nhận");
    admin.fill("q", "tuyết");
    admin.press("Tìm");
    admin.select("officer", "Bùi Thị Tuyết (tuyet)");
    admin.choose("basis", "OWN");
    admin.press("Bố trí");
    assertThat(admin.text()).contains("Đã bố trí Bùi Thị Tuyết");

    try (Site officer = Site.of(browsers.browser(), port)) {
      officer.signIn("tuyet", password);
      assertThat(officer.path()).as("the first thing is an own password").startsWith("/password");
      officer.fill("current", password);
      officer.fill("chosen", "nang-moi-ve-2026");
      officer.fill("repeated", "nang-moi-ve-2026");
      officer.press("Đổi mật khẩu");
      officer.open("/desk");
      assertThat(officer.text()).contains("Không có việc nào đang chờ bạn.");
    }
  }

  @Test
  void a_day_of_the_calendar_is_changed() {
    admin.follow("Lịch làm việc");
    admin.open("/admin/calendars/vn/days/2027-05-14");
    admin.press("Xem hồ sơ bị ảnh hưởng");
    assertThat(admin.text()).contains("Có thông tin cần sửa");
    admin.choose("kind", "REST");
    admin.fill("name", "Ngày hội của tỉnh");
    admin.choose("status", "CONFIRMED");
    admin.fill("source", "Thông báo 12/TB-UBND");
    admin.fill("reason", "Theo Thông báo 12/TB-UBND");
    admin.press("Xem hồ sơ bị ảnh hưởng");
    assertThat(admin.text())
        .contains("Hạn giải quyết sẽ thay đổi", "Ngày hội của tỉnh", "Theo Thông báo 12/TB-UBND");
    admin.press("Xác nhận thay đổi");
    assertThat(admin.text()).contains("Lịch có phiên bản mới", "Ngày hội của tỉnh");
  }

  @Test
  void what_an_import_doubts_is_corrected_and_the_procedure_published_for_citizens() {
    admin.follow("Thủ tục hành chính");
    admin.open("/admin/catalogue-import");
    admin.press("Nạp tệp");
    assertThat(admin.text()).contains("Hãy chọn tệp.");
    admin.upload("file", "danh-muc.jsonl", "application/json", LINE.getBytes(UTF_8));
    admin.press("Nạp tệp");
    assertThat(admin.text()).contains("Kết quả nạp");
    admin.follow("Nội dung cần rà soát");
    admin.page().locator("main tr:has-text('9.000777') a").first().press("Enter");
    admin.page().waitForLoadState();
    admin.look();
    assertThat(admin.text()).contains("Thời hạn giải quyết");
    admin.press("Lưu vào dự thảo");
    assertThat(admin.text()).contains("Có thông tin cần sửa");
    admin.select("unit-COUNTER", "Trong ngày");
    admin.press("Lưu vào dự thảo");
    assertThat(admin.text()).contains("Đã lưu giá trị đúng vào dự thảo.");

    admin.open("/admin/procedures?q=9.000777");
    admin.follow("Cấp giấy thử nghiệm");
    admin.fill("unitCode", "TP");
    admin.page().locator("#processKey").selectOption("same-day");
    admin.fill("validFrom", LocalDate.now(OfficeClock.ZONE).toString());
    admin.choose("level", "INFORMATION");
    admin.press("Lưu");
    assertThat(admin.text()).contains("Đã lưu phân công giải quyết.");
    admin.press("Công khai phiên bản này");
    assertThat(admin.text()).contains("Đã công khai phiên bản này.");
    admin.page().locator("main").getByLabel("Ủy ban nhân dân xã Thanh Hà").first().check();
    admin.press("Cho phép tiếp nhận");
    assertThat(admin.text()).contains("Đã cho phép 1 cơ quan tiếp nhận.");

    try (Site visitor = Site.of(browsers.browser(), port)) {
      visitor.open("/procedures?q=cap+giay+thu+nghiem");
      visitor.follow("Cấp giấy thử nghiệm");
      assertThat(visitor.text()).contains("Trong ngày", "Tờ khai");
    }
  }
}
