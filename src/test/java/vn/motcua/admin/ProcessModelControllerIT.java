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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.base.MotcuaIT;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.Models;

@MotcuaIT
class ProcessModelControllerIT {
  @Autowired private MockMvc mvc;
  @Autowired private Models models;

  private static RequestPostProcessor as(PostKind kind) {
    Post post = new Post(new UUID(0, 1), new UUID(0, 2), null, kind, "Chức danh", "Post");
    var officer = new Actor.OfficerActor(new UUID(0, 3), "Trần Văn Nam", List.of(post));
    return authentication(ActorAuthentication.of(officer));
  }

  private static byte[] shipped() throws Exception {
    return new ClassPathResource("vn/motcua/process/models/same-day.bpmn").getContentAsByteArray();
  }

  @Test
  void theModelsAreListedAndShownToAdministrators() throws Exception {
    mvc.perform(get("/admin/process-models").with(as(PostKind.ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/admin/process-models/commune-7-step")));
    mvc.perform(get("/admin/process-models/same-day").with(as(PostKind.ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<svg")));
    mvc.perform(get("/admin/process-models/none").with(as(PostKind.ADMINISTRATOR)))
        .andExpect(status().isNotFound());
  }

  @Test
  void nobodyElseSeesThem() throws Exception {
    mvc.perform(get("/admin/process-models").with(as(PostKind.LEADER)))
        .andExpect(status().isForbidden());
    mvc.perform(get("/admin/process-models/same-day/source").with(as(PostKind.SPECIALIST)))
        .andExpect(status().isForbidden());
  }

  @Test
  void theFileComesBackAsItWasPublished() throws Exception {
    mvc.perform(get("/admin/process-models/same-day/source").with(as(PostKind.ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", containsString("same-day-v1.bpmn")))
        .andExpect(content().bytes(shipped()));
  }

  @Test
  void aGoodFileIsPublished() throws Exception {
    mvc.perform(upload("admin-good", shipped()))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "/admin/process-models/admin-good"));
    assertThat(models.current("admin-good").version()).isEqualTo(1);
  }

  @Test
  void aBadFileComesBackWithWhatToCorrect() throws Exception {
    String bad = new String(shipped(), UTF_8).replace("exclusiveGateway", "complexGateway");
    mvc.perform(upload("admin-bad", bad.getBytes(UTF_8)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("complexGateway")))
        .andExpect(content().string(containsString("examined")));
    mvc.perform(upload("Admin bad", shipped())).andExpect(status().isUnprocessableContent());
    mvc.perform(upload("admin-bad", new byte[0])).andExpect(status().isUnprocessableContent());
    assertThat(models.list()).noneMatch(model -> model.key().equals("admin-bad"));
  }

  private static org.springframework.test.web.servlet.RequestBuilder upload(
      String key, byte[] bpmn) {
    return multipart("/admin/process-models")
        .file(new MockMultipartFile("file", "model.bpmn", "application/xml", bpmn))
        .param("key", key)
        .with(as(PostKind.ADMINISTRATOR))
        .with(csrf());
  }

  @Test
  void aModelIsPlayedByHandAndThePlayKeptAsACase() throws Exception {
    String here = "/admin/process-models/same-day/simulation";
    mvc.perform(get(here).with(as(PostKind.LEADER))).andExpect(status().isForbidden());
    mvc.perform(get(here).with(as(PostKind.ADMINISTRATOR))).andExpect(status().isOk());
    String begun =
        mvc.perform(play(here).param("at", "2026-11-27T08:00"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    String script = "{\"start\":\"2026-11-27T01:00:00Z\",\"facts\":{},\"turns\":[]}";
    assertThat(begun).contains("27/11/2026 08:00");
    mvc.perform(
            play(here)
                .param("script", script)
                .param("step", "none")
                .param("at", "2026-11-27T09:00"))
        .andExpect(status().isConflict());
    mvc.perform(play(here).param("script", "{").param("at", "2026-11-27T09:00"))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(play(here).param("script", script).param("at", "never"))
        .andExpect(status().isUnprocessableContent());
    String cases = "/admin/process-models/same-day/cases";
    mvc.perform(play(cases).param("script", script).param("name", "Vừa tiếp nhận"))
        .andExpect(status().isSeeOther());
    mvc.perform(get(here).param("case", "Vừa tiếp nhận").with(as(PostKind.ADMINISTRATOR)))
        .andExpect(content().string(containsString("Vừa tiếp nhận")))
        .andExpect(content().string(containsString("27/11/2026 08:00")));
    mvc.perform(play("/admin/process-models/same-day/case-removal").param("name", "Vừa tiếp nhận"))
        .andExpect(status().isSeeOther());
  }

  private static MockHttpServletRequestBuilder play(String path) {
    return post(path).with(as(PostKind.ADMINISTRATOR)).with(csrf());
  }
}
