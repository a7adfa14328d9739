package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.base.web.Browsers;

/** A citizen on a small telephone, from the search to the receipt, with and without JavaScript. */
@SiteIT
class CitizenJourneyIT {
  private static Browsers browsers;
  @LocalServerPort private int port;

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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_birth_is_registered_from_a_telephone(boolean script) {
    try (Site site =
        script ? Site.of(browsers.browser(), port) : Site.withoutScript(browsers.browser(), port)) {
      site.open("/");
      site.page().locator("#q").fill("dang ky khai sinh");
      site.press("Tìm");
      site.follow("Đăng ký khai sinh");
      site.follow("Nộp hồ sơ trực tuyến");
      assertThat(site.path()).startsWith("/sign-in?next=");
      site.signInHere("030188004512", "mot-cua-2026");

      site.press("Tiếp tục");
      assertThat(site.text()).contains("Có thông tin cần sửa");
      site.page().locator("input[name=case][type=radio]").first().check();
      site.page().locator("#agency").selectOption(new SelectOption().setIndex(1));
      site.press("Tiếp tục");

      assertThat(site.page().locator("[id='applicant.name']").inputValue())
          .isEqualTo("Nguyễn Thị Nga");
      if (site.page().locator("[id='facts.copies']").count() > 0) {
        site.page().locator("[id='facts.copies']").fill("2");
      }
      site.press("Tiếp tục");

      site.press("Tiếp tục");
      assertThat(site.text()).contains("Chọn tệp cho giấy tờ");
      site.upload("papers.mau-dien-tu", "to-khai.png");
      site.upload("papers.giay-chung-sinh", "giay-chung-sinh.png");
      site.press("Tiếp tục");

      assertThat(site.text())
          .contains("Kiểm tra trước khi nộp", "giay-chung-sinh.png", "Tổng cộng");
      site.page().reload();
      site.press("Nộp hồ sơ");
      assertThat(site.text()).contains("Đã nộp hồ sơ", "Mã hồ sơ của bạn");
      String receipt = site.path();
      site.page().goBack();
      site.page().reload();
      assertThat(site.path()).as("nothing is filed twice").isEqualTo(receipt);

      site.follow("Tra cứu không cần đăng nhập");
      assertThat(site.text())
          .contains("Chờ cơ quan kiểm tra và tiếp nhận")
          .doesNotContain("Nguyễn Thị Nga");
    }
  }
}
