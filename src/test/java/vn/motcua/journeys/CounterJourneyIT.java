package vn.motcua.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.base.web.Browsers;

/**
 * From the counter over every desk of the house and back, each officer in a browser of their own.
 */
@SiteIT
class CounterJourneyIT {
  private static final String PROCEDURE = "Cấp Giấy xác nhận tình trạng hôn nhân";
  private static Browsers browsers;
  @LocalServerPort private int port;
  private final List<Site> open = new ArrayList<>();

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

  @AfterEach
  void everybodyLeaves() {
    open.forEach(Site::close);
  }

  @Test
  void a_dossier_taken_in_at_the_counter_comes_back_settled_and_is_returned() {
    Site reception = somebody("hanh");
    String code = taken(reception);

    reception.follow("Tiếp nhận");
    assertThat(reception.text()).contains("Kiểm tra và tiếp nhận hồ sơ", "Đã nộp");
    reception.press("Tiếp nhận");
    assertThat(reception.text()).contains("Đã tiếp nhận hồ sơ.", "Hẹn trả");
    assertThat(new String(reception.download("Mẫu 01"), ISO_8859_1)).startsWith("%PDF-");
    reception.follow("Thu phí, lệ phí");
    reception.press("Thu phí, lệ phí");
    assertThat(reception.text()).contains("Biên lai số");
    step(reception, code, "Tiếp nhận, kiểm tra và số hóa hồ sơ");
    reception.press("Hoàn thành và chuyển bước");

    Site head = somebody("mai");
    step(head, code, "Phân công xử lý hồ sơ");
    head.press("Hoàn thành và chuyển bước");

    Site specialist = somebody("lan");
    step(specialist, code, "Thẩm định hồ sơ");
    specialist.fill("comment", "Chưa đăng ký kết hôn với ai, đủ điều kiện cấp.");
    specialist.press("Hoàn thành và chuyển bước");
    step(specialist, code, "Dự thảo kết quả");
    withoutAndWith(specialist, "draft-result", "du-thao.png");

    step(head, code, "Kiểm tra, trình ký");
    head.press("Hoàn thành và chuyển bước");

    Site leader = somebody("long");
    step(leader, code, "Phê duyệt, ký kết quả");
    leader.press("Hoàn thành và chuyển bước");

    Site clerk = somebody("hoa");
    step(clerk, code, "Lấy số, đóng dấu, chuyển kết quả");
    withoutAndWith(clerk, "result", "giay-xac-nhan.png");
    assertThat(clerk.text()).contains("Đã có kết quả");

    reception.open("/desk");
    reception.followIn(code, "Trả kết quả");
    reception.press("Trả kết quả");
    assertThat(reception.text()).contains("Đã trả kết quả.");
  }

  /** Files for the citizen in front of the counter, first forgetting what has to be there. */
  private static String taken(Site reception) {
    reception.open("/desk/intake");
    reception.fill("q", "tinh trang hon nhan");
    reception.press("Tìm");
    reception.follow(PROCEDURE);
    reception.follow("Không cần xác minh nơi khác");
    reception.fill("applicant.name", "Nguyễn Thị Nga");
    reception.fill("originals-to-khai", "1");
    reception.press("Chỉ nộp, tiếp nhận sau");
    assertThat(reception.text()).contains("Có thông tin cần sửa");
    assertThat(reception.page().locator("#originals-to-khai").inputValue())
        .as("what was entered is still there")
        .isEqualTo("1");
    reception.fill("applicant.identity", "030188004512");
    reception.upload("file-to-khai", "to-khai.png");
    reception.press("Chỉ nộp, tiếp nhận sau");
    assertThat(reception.text()).contains("Đã ghi nhận hồ sơ.", "Mới nộp", "to-khai.png");
    return reception.path().replaceFirst(".*/", "");
  }

  private Site somebody(String username) {
    Site site = Site.of(browsers.browser(), port);
    open.add(site);
    site.signIn(username);
    return site;
  }

  /** Opens the step from the officer's worklist. */
  private static void step(Site officer, String code, String step) {
    officer.open("/desk");
    officer.followIn(code, step);
    assertThat(officer.text()).contains(step, code);
  }

  /** The step does not close before the file that it asks for is there. */
  private static void withoutAndWith(Site officer, String evidence, String file) {
    officer.press("Hoàn thành và chuyển bước");
    assertThat(officer.text()).contains("vì còn thiếu tệp");
    officer.upload("file-" + evidence, file);
    officer.press("Hoàn thành và chuyển bước");
    assertThat(officer.text()).contains("Đã hoàn thành bước.");
  }
}
