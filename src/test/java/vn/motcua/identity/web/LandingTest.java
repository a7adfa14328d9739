package vn.motcua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.identity.Role;

class LandingTest {
  @ParameterizedTest
  @CsvSource({
    "CITIZEN, /my",
    "RECEPTION, /desk",
    "SPECIALIST, /desk",
    "HEAD, /desk",
    "LEADER, /desk",
    "CLERK, /desk",
    "ADMINISTRATOR, /admin"
  })
  void each_role_has_its_first_page(Role role, String page) {
    assertThat(Landing.of(Set.of(role), "")).isEqualTo(page);
  }

  @Test
  void work_comes_before_settings_and_nobody_lands_outside() {
    assertThat(Landing.of(Set.of(Role.ADMINISTRATOR, Role.CLERK), "")).isEqualTo("/desk");
    assertThat(Landing.of(Set.of(), "")).isEqualTo("/");
  }

  @Test
  void what_was_asked_for_is_opened() {
    assertThat(Landing.of(Set.of(Role.CITIZEN), "/my/dossiers?page=2"))
        .isEqualTo("/my/dossiers?page=2");
    assertThat(Landing.of(Set.of(Role.CITIZEN), "/procedures/1.001193"))
        .isEqualTo("/procedures/1.001193");
  }

  @Test
  void what_another_role_asked_for_is_not() {
    assertThat(Landing.of(Set.of(Role.CITIZEN), "/desk/dossiers")).isEqualTo("/my");
    assertThat(Landing.of(Set.of(Role.CLERK), "/my?x=1")).isEqualTo("/desk");
    assertThat(Landing.of(Set.of(Role.CLERK), "/admin")).isEqualTo("/desk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "evil",
        "/a\r\nSet-Cookie: x",
        "/sign-out",
        "/sign-in?next=/my",
        "javascript:alert(1)"
      })
  void nowhere_else(String next) {
    assertThat(Landing.of(Set.of(Role.CITIZEN), next)).isEqualTo("/my");
  }
}
