package vn.motcua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Motcua;
import vn.motcua.base.MotcuaIT;
import vn.motcua.identity.Account;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actor.CitizenActor;
import vn.motcua.identity.Citizens;
import vn.motcua.identity.Passwords;
import vn.motcua.identity.TestPeople;
import vn.motcua.identity.Tokens;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.PostKind;

/** Getting in, over HTTP, on a server with its own database. */
@SpringBootTest(classes = Motcua.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = MotcuaIT.Database.class)
@Import(SignInIT.Rooms.class)
class SignInIT {
  private static final String PASSWORD = "con trâu trắng";
  private static final Passwords.HashedPassword HASHED = new Passwords().hash(PASSWORD);

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private Citizens citizens;
  @Autowired private Tokens tokens;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;
  private Browser browser;
  private TestPeople people;

  /** One page in each area, saying who came in. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Rooms {
    @Bean
    Room room() {
      return new Room();
    }
  }

  /** Keeps the parts of tests out of a second process, which is started by hand. */
  private static final class WithoutTestParts extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
      return reader.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof WithoutTestParts;
    }

    @Override
    public int hashCode() {
      return WithoutTestParts.class.hashCode();
    }
  }

  @RestController
  static class Room {
    @GetMapping({"/desk/room", "/admin/room", "/my/room", "/room", "/api/v1/room"})
    String enter(Actor actor) {
      return actor.name() + " " + actor.roles();
    }

    @GetMapping("/my/citizens-room")
    String citizens(CitizenActor actor) {
      return actor.identityNumber();
    }

    @GetMapping("/procedures/room")
    String all(@org.jspecify.annotations.Nullable Actor actor) {
      return actor == null ? "visitor" : actor.name();
    }

    @PostMapping({"/desk/room", "/api/v1/room"})
    String change(Actor actor) {
      return "changed by " + actor.name();
    }
  }

  @BeforeEach
  void person() {
    browser = new Browser(port);
    people = new TestPeople(jdbc);
  }

  @ParameterizedTest
  @CsvSource({
    "RECEPTION, /desk",
    "SPECIALIST, /desk",
    "HEAD, /desk",
    "LEADER, /desk",
    "CLERK, /desk",
    "ADMINISTRATOR, /admin"
  })
  void an_officer_lands_where_the_work_is_and_opens_no_other_area(PostKind kind, String home) {
    Officer officer = officer(kind);
    HttpResponse<String> welcome = browser.signIn(officer.username(), PASSWORD);
    assertThat(welcome.statusCode()).isEqualTo(303);
    assertThat(location(welcome)).isEqualTo(home);
    for (String area : List.of("/desk", "/admin", "/my")) {
      assertThat(browser.get(area + "/room").statusCode())
          .as(area)
          .isEqualTo(area.equals(home) ? 200 : 403);
    }
    assertThat(browser.get(home + "/room").body()).isEqualTo(officer.name() + " [" + kind + "]");
  }

  @Test
  void a_citizen_registers_is_signed_in_and_opens_only_their_own_area() {
    HttpResponse<String> done =
        browser.submit("/register", "/register", registration("030190200001"));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(location(done)).isEqualTo("/my");
    assertThat(browser.get("/my/room").body()).isEqualTo("Nguyễn Thị Hoa [CITIZEN]");
    assertThat(browser.get("/my/citizens-room").body()).isEqualTo("030190200001");
    assertThat(browser.get("/desk/room").statusCode()).isEqualTo(403);
    assertThat(browser.get("/admin/room").statusCode()).isEqualTo(403);
  }

  @Test
  void a_registration_comes_back_with_every_fault_and_without_its_passwords() {
    HttpResponse<String> again =
        browser.submit(
            "/register",
            "/register",
            Map.of("name", "H0a", "password", "bí mật của tôi", "repeated", "khác"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("#name", "#identityNumber", "#birthDate", "#phone", "#address", "#repeated")
        .contains("value=\"H0a\"")
        .doesNotContain("bí mật");
  }

  @Test
  void nobody_signed_in_is_asked_to_and_comes_back_to_what_they_wanted() {
    HttpResponse<String> asked = browser.get("/desk/room?page=2");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(location(asked)).isEqualTo("/sign-in?next=%2Fdesk%2Froom%3Fpage%3D2");
    assertThat(browser.get(location(asked)).body()).contains("value=\"/desk/room?page=2\"");
    HttpResponse<String> welcome =
        browser.submit(
            "/sign-in",
            "/sign-in",
            Map.of(
                "username",
                officer(PostKind.HEAD).username(),
                "password",
                PASSWORD,
                "next",
                "/desk/room?page=2"));
    assertThat(location(welcome)).isEqualTo("/desk/room?page=2");
    assertThat(location(browser.get("/sign-in"))).isEqualTo("/desk");
  }

  @Test
  void a_fragment_asked_for_without_a_session_sends_the_whole_page_to_sign_in() {
    HttpResponse<String> asked = browser.get("/desk/room", "HX-Request", "true");
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.headers().firstValue("HX-Redirect")).contains("/sign-in");
  }

  @Test
  void a_wrong_password_says_neither_which_is_wrong_nor_who_exists() {
    Officer officer = officer(PostKind.CLERK);
    String known = browser.signIn(officer.username(), "sai mật khẩu").body();
    String unknown = browser.signIn("ai.do", "sai mật khẩu").body();
    assertThat(known).contains("Tên đăng nhập hoặc mật khẩu không đúng");
    assertThat(normal(known, officer.username())).isEqualTo(normal(unknown, "ai.do"));
    assertThat(known).doesNotContain("sai mật khẩu");
  }

  @Test
  void too_many_attempts_are_told_how_long_to_wait() {
    String username = officer(PostKind.CLERK).username();
    for (int i = 0; i < 5; i++) {
      assertThat(browser.signIn(username, "sai mật khẩu").statusCode()).isEqualTo(422);
    }
    HttpResponse<String> wait = browser.signIn(username, PASSWORD);
    assertThat(wait.statusCode()).isEqualTo(429);
    assertThat(wait.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 30L);
    assertThat(wait.body()).containsPattern("Hãy thử lại sau \\d+ giây");
  }

  @Test
  void a_session_begins_anew_at_sign_in_and_ends_at_sign_out() {
    browser.get("/sign-in");
    String visitor = sessionId();
    browser.signIn(officer(PostKind.CLERK).username(), PASSWORD);
    assertThat(jdbc.sql("select session_id from identity.session").query(String.class).list())
        .doesNotContain(visitor);
    HttpResponse<String> out = browser.submit("/password", "/sign-out", Map.of());
    assertThat(location(out)).isEqualTo("/");
    assertThat(browser.get("/desk/room").statusCode()).isEqualTo(303);
  }

  @Test
  void a_session_is_known_to_every_process() {
    Officer officer = officer(PostKind.LEADER);
    browser.signIn(officer.username(), PASSWORD);
    try (ConfigurableApplicationContext other =
        new SpringApplicationBuilder(Motcua.class, Rooms.class)
            .initializers(
                context ->
                    context
                        .getBeanFactory()
                        .registerSingleton("noTestParts", new WithoutTestParts()))
            .run(
                "--server.port=0",
                property("spring.datasource.url"),
                property("spring.datasource.username"),
                property("spring.datasource.password"),
                property("motcua.files"))) {
      int otherPort =
          Integer.parseInt(other.getEnvironment().getRequiredProperty("local.server.port"));
      Browser there = browser.at(otherPort);
      HttpResponse<String> known = there.get("/desk/room");
      assertThat(known.body()).as("%s", known).isEqualTo(officer.name() + " [LEADER]");
      there.submit("/password", "/sign-out", Map.of());
      assertThat(browser.get("/desk/room").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void a_lock_works_on_the_next_request() {
    Officer officer = officer(PostKind.LEADER);
    browser.signIn(officer.username(), PASSWORD);
    assertThat(browser.get("/desk/room").statusCode()).isEqualTo(200);
    Account account = accounts.ofOfficer(officer.id()).orElseThrow();
    accounts.changeStatus(account.id(), Account.Status.LOCKED);
    assertThat(browser.get("/desk/room").statusCode()).isEqualTo(303);
  }

  @Test
  void a_given_password_is_changed_before_anything_else() {
    Officer officer = people.officer("Trần Văn Nam", PostKind.CLERK, people.agency());
    String given = accounts.oneTimePassword(officer);
    browser.signIn(officer.username(), given);
    assertThat(location(browser.get("/desk/room"))).isEqualTo("/password");
    Browser elsewhere = new Browser(port);
    elsewhere.signIn(officer.username(), given);

    Map<String, String> differing =
        Map.of("current", given, "chosen", PASSWORD, "repeated", PASSWORD + "x");
    assertThat(browser.submit("/password", "/password", differing).statusCode()).isEqualTo(422);
    Map<String, String> chosen = Map.of("current", given, "chosen", PASSWORD, "repeated", PASSWORD);
    HttpResponse<String> changed = browser.submit("/password", "/password", chosen);
    assertThat(location(changed)).isEqualTo("/desk");
    assertThat(browser.get("/desk/room").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/desk/room").statusCode()).isEqualTo(303);
  }

  @Test
  void a_form_without_its_token_is_refused_and_sign_in_gives_a_fresh_one() {
    browser.signIn(officer(PostKind.CLERK).username(), PASSWORD);
    assertThat(browser.post("/desk/room", Map.of(), "forged").statusCode()).isEqualTo(403);
    assertThat(browser.submit("/password", "/desk/room", Map.of()).body()).startsWith("changed by");
    HttpResponse<String> stale =
        new Browser(port).post("/sign-in", Map.of("username", "a", "password", "b"), "old");
    assertThat(location(stale)).isEqualTo("/sign-in?stale=true");
    assertThat(browser.get("/desk/room").statusCode()).isEqualTo(200);
  }

  @Test
  void a_public_page_knows_who_is_there_and_asks_nobody() {
    assertThat(browser.get("/procedures/room").body()).isEqualTo("visitor");
    assertThat(browser.get("/procedures/room").headers().allValues("set-cookie")).isEmpty();
    Officer officer = officer(PostKind.CLERK);
    browser.signIn(officer.username(), PASSWORD);
    assertThat(browser.get("/procedures/room").body()).isEqualTo(officer.name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/api/v1/room", "/desk/room", "/assets/icon.svg"})
  void every_answer_carries_the_strict_headers(String path) {
    HttpHeaders headers = browser.get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
    assertThat(headers.firstValue("Server")).isEmpty();
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() {
    assertThat(browser.get("/sign-in").headers().allValues("set-cookie"))
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Lax", "Path=/");
  }

  @Test
  void a_program_without_a_token_is_told_so_as_a_problem() {
    HttpResponse<String> refused = browser.get("/api/v1/room");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"motcua\"");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.body()).contains("urn:motcua:problem:unknown-person");
    assertThat(refused.headers().allValues("set-cookie")).isEmpty();
  }

  @Test
  void a_wrong_token_is_refused_and_a_session_is_no_token() {
    browser.signIn(officer(PostKind.CLERK).username(), PASSWORD);
    assertThat(browser.get("/api/v1/room").statusCode()).isEqualTo(401);
    HttpResponse<String> wrong =
        browser.get("/api/v1/procedures/x", "Authorization", "Bearer motcua_wrong");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("error=\"invalid_token\"");
    assertThat(browser.get("/api/v1/room", "Authorization", "Basic YTpi").statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_program_with_a_token_acts_as_the_officer_without_session_or_form_token() {
    Officer officer = people.officer("Lê Thị Lan", PostKind.SPECIALIST, people.agency());
    String bearer = "Bearer " + tokens.issue(officer.id());
    HttpResponse<String> answer = browser.get("/api/v1/room", "Authorization", bearer);
    assertThat(answer.body()).isEqualTo("Lê Thị Lan [SPECIALIST]");
    assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    assertThat(browser.get("/desk/room", "Authorization", bearer).statusCode()).isEqualTo(303);
  }

  private Officer officer(PostKind kind) {
    UUID agency = people.agency();
    Officer officer = people.officer("Cán bộ " + kind, kind, agency);
    accounts.openDemo(officer, HASHED);
    return officer;
  }

  private static Map<String, String> registration(String number) {
    return Map.of(
        "name", "Nguyễn Thị Hoa",
        "identityNumber", number,
        "birthDate", "1990-05-04",
        "phone", "0912345678",
        "email", "",
        "address", "Thôn Lại Xá, xã Hà Tây",
        "password", PASSWORD,
        "repeated", PASSWORD);
  }

  private String sessionId() {
    return jdbc.sql("select session_id from identity.session order by creation_time desc limit 1")
        .query(String.class)
        .single();
  }

  private String property(String name) {
    return "--" + name + "=" + environment.getRequiredProperty(name);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String normal(String html, String username) {
    return html.replace(username, "…").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }
}
