package vn.motcua.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Browsers;
import vn.motcua.calendar.Calendars;

/**
 * The turns that a dossier filed online may take, between a citizen whose telephone runs no script
 * and the officers of Thanh Hà.
 */
@SiteIT
class OnlineJourneyIT {
  private static final String PROCEDURE = "Cấp Giấy xác nhận tình trạng hôn nhân";
  private static final String THANH_HA = "Ủy ban nhân dân xã Thanh Hà";
  private static Browsers browsers;
  @LocalServerPort private int port;
  @Autowired private Calendars calendars;
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
  void a_supplement_is_asked_and_answered_the_day_put_off_and_the_dossier_withdrawn() {
    Site citizen = citizen();
    String code = filed(citizen);
    Site reception = officer("hanh");
    dossier(reception, code);
    reception.follow("Yêu cầu bổ sung");
    reception.press("Yêu cầu bổ sung");
    assertThat(reception.text()).contains("Có thông tin cần sửa");
    reception.fill("reason", "Tờ khai chưa ký.");
    reception.page().locator("#paper-to-khai").check();
    reception.fill("note-to-khai", "Ký và ghi rõ họ tên.");
    reception.press("Yêu cầu bổ sung");
    assertThat(reception.text()).contains("Đã gửi yêu cầu bổ sung.", "Chờ bổ sung");
    isForm(reception, "Mẫu 02");

    citizen.open("/my");
    assertThat(citizen.text()).contains("Cần bạn làm tiếp");
    citizen.open("/my/dossiers/" + code);
    assertThat(citizen.text()).contains("Tờ khai chưa ký.");
    citizen.follow("Bổ sung giấy tờ");
    citizen.press("Gửi giấy tờ bổ sung");
    assertThat(citizen.text()).contains("Có thông tin cần sửa");
    citizen.upload("papers.to-khai", "to-khai-da-ky.png");
    citizen.press("Gửi giấy tờ bổ sung");
    assertThat(citizen.text()).contains("Đã gửi giấy tờ bổ sung.", "to-khai-da-ky.png");

    dossier(reception, code);
    reception.follow("Tiếp nhận");
    reception.press("Tiếp nhận");
    assertThat(reception.text()).contains("Đã tiếp nhận hồ sơ.");

    Site leader = officer("long");
    dossier(leader, code);
    leader.follow("Hẹn lại ngày trả");
    leader.fill("newDueDate", workingDay().toString());
    leader.fill("reason", "Chờ nơi thường trú trước đây trả lời xác minh.");
    leader.press("Hẹn lại ngày trả");
    assertThat(leader.text()).contains("Đã hẹn lại ngày trả kết quả.");
    isForm(leader, "Mẫu 04");

    citizen.open("/my/dossiers/" + code);
    citizen.follow("Rút hồ sơ");
    citizen.press("Rút hồ sơ");
    assertThat(citizen.text()).contains("Có thông tin cần sửa");
    citizen.fill("reason", "Tôi không còn cần giấy này.");
    citizen.press("Rút hồ sơ");
    assertThat(citizen.text()).contains("Đã gửi yêu cầu rút hồ sơ.");

    dossier(leader, code);
    leader.follow("Rút hồ sơ");
    leader.fill("reason", "Theo yêu cầu của người nộp.");
    leader.press("Dừng giải quyết");
    assertThat(leader.text()).contains("Đã dừng giải quyết hồ sơ.");
    isForm(leader, "Mẫu 05");

    citizen.open("/my/dossiers/" + code);
    assertThat(citizen.text()).contains("Đã dừng giải quyết", "Theo yêu cầu của người nộp.");
    assertThat(new String(citizen.download("Mẫu 05"), ISO_8859_1)).startsWith("%PDF-");
  }

  @Test
  void a_refused_dossier_says_why() {
    Site citizen = citizen();
    String code = filed(citizen);
    Site reception = officer("hanh");
    dossier(reception, code);
    reception.follow("Từ chối tiếp nhận");
    reception.press("Từ chối tiếp nhận");
    assertThat(reception.text()).contains("Có thông tin cần sửa");
    reception.fill("reason", "Không thuộc thẩm quyền của xã.");
    reception.press("Từ chối tiếp nhận");
    assertThat(reception.text()).contains("Đã từ chối tiếp nhận.");
    isForm(reception, "Mẫu 03");

    citizen.open("/my/dossiers/" + code);
    assertThat(citizen.text()).contains("Không được tiếp nhận", "Không thuộc thẩm quyền của xã.");
  }

  @Test
  void a_settled_dossier_is_rated_once() {
    Site citizen = citizen();
    citizen.followIn("Đã trả kết quả", "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh");
    citizen.follow("Đánh giá việc giải quyết");
    citizen.press("Gửi đánh giá");
    assertThat(citizen.text()).contains("Có thông tin cần sửa");
    citizen.choose("points", "5");
    citizen.fill("comment", "Nhanh, cán bộ tận tình.");
    citizen.press("Gửi đánh giá");
    assertThat(citizen.text())
        .contains("Bạn đã đánh giá: Rất hài lòng")
        .doesNotContain("Đánh giá việc giải quyết");
  }

  private LocalDate workingDay() {
    LocalDate about = LocalDate.now(OfficeClock.ZONE).plusDays(30);
    return calendars.get(Calendars.NATIONAL).workingDayFrom(about);
  }

  private static String filed(Site citizen) {
    citizen.open("/procedures?q=tinh+trang+hon+nhan");
    citizen.follow(PROCEDURE);
    citizen.follow("Nộp hồ sơ trực tuyến");
    citizen.page().locator("input[name=case][type=radio]").first().check();
    citizen.page().locator("#agency").selectOption(new SelectOption().setLabel(THANH_HA));
    citizen.press("Tiếp tục");
    citizen.press("Tiếp tục");
    citizen.upload("papers.to-khai", "to-khai.png");
    citizen.press("Tiếp tục");
    citizen.press("Nộp hồ sơ");
    assertThat(citizen.text()).contains("Đã nộp hồ sơ");
    return citizen.path().replaceFirst("/my/dossiers/([^/]*)/.*", "$1");
  }

  private static void dossier(Site officer, String code) {
    officer.open("/desk/dossiers?q=" + code);
    officer.follow(code);
  }

  private static void isForm(Site officer, String form) {
    assertThat(new String(officer.download(form), ISO_8859_1)).as(form).startsWith("%PDF-");
  }

  private Site citizen() {
    Site site = Site.withoutScript(browsers.browser(), port);
    open.add(site);
    site.signIn("030188004512");
    return site;
  }

  private Site officer(String username) {
    Site site = Site.of(browsers.browser(), port);
    open.add(site);
    site.signIn(username);
    return site;
  }
}
