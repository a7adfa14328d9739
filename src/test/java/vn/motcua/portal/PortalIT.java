package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.base.Ids;
import vn.motcua.base.Messages;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.RuleRefusal;
import vn.motcua.catalogue.Publication;
import vn.motcua.dossier.Acceptance;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Obligations;
import vn.motcua.dossier.ProcessDrawings;
import vn.motcua.dossier.SlipPrinter;
import vn.motcua.dossier.Steps;
import vn.motcua.dossier.SupplementRequests;
import vn.motcua.dossier.Withdrawals;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor.CitizenActor;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.identity.Actors;
import vn.motcua.identity.TestPeople;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.Runs;
import vn.motcua.process.WorkItem;

/**
 * What a citizen does on the pages, from the search to the withdrawal, on the whole application.
 */
@MotcuaIT
class PortalIT {
  private static final String BIRTH = "1.001193";
  private static final LocalDate LONG_AGO = LocalDate.of(2026, 2, 1);

  @Autowired private MockMvc mvc;
  @Autowired private JdbcClient jdbc;
  @Autowired private Publication publication;
  @Autowired private Actors actors;
  @Autowired private Dossiers dossiers;
  @Autowired private DossierLists lists;
  @Autowired private Acceptance acceptance;
  @Autowired private SupplementRequests supplementRequests;
  @Autowired private Withdrawals withdrawals;
  @Autowired private Obligations obligations;
  @Autowired private Steps steps;
  @Autowired private Runs runs;
  @Autowired private ProcessDrawings drawings;
  @Autowired private SlipPrinter slips;

  private final List<Cookie> cookies = new ArrayList<>();
  private final CitizenActor citizen =
      new CitizenActor(Ids.next(), "Nguyễn Thị Hoa", "030190000001", "0912345678", null);
  private UUID agency;
  private OfficerActor reception;

  @BeforeEach
  void office() {
    TestPeople people = new TestPeople(jdbc);
    agency = people.agency();
    reception = actors.officer(people.officer("Trần Văn Nam", PostKind.RECEPTION, agency).id());
    publication.offer(agency, List.of(BIRTH), LONG_AGO);
  }

  @Test
  void anybody_finds_a_procedure_without_accents_and_reads_it() throws Exception {
    mvc.perform(get("/"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Đăng ký khai sinh")))
        .andExpect(content().string(not(containsString("_csrf"))));
    mvc.perform(get("/procedures").param("q", "khai sinh"))
        .andExpect(content().string(containsString("/procedures/" + BIRTH)));
    mvc.perform(get("/procedures").param("q", "<script>alert(1)</script>"))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<script>alert"))));
    mvc.perform(get("/procedures/" + BIRTH))
        .andExpect(content().string(containsString("Nộp hồ sơ trực tuyến")))
        .andExpect(content().string(containsString("Giấy chứng sinh")));
    mvc.perform(get("/procedures/" + BIRTH).param("lang", "en"))
        .andExpect(content().string(containsString("Birth registration")));
    mvc.perform(get("/procedures/9.999999")).andExpect(status().isNotFound());
    mvc.perform(get("/procedures").param("page", "x")).andExpect(status().isBadRequest());
  }

  @Test
  void a_visitor_is_asked_to_sign_in_before_filing() throws Exception {
    mvc.perform(get("/my/filings/new").param("procedure", BIRTH))
        .andExpect(status().is3xxRedirection())
        .andExpect(header().string("Location", containsString("/sign-in?next=")));
  }

  @Test
  void a_dossier_is_filed_once_however_often_the_form_is_sent() throws Exception {
    String key = chosen();
    String here = "/my/filings/" + key;
    mvc.perform(mine(get(here + "/applicant")))
        .andExpect(content().string(containsString("030190000001")));
    applicant(key, "12")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#applicant.identity\"")));
    applicant(key, "030190000001").andExpect(redirectedUrl(here + "/papers"));

    mvc.perform(mine(multipart(here + "/papers")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#papers.mau-dien-tu\"")));
    upload(key, "papers.mau-dien-tu", "virus.exe", new byte[] {'M', 'Z', 0, 1})
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("id=\"papers.mau-dien-tu-error\"")));
    upload(key, "papers.mau-dien-tu", "to-khai.png", picture())
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("to-khai.png")));
    upload(key, "papers.giay-chung-sinh", "chung-sinh.png", picture())
        .andExpect(redirectedUrl(here + "/check"));
    mvc.perform(mine(get(here + "/check")))
        .andExpect(content().string(containsString("chung-sinh.png")))
        .andExpect(content().string(containsString("Tổng cộng")));

    String receipt = location(mvc.perform(mine(post(here + "/submission"))));
    assertThat(receipt).matches("/my/dossiers/.+/receipt");
    assertThat(location(mvc.perform(mine(post(here + "/submission"))))).isEqualTo(receipt);
    mvc.perform(mine(get(here + "/check"))).andExpect(redirectedUrl(receipt));
    assertThat(lists.own(citizen, 1, 10).dossiers()).hasSize(1);
    mvc.perform(mine(get(receipt)))
        .andExpect(content().string(containsString("data:image/png;base64,")))
        .andExpect(content().string(containsString("Cơ quan trả lời tiếp nhận trước")));
    mvc.perform(mine(get("/my"))).andExpect(content().string(containsString("Mới nộp")));
  }

  @Test
  void a_file_that_was_taken_out_is_not_filed() throws Exception {
    String key = chosen();
    applicant(key, "030190000001");
    upload(key, "papers.mau-dien-tu", "to-khai.png", picture());
    String page =
        mvc.perform(mine(get("/my/filings/" + key + "/papers")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Matcher file = Pattern.compile("name=\"remove\" value=\"([^\"]+)\"").matcher(page);
    assertThat(file.find()).isTrue();
    mvc.perform(mine(multipart("/my/filings/" + key + "/papers")).param("remove", file.group(1)))
        .andExpect(redirectedUrl("/my/filings/" + key + "/papers"));
    mvc.perform(mine(get("/my/filings/" + key + "/papers")))
        .andExpect(content().string(not(containsString("to-khai.png"))));
  }

  @Test
  void a_draft_whose_session_has_ended_says_that_nothing_was_filed() throws Exception {
    mvc.perform(mine(post("/my/filings/gone/submission"))).andExpect(redirectedUrl("/procedures"));
    mvc.perform(mine(get("/procedures")).sessionAttr("x", 1)).andExpect(status().isOk());
  }

  @Test
  void the_public_sees_the_stages_with_the_key_and_nothing_without() throws Exception {
    Dossier dossier = filed();
    String page =
        mvc.perform(get("/tracking/" + dossier.code()).param("key", dossier.trackingKey()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("Đã nộp hồ sơ").doesNotContain("Nguyễn Thị Hoa", "030190000001");
    mvc.perform(get("/tracking/" + dossier.code()).param("key", "wrong"))
        .andExpect(status().isNotFound());
    mvc.perform(get("/tracking").param("code", dossier.code()).param("key", "wrong"))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(get("/tracking").param("code", dossier.code()).param("key", dossier.trackingKey()))
        .andExpect(redirectedUrl(TrackingController.path(dossier.code(), dossier.trackingKey())));
    mvc.perform(get("/tracking/" + dossier.code())).andExpect(status().isOk());
  }

  @Test
  void another_citizen_does_not_even_learn_that_the_dossier_exists() throws Exception {
    Dossier dossier = filed();
    CitizenActor other =
        new CitizenActor(Ids.next(), "Lê Văn Tư", "030190000002", "0900000000", null);
    for (String page : List.of("", "/receipt", "/withdrawal", "/rating", "/slips/01.pdf")) {
      mvc.perform(get("/my/dossiers/" + dossier.code() + page).with(as(other)))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void a_supplement_is_answered_with_every_paper_asked_for() throws Exception {
    Dossier dossier = filed();
    String here = "/my/dossiers/" + dossier.code();
    supplementRequests.request(
        dossier.code(),
        "Ảnh chụp bị mờ.",
        List.of(new SupplementRequests.Item("giay-chung-sinh", "Không đọc được số.")),
        reception);
    mvc.perform(mine(get(here))).andExpect(content().string(containsString("Ảnh chụp bị mờ.")));
    mvc.perform(mine(multipart(here + "/supplement")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#papers.giay-chung-sinh\"")));
    mvc.perform(
            mine(
                multipart(here + "/supplement")
                    .file(file("papers.giay-chung-sinh", "ro.png", picture()))))
        .andExpect(redirectedUrl(here));
    mvc.perform(mine(get(here)))
        .andExpect(content().string(containsString("ro.png")))
        .andExpect(content().string(containsString("Đã bổ sung giấy tờ")));
    mvc.perform(mine(get(here + "/supplement"))).andExpect(status().isConflict());
  }

  @Test
  void somebody_who_files_for_another_hands_in_the_authorisation() throws Exception {
    String key = chosen();
    String here = "/my/filings/" + key;
    mvc.perform(
            mine(post(here + "/applicant"))
                .param("applicant.kind", "CITIZEN")
                .param("applicant.name", "Lê Văn Tư")
                .param("applicant.identity", "030190000002")
                .param("applicant.agentName", "Nguyễn Thị Hoa")
                .param("applicant.agentIdentity", "030190000001")
                .param("facts.copies", "1")
                .param("returnMethod", "COUNTER"))
        .andExpect(redirectedUrl(here + "/papers"));
    upload(key, "papers.mau-dien-tu", "to-khai.png", picture());
    upload(key, "papers.giay-chung-sinh", "chung-sinh.png", picture())
        .andExpect(status().isUnprocessableContent());
    upload(key, "papers." + FilingDraft.AUTHORISATION, "uy-quyen.png", picture())
        .andExpect(redirectedUrl(here + "/check"));
    assertThat(location(mvc.perform(mine(post(here + "/submission")))))
        .matches("/my/dossiers/.+/receipt");
  }

  @Test
  void a_financial_obligation_stops_the_clock_until_it_is_met() throws Exception {
    Dossier dossier = filed();
    String code = dossier.code();
    OfficerActor specialist = colleague("Lê Thị Lan", PostKind.SPECIALIST);
    acceptance.accept(code, reception);
    WorkItem first = openStep(dossier);
    Dossier working =
        steps.complete(first.id(), new Steps.Completion("done", null, Map.of()), reception);
    assertThat(working.moments().dueAt()).isNotNull();

    obligations.request(
        code, new Obligations.Obligation("Lệ phí trước bạ", 1_250_000, "12/TB", null), specialist);
    assertThatThrownBy(() -> steps.completeUsually(openStep(dossier).id(), specialist))
        .isInstanceOf(RuleRefusal.class);
    Dossier waiting = dossiers.get(code, specialist);
    assertThat(waiting.status()).isEqualTo(DossierStatus.FINANCIAL_OBLIGATION);
    assertThat(waiting.moments().dueAt()).isNull();
    mvc.perform(mine(get("/my/dossiers/" + code)))
        .andExpect(content().string(containsString("Lệ phí trước bạ")))
        .andExpect(content().string(containsString("slips/nvtc.pdf")));
    mvc.perform(mine(get("/my/dossiers/" + code + "/slips/nvtc.pdf"))).andExpect(status().isOk());

    Dossier going = obligations.settle(code, "CT-77", List.of(), reception);
    assertThat(going.status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(going.moments().dueAt()).isEqualTo(going.moments().originalDueAt()).isNotNull();
    mvc.perform(get("/tracking/" + code).param("key", dossier.trackingKey()))
        .andExpect(content().string(containsString("Đã thực hiện nghĩa vụ tài chính")))
        .andExpect(content().string(not(containsString("CT-77"))));
  }

  @Test
  void the_owner_sees_who_looked_and_what_for() throws Exception {
    Dossier dossier = filed();
    String here = "/my/dossiers/" + dossier.code();
    mvc.perform(mine(get(here + "/access-log")))
        .andExpect(content().string(containsString("Chưa có ai khác xem")));
    dossiers.whole(dossier.code(), reception);
    dossiers.whole(dossier.code(), Action.DOSSIER_ACCEPT, reception);
    lists.search(reception, null, dossier.code(), 1, 10);
    mvc.perform(mine(get(here + "/access-log")))
        .andExpect(content().string(containsString("Trần Văn Nam")))
        .andExpect(content().string(containsString("Kiểm tra và tiếp nhận")))
        .andExpect(content().string(containsString("Tra cứu danh sách hồ sơ")))
        .andExpect(content().string(not(containsString("Xem hồ sơ của mình"))));
  }

  @Test
  void a_withdrawal_is_asked_twice_and_needs_a_reason() throws Exception {
    Dossier dossier = filed();
    String here = "/my/dossiers/" + dossier.code();
    mvc.perform(mine(get(here + "/withdrawal"))).andExpect(status().isOk());
    mvc.perform(mine(post(here + "/withdrawal")).param("reason", " "))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(mine(post(here + "/withdrawal")).param("reason", "Không cần nữa."))
        .andExpect(redirectedUrl(here));
    withdrawals.stop(dossier.code(), "Theo yêu cầu của công dân.", reception);
    mvc.perform(mine(get(here)))
        .andExpect(content().string(containsString("Theo yêu cầu của công dân.")))
        .andExpect(content().string(not(containsString("/withdrawal"))));
    assertThat(dossiers.get(dossier.code(), citizen).status()).isEqualTo(DossierStatus.STOPPED);
  }

  @Test
  void an_accepted_dossier_shows_its_due_date_and_its_receipt_as_pdf() throws Exception {
    Dossier dossier = filed();
    acceptance.accept(dossier.code(), reception);
    String here = "/my/dossiers/" + dossier.code();
    mvc.perform(mine(get(here))).andExpect(content().string(containsString("Hẹn trả kết quả:")));
    byte[] slip =
        mvc.perform(mine(get(here + "/slips/01.pdf")))
            .andExpect(header().string("Content-Type", "application/pdf"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(slip, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    mvc.perform(mine(get(here + "/slips/06.pdf"))).andExpect(status().isNotFound());
    assertThat(slips.pdf(dossier.code(), "06", reception)).isNotEmpty();
    mvc.perform(mine(post(here + "/rating")).param("points", "5"))
        .andExpect(status().is4xxClientError());
  }

  @Test
  void the_public_sees_the_drawing_of_the_process_without_times() throws Exception {
    Dossier dossier = filed();
    var page = get("/tracking/" + dossier.code()).param("key", dossier.trackingKey());
    mvc.perform(page).andExpect(content().string(not(containsString("process-diagram"))));
    acceptance.accept(dossier.code(), reception);
    mvc.perform(page)
        .andExpect(content().string(containsString("process-diagram")))
        .andExpect(content().string(not(containsString("0h /"))));
    String forTheDesk =
        drawings.of(dossiers.whole(dossier.code(), reception), Messages.VIETNAMESE).orElseThrow();
    assertThat(forTheDesk).contains("0h / ");
  }

  private Dossier filed() throws Exception {
    String key = chosen();
    applicant(key, "030190000001");
    upload(key, "papers.mau-dien-tu", "to-khai.png", picture());
    upload(key, "papers.giay-chung-sinh", "chung-sinh.png", picture());
    mvc.perform(mine(post("/my/filings/" + key + "/submission"))).andExpect(status().isSeeOther());
    return lists.own(citizen, 1, 1).dossiers().getFirst();
  }

  private OfficerActor colleague(String name, PostKind kind) {
    return actors.officer(new TestPeople(jdbc).officer(name, kind, agency).id());
  }

  private WorkItem openStep(Dossier dossier) {
    return runs.items(dossier.id()).stream()
        .filter(item -> item.status() == WorkItem.Status.OPEN)
        .findFirst()
        .orElseThrow();
  }

  /** A draft for the first case that can be filed online. */
  private String chosen() throws Exception {
    String page =
        mvc.perform(mine(get("/my/filings/new").param("procedure", BIRTH)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String key = found("name=\"key\" value=\"([^\"]+)\"", page);
    String caseKey = found("name=\"case\" value=\"([^\"]+)\"", page);
    mvc.perform(mine(post("/my/filings")).param("key", key).param("procedure", BIRTH))
        .andExpect(status().isUnprocessableContent());
    Cookie[] opened =
        mvc.perform(
                mine(post("/my/filings"))
                    .param("key", key)
                    .param("procedure", BIRTH)
                    .param("case", caseKey)
                    .param("agency", agency.toString()))
            .andExpect(redirectedUrl("/my/filings/" + key + "/applicant"))
            .andReturn()
            .getResponse()
            .getCookies();
    cookies.addAll(List.of(opened));
    return key;
  }

  private ResultActions applicant(String key, String identity) throws Exception {
    return mvc.perform(
        mine(post("/my/filings/" + key + "/applicant"))
            .param("applicant.kind", "CITIZEN")
            .param("applicant.name", "Nguyễn Thị Hoa")
            .param("applicant.identity", identity)
            .param("facts.copies", "1")
            .param("returnMethod", "COUNTER"));
  }

  private ResultActions upload(String key, String field, String name, byte[] bytes)
      throws Exception {
    return mvc.perform(
        mine(multipart("/my/filings/" + key + "/papers").file(file(field, name, bytes))));
  }

  private static MockMultipartFile file(String field, String name, byte[] bytes) {
    return new MockMultipartFile(field, name, "image/png", bytes);
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private <B extends AbstractMockHttpServletRequestBuilder<B>> B mine(B request) {
    return (cookies.isEmpty() ? request : request.cookie(cookies.toArray(Cookie[]::new)))
        .with(as(citizen))
        .with(csrf());
  }

  private static RequestPostProcessor as(CitizenActor citizen) {
    return authentication(ActorAuthentication.of(citizen));
  }

  private static String location(ResultActions actions) {
    return String.valueOf(actions.andReturn().getResponse().getHeader("Location"));
  }

  private static String found(String pattern, String page) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  @Test
  void the_open_figures_are_of_whole_periods_only() throws Exception {
    mvc.perform(get("/figures?length=WEEK")).andExpect(status().isUnprocessableContent());
    mvc.perform(get("/figures.json?length=WEEK")).andExpect(status().isUnprocessableContent());
    mvc.perform(get("/figures.json?from=2026-01-07&to=2026-01-08&length=YEAR&year=2026"))
        .andExpect(jsonPath("$.from").value("2025-12-15"))
        .andExpect(jsonPath("$.to").value("2026-12-14"));
  }
}
