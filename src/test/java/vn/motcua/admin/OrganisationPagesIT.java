package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.base.Ids;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.OfficeClock;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.HeldPost;
import vn.motcua.organisation.HeldPost.Basis;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;

@MotcuaIT
class OrganisationPagesIT {
  private static final LocalDate TODAY = LocalDate.now(OfficeClock.ZONE);

  @Autowired private MockMvc mvc;
  @Autowired private Agencies agencies;
  @Autowired private Officers officers;
  @Autowired private Accounts accounts;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/agencies",
        "/admin/agencies?day=2025-06-30",
        "/admin/agencies/new",
        "/admin/officers",
        "/admin/officers?q=%25&page=-4",
        "/admin/officers/new"
      })
  void anAdministratorSeesEveryPageAndALeaderNone(String path) throws Exception {
    mvc.perform(get(path).with(as(PostKind.ADMINISTRATOR))).andExpect(status().isOk());
    mvc.perform(get(path).with(as(PostKind.LEADER))).andExpect(status().isForbidden());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/agencies/%s",
        "/admin/agencies/%s/renaming",
        "/admin/agencies/%s/correction",
        "/admin/agencies/%s/placement",
        "/admin/agencies/%s/closure",
        "/admin/agencies/%s/identifiers/new",
        "/admin/agencies/%s/units/new",
        "/admin/agencies/%s/posts/new",
        "/admin/posts/%s",
        "/admin/holdings/%s/end",
        "/admin/holdings/%s/delegations/new",
        "/admin/officers/%s",
        "/admin/agencies/new?parent=%s"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    mvc.perform(get(path.formatted(UUID.randomUUID())).with(as(PostKind.ADMINISTRATOR)))
        .andExpect(status().isNotFound());
    mvc.perform(get(path.formatted(UUID.randomUUID())).with(as(PostKind.HEAD)))
        .andExpect(status().isForbidden());
  }

  @Test
  void anOfficeIsSetUpStaffedLentAndClosed() throws Exception {
    String agency =
        sent(
            post("/admin/agencies")
                .param("name", "UBND xã Hà Nam")
                .param("level", "COMMUNE")
                .param("code", "P24.90.10001")
                .param("areaCode", "10001")
                .param("validFrom", "01/07/2025"));
    UUID id = id(agency);
    assertThat(agencies.get(id).code()).isEqualTo("P24.90.10001");
    sent(post(agency + "/units").param("code", "KT").param("name", "Phòng Kinh tế"));
    String unit = agencies.units(id).getFirst().id().toString();
    String chair = sent(post(agency + "/posts").param("kind", "LEADER").param("title", "Chủ tịch"));
    String expert =
        sent(
            post(agency + "/posts")
                .param("kind", "SPECIALIST")
                .param("unitId", unit)
                .param("title", "Chuyên viên"));

    Officer an = officer("an.hanam", "Trần Văn Ân");
    Officer binh = officer("binh.hanam", "Đỗ Thị Bình");
    sent(
        post(chair + "/holdings")
            .param("officer", an.username())
            .param("basis", "OWN")
            .param("from", "2025-07-01"));
    sent(
        post(chair + "/holdings")
            .param("officer", binh.username())
            .param("basis", "BACKUP")
            .param("from", "2025-07-01"));
    sent(
        post(expert + "/holdings")
            .param("officer", binh.username())
            .param("basis", "OWN")
            .param("from", "2025-07-01"));
    does(post(expert + "/holdings")
            .param("officer", an.username())
            .param("basis", "OWN")
            .param("from", "2025-08-01"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Đỗ Thị Bình")));

    String lender =
        "/admin/holdings/"
            + officers.holdingsOf(binh.id()).stream()
                .filter(h -> h.basis() == Basis.OWN)
                .findFirst()
                .orElseThrow()
                .id();
    sent(
        post(lender + "/delegations")
            .param("toId", an.id().toString())
            .param("from", TODAY.toString())
            .param("to", TODAY.plusDays(2).toString())
            .param("reason", "Nghỉ phép"));
    assertThat(officers.postsOf(an.id(), TODAY))
        .extracting(HeldPost::basis)
        .containsExactly(Basis.OWN, Basis.DELEGATED);
    String lent = officers.delegations(id, TODAY).getFirst().id().toString();
    mvc.perform(get(agency).with(as(PostKind.ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Nghỉ phép")));
    sent(post("/admin/delegations/" + lent + "/revocation"));
    assertThat(officers.postsOf(an.id(), TODAY)).hasSize(1);

    sent(
        post(agency + "/renaming")
            .param("name", "UBND phường Hà Nam")
            .param("from", "2025-09-01")
            .param("decision", "Nghị quyết 1"));
    sent(
        post(agency + "/correction")
            .param("name", "UBND phường Hà Nam")
            .param("nameEn", "Hà Nam Ward")
            .param("areaCode", "10002"));
    sent(
        post(agency + "/identifiers")
            .param("scheme", "QCVN102")
            .param("code", "001.90.24.P24")
            .param("from", "2025-09-01"));
    sent(post(lender + "/end").param("lastDay", TODAY.toString()));
    sent(post("/admin/officers/" + binh.id() + "/departure"));
    assertThat(officers.postsOf(binh.id(), TODAY)).isEmpty();
    sent(post("/admin/officers/" + binh.id() + "/return"));

    String heir =
        sent(
            post("/admin/agencies")
                .param("name", "UBND xã Mới")
                .param("level", "COMMUNE")
                .param("code", "P24.91")
                .param("validFrom", "2025-07-01"));
    sent(
        post(heir + "/placement")
            .param("parentId", id.toString())
            .param("from", "2025-10-01")
            .param("decision", "Quyết định 2"));
    sent(
        post(heir + "/placement")
            .param("parentId", "")
            .param("from", "2025-11-01")
            .param("decision", "Quyết định 3"));
    sent(
        post(agency + "/closure")
            .param("lastDay", TODAY.toString())
            .param("successors", id(heir).toString())
            .param("decision", "Nghị quyết 4"));
    assertThat(agencies.successorsOn(id, TODAY.plusDays(1)))
        .extracting(a -> a.id())
        .containsExactly(id(heir));
    for (String path :
        List.of(
            agency,
            heir,
            chair,
            expert,
            "/admin/officers/" + an.id(),
            "/admin/officers/" + binh.id())) {
      mvc.perform(get(path).with(as(PostKind.ADMINISTRATOR))).andExpect(status().isOk());
    }
  }

  @Test
  void aNewOfficerGetsAPasswordThatIsShownOnce() throws Exception {
    does(officerForm("chi.moi", "Lê Chi"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<dd><strong>")));
    Officer chi = officers.byUsername("chi.moi").orElseThrow();
    assertThat(accounts.ofOfficer(chi.id())).isPresent();
    does(officerForm("chi.moi", "Lê Chi"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#username\"")));
    does(post("/admin/officers/" + chi.id() + "/password"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<dd><strong>")));
    does(post("/admin/officers/" + chi.id()).param("name", ""))
        .andExpect(status().isUnprocessableContent());
    sent(
        post("/admin/officers/" + chi.id())
            .param("name", "Lê Thị Chi")
            .param("phone", "0912345678"));
    assertThat(officers.get(chi.id()).name()).isEqualTo("Lê Thị Chi");
  }

  @Test
  void everyFormSaysWhatIsWrongWithIt() throws Exception {
    String agency =
        sent(
            post("/admin/agencies")
                .param("name", "UBND xã Lỗi")
                .param("level", "COMMUNE")
                .param("code", "P24.92")
                .param("validFrom", "2025-07-01"));
    String chair = sent(post(agency + "/posts").param("kind", "LEADER").param("title", "Chủ tịch"));
    Officer an = officer("an.loi", "Trần Văn Ân");
    sent(
        post(chair + "/holdings")
            .param("officer", an.username())
            .param("basis", "OWN")
            .param("from", "2025-07-01"));
    String held = "/admin/holdings/" + officers.holdingsOf(an.id()).getFirst().id();

    faulty(post("/admin/agencies"), "level");
    faulty(
        post("/admin/agencies").param("level", "COMMUNE").param("validFrom", "2025-07-01"), "code");
    faulty(post(agency + "/renaming").param("from", "31/02/2026"), "from");
    faulty(post(agency + "/renaming").param("from", "2025-12-01"), "decision");
    faulty(post(agency + "/correction").param("name", "A").param("areaCode", "1"), "areaCode");
    faulty(
        post(agency + "/identifiers")
            .param("scheme", "QD20")
            .param("code", "x")
            .param("from", "2025-12-01"),
        "code");
    faulty(
        post(agency + "/placement")
            .param("parentId", UUID.randomUUID().toString())
            .param("from", "2025-12-01")
            .param("decision", "A"),
        "parentId");
    faulty(post(agency + "/closure").param("lastDay", "never"), "lastDay");
    faulty(post(agency + "/units").param("code", "kt"), "code");
    faulty(post(agency + "/posts").param("kind", "HEAD").param("title", "A"), "unitId");
    faulty(post(chair + "/holdings").param("officer", "none"), "officer");
    faulty(post(held + "/end").param("lastDay", "2020-01-01"), "lastDay");
    faulty(
        post(held + "/delegations").param("from", TODAY.toString()).param("to", TODAY.toString()),
        "toId");
    faulty(
        post(held + "/delegations")
            .param("toId", an.id().toString())
            .param("from", TODAY.toString())
            .param("to", TODAY.toString())
            .param("reason", "A"),
        "toId");
    faulty(get("/admin/agencies?day=x"), "day");
  }

  @Test
  void aLeaderChangesNothing() throws Exception {
    for (String path :
        List.of(
            "/admin/agencies",
            "/admin/officers",
            "/admin/agencies/" + UUID.randomUUID() + "/closure",
            "/admin/delegations/" + UUID.randomUUID() + "/revocation")) {
      mvc.perform(post(path).with(as(PostKind.LEADER)).with(csrf()))
          .andExpect(status().isForbidden());
    }
  }

  private Officer officer(String username, String name) throws Exception {
    does(officerForm(username, name)).andExpect(status().isOk());
    return officers.byUsername(username).orElseThrow();
  }

  private static MockHttpServletRequestBuilder officerForm(String username, String name) {
    return post("/admin/officers").param("username", username).param("name", name);
  }

  private void faulty(MockHttpServletRequestBuilder request, String field) throws Exception {
    does(request)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#" + field + "\"")));
  }

  /** Sends a form without faults; where it leads. */
  private String sent(MockHttpServletRequestBuilder request) throws Exception {
    return Objects.requireNonNull(
        does(request)
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getHeader("Location"));
  }

  private ResultActions does(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(as(PostKind.ADMINISTRATOR)).with(csrf()));
  }

  private static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  private static RequestPostProcessor as(PostKind kind) {
    Post post = new Post(Ids.next(), Ids.next(), null, kind, "Vị trí", "Post");
    return authentication(
        ActorAuthentication.of(new OfficerActor(Ids.next(), "Trần Thị Quản", List.of(post))));
  }
}
