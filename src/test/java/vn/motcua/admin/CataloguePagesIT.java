package vn.motcua.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.base.MotcuaIT;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Doubt;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.Status;
import vn.motcua.catalogue.Quarantine;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;

/** From an uploaded crawl over the quarantine to a published procedure, over HTTP. */
@MotcuaIT
class CataloguePagesIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String LINE =
      """
      {"ma_thu_tuc": "%s", "ten_thu_tuc": "Thủ tục thử nghiệm", "so_quyet_dinh": "163/QĐ-BTP", \
      "linh_vuc": "Hộ tịch", "trinh_tu_thuc_hien": "Nộp hồ sơ.", \
      "cach_thuc_thuc_hien": "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp1Miễn phí", \
      "thanh_phan_ho_so": "--Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai1 bản chính", \
      "can_cu_phap_ly": "Tên văn bản pháp lýMã văn bảnLuật Hộ tịch60/2014/QH13", \
      "ket_qua_xu_ly": "Giấy khai sinhMã: KQ.G15.000031Từ khóa"}
      """;

  @Autowired private MockMvc mvc;
  @Autowired private Catalogue catalogue;
  @Autowired private Quarantine quarantine;

  @Test
  void aCrawlBecomesAPublishedProcedure() throws Exception {
    mvc.perform(upload("/admin/catalogue-import", LINE.formatted("9.000001") + "broken\n"))
        .andExpect(status().isOk());
    ProcedureVersion draft = catalogue.versions("9.000001").getFirst();
    assertThat(draft.status()).isEqualTo(Status.DRAFT);
    Doubt doubt = quarantine.open(draft.id()).getFirst();
    mvc.perform(get("/admin/quarantine?code=9.000001").with(administrator()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(doubt.id().toString())));
    mvc.perform(get("/admin/quarantine/" + doubt.id()).with(administrator()))
        .andExpect(status().isOk());

    mvc.perform(send("/admin/quarantine/" + doubt.id() + "/correction"))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(
            send("/admin/quarantine/" + doubt.id() + "/correction")
                .param("unit-COUNTER", "SAME_DAY"))
        .andExpect(status().isSeeOther());
    mvc.perform(
            send("/admin/quarantine/" + doubt.id() + "/correction")
                .param("unit-COUNTER", "SAME_DAY"))
        .andExpect(status().isConflict());

    String path = "/admin/procedure-versions/" + draft.id();
    mvc.perform(get(path).with(administrator())).andExpect(status().isOk());
    mvc.perform(send(path + "/publication")).andExpect(status().isUnprocessableContent());
    mvc.perform(send(path + "/assignment").param("unitCode", "TP"))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(
            send(path + "/assignment")
                .param("unitCode", "TP")
                .param("processKey", "same-day")
                .param("validFrom", "2026-11-24")
                .param("level", "FULL"))
        .andExpect(status().isSeeOther());
    mvc.perform(send(path + "/publication")).andExpect(status().isSeeOther());
    mvc.perform(send(path + "/publication")).andExpect(status().isConflict());
    assertThat(catalogue.current("9.000001", TODAY)).isPresent();

    mvc.perform(send(path + "/withdrawal")).andExpect(status().isSeeOther());
    mvc.perform(send(path + "/withdrawal")).andExpect(status().isConflict());
    mvc.perform(get(path).with(administrator())).andExpect(status().isOk());
  }

  @Test
  void aDownloadedFileCanBeUploadedAgain() throws Exception {
    ProcedureVersion birth = catalogue.current("1.001193", TODAY).orElseThrow();
    String file =
        mvc.perform(get("/admin/procedure-versions/" + birth.id() + "/file").with(administrator()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    mvc.perform(upload("/admin/procedure-versions", file.replace("Đăng ký khai sinh", "Khai sinh")))
        .andExpect(status().isSeeOther());
    List<ProcedureVersion> versions = catalogue.versions("1.001193");
    assertThat(versions.getFirst().name()).isEqualTo("Khai sinh");
    assertThat(versions.getFirst().status()).isEqualTo(Status.DRAFT);
    mvc.perform(send("/admin/procedure-versions/" + versions.getFirst().id() + "/discard"))
        .andExpect(status().isSeeOther());
    mvc.perform(upload("/admin/procedure-versions", file.replace("\"decision\"", "\"decsion\"")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("decsion")));
    mvc.perform(upload("/admin/procedure-versions", ""))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void oddAddressesFindNothingAndBreakNothing() throws Exception {
    String nul = "\0";
    mvc.perform(
            get("/admin/procedures")
                .param("q", nul + "%_'")
                .param("field", nul)
                .param("status", "NONE")
                .param("page", "-3")
                .with(administrator()))
        .andExpect(status().isOk());
    mvc.perform(
            get("/admin/quarantine")
                .param("code", nul)
                .param("page", "2147483647")
                .with(administrator()))
        .andExpect(status().isOk());
    mvc.perform(get("/admin/procedure-versions/" + new UUID(7, 7)).with(administrator()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/admin/quarantine/" + new UUID(7, 7)).with(administrator()))
        .andExpect(status().isNotFound());
  }

  @Test
  void onlyAdministratorsComeIn() throws Exception {
    UUID birth = catalogue.current("1.001193", TODAY).orElseThrow().id();
    for (String path :
        List.of(
            "/admin/procedures",
            "/admin/procedure-versions/" + birth,
            "/admin/procedure-versions/" + birth + "/file",
            "/admin/procedure-upload",
            "/admin/catalogue-import",
            "/admin/quarantine")) {
      mvc.perform(get(path).with(as(PostKind.LEADER))).andExpect(status().isForbidden());
      mvc.perform(get(path).with(administrator())).andExpect(status().isOk());
    }
    mvc.perform(
            post("/admin/procedure-versions/" + birth + "/withdrawal")
                .with(as(PostKind.LEADER))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  private static org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<
          ?>
      upload(String path, String file) {
    return multipart(path)
        .file(new MockMultipartFile("file", "file.json", "application/json", file.getBytes(UTF_8)))
        .with(administrator())
        .with(csrf());
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder send(
      String path) {
    return post(path).with(administrator()).with(csrf());
  }

  private static RequestPostProcessor administrator() {
    return as(PostKind.ADMINISTRATOR);
  }

  private static RequestPostProcessor as(PostKind kind) {
    Post post = new Post(new UUID(0, 1), new UUID(0, 2), null, kind, "Chức danh", "Post");
    var officer = new Actor.OfficerActor(new UUID(0, 3), "Trần Văn Nam", List.of(post));
    return authentication(ActorAuthentication.of(officer));
  }
}
