package vn.motcua.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Fault;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Invalid;
import vn.motcua.base.Messages;
import vn.motcua.base.NotFound;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.Stale;
import vn.motcua.base.Unkept;

class ErrorPagesTest {
  private static final AnnotationConfigWebApplicationContext CONTEXT =
      new AnnotationConfigWebApplicationContext();
  private static MockMvc mvc;

  @BeforeAll
  static void start() {
    CONTEXT.setServletContext(new MockServletContext());
    CONTEXT.register(Web.class);
    CONTEXT.refresh();
    mvc = MockMvcBuilders.webAppContextSetup(CONTEXT).build();
  }

  @AfterAll
  static void stop() {
    CONTEXT.close();
  }

  @ParameterizedTest
  @CsvSource({
    "invalid, 422, invalid",
    "refused, 409, refused",
    "missing, 404, not-found",
    "forbidden, 403, forbidden",
    "stale, 409, stale",
    "large, 413, too-large",
    "full, 507, full",
    "bug, 500, incident"
  })
  void each_error_has_its_status_for_people_and_programs(String what, int status, String kind)
      throws Exception {
    mvc.perform(get("/fail/" + what))
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
        .andExpect(content().string(containsString("<h1>")))
        .andExpect(content().string(not(containsString("secret"))));
    mvc.perform(get("/api/fail/" + what))
        .andExpect(status().is(status))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:motcua:problem:" + kind))
        .andExpect(jsonPath("$.status").value(status))
        .andExpect(jsonPath("$.instance").value("/api/fail/" + what))
        .andExpect(content().string(not(containsString("secret"))));
  }

  @Test
  void a_refusal_names_its_rule() throws Exception {
    mvc.perform(get("/api/fail/refused"))
        .andExpect(jsonPath("$.rule").value("R4"))
        .andExpect(jsonPath("$.code").value("base.problem.refused.detail"))
        .andExpect(jsonPath("$.detail").value("Quy định không cho phép thực hiện việc này."));
    mvc.perform(get("/api/fail/refused").header("Accept-Language", "en-GB"))
        .andExpect(jsonPath("$.detail").value("The rules do not allow it."));
  }

  @Test
  void every_fault_is_named() throws Exception {
    mvc.perform(get("/api/fail/invalid"))
        .andExpect(jsonPath("$.faults.length()").value(2))
        .andExpect(jsonPath("$.faults[0].field").value("applicant.phone"))
        .andExpect(jsonPath("$.faults[0].code").value("base.fault.missing"))
        .andExpect(jsonPath("$.faults[0].message").value("Thiếu thông tin này."));
  }

  @Test
  void a_bug_shows_a_code_and_nothing_of_its_cause() throws Exception {
    mvc.perform(get("/api/fail/bug"))
        .andExpect(jsonPath("$.incident").isNotEmpty())
        .andExpect(jsonPath("$.trace").doesNotExist());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"count\":\"many\"}|count|base.fault.type",
        "{\"count\":1,\"colour\":\"red\"}|colour|base.fault.unknown",
        "{\"count\":1,\"inner\":[{\"count\":\"x\"}]}|inner[0].count|base.fault.type",
        "{\"count\":|''|base.fault.json",
        "[1,2]|''|base.fault.type",
        "''|''|base.fault.body"
      })
  void a_body_that_cannot_be_used_is_400_naming_the_field(String body, String field, String code)
      throws Exception {
    mvc.perform(post("/api/things").contentType(MediaType.APPLICATION_JSON).content(body))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.faults[0].field").value(field))
        .andExpect(jsonPath("$.faults[0].code").value(code));
  }

  @Test
  void a_request_of_the_wrong_kind_is_told_what_would_be_right() throws Exception {
    mvc.perform(get("/api/things"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(header().string("Allow", "POST"));
    mvc.perform(post("/api/things").contentType(MediaType.TEXT_PLAIN).content("x"))
        .andExpect(status().isUnsupportedMediaType());
    mvc.perform(get("/api/number").param("n", "x"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.faults[0].field").value("n"));
    mvc.perform(get("/api/number"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.faults[0].code").value("base.fault.missing"));
  }

  @Test
  void what_the_server_decided_by_itself_looks_the_same() throws Exception {
    mvc.perform(
            get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/dossiers"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value("urn:motcua:problem:forbidden"));
    mvc.perform(
            get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/nowhere"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("Không tìm thấy trang")));
  }

  @Test
  void every_kind_of_problem_has_its_texts() {
    for (Problem.Kind kind : Problem.Kind.values()) {
      assertThat(TestUi.MESSAGES.has("base.problem." + kind.word() + ".title")).isTrue();
      assertThat(TestUi.MESSAGES.has("base.problem." + kind.word() + ".detail")).isTrue();
    }
  }

  @Test
  void sign_in_is_left_to_the_security_filters() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> mvc.perform(get("/fail/unknown-person"))))
        .rootCause()
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void the_language_is_switched_by_the_address_and_kept() throws Exception {
    mvc.perform(get("/fail/missing").param("lang", "en"))
        .andExpect(content().string(containsString("Page not found")))
        .andExpect(header().string("Set-Cookie", containsString("lang=en")));
    mvc.perform(get("/fail/missing").cookie(new jakarta.servlet.http.Cookie("lang", "en")))
        .andExpect(content().string(containsString("Page not found")));
    mvc.perform(get("/fail/missing").param("lang", "xx").header("Accept-Language", "en"))
        .andExpect(content().string(containsString("Không tìm thấy trang")))
        .andExpect(header().doesNotExist("Set-Cookie"));
  }

  @RestController
  static class Failing {
    record Thing(int count, List<Thing> inner) {}

    @GetMapping({"/fail/{what}", "/api/fail/{what}"})
    String fail(@PathVariable String what) {
      throw switch (what) {
        case "invalid" ->
            new Invalid(
                List.of(
                    Fault.of("applicant.phone", "base.fault.missing"),
                    Fault.of("applicant.name", "base.fault.missing")));
        case "refused" -> new RuleRefusal(Refused.of("R4", "base.problem.refused.detail"));
        case "missing" -> new NotFound("secret", 1);
        case "forbidden" -> new Forbidden("secret");
        case "stale" -> new Stale("secret", 1);
        case "full" -> new Unkept("secret", new IOException("secret"));
        case "large" -> new MaxUploadSizeExceededException(1);
        case "unknown-person" -> new AccessDeniedException("secret");
        default -> new IllegalStateException("secret");
      };
    }

    @PostMapping(path = "/api/things", consumes = "application/json")
    String create(@RequestBody Thing thing) {
      return String.valueOf(thing.count());
    }

    @GetMapping("/api/number")
    String number(@RequestParam int n) {
      return String.valueOf(n);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebMvc
  @Import({
    WebConfiguration.class,
    ErrorPages.class,
    Pages.class,
    Assets.class,
    Messages.class,
    Failing.class
  })
  static class Web implements WebMvcConfigurer {
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
      JsonMapper.Builder json = JsonMapper.builder();
      new WebConfiguration().strictJson().customize(json);
      builder.withJsonConverter(new JacksonJsonHttpMessageConverter(json.build()));
    }
  }
}
