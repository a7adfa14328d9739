package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.motcua.base.Fault;
import vn.motcua.identity.Passwords.HashedPassword;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ngắn quá1,    identity.password.fault.short
          matkhau123,   identity.password.fault.common
          MatKhau123,   identity.password.fault.common
          aaaaaaaaaaaa, identity.password.fault.common
          abababababab, identity.password.fault.common
          abcdefghijkl, identity.password.fault.common
          8901234567,   identity.password.fault.common
          9876543210,   identity.password.fault.common
          yeu nguyen hoa mai, identity.password.fault.telling
          so 0912345678 day,  identity.password.fault.telling
          """)
  void what_others_would_try_first_is_refused(String password, String key) {
    assertThat(fault(password)).map(Fault::key).contains(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mười chữ nhé", "con trâu trắng ăn cỏ", "K7-plm.4xQe", "chín mười một"})
  void a_sentence_is_good_enough(String password) {
    assertThat(fault(password)).isEmpty();
  }

  @Test
  void length_is_counted_in_characters_below_and_in_bytes_above() {
    assertThat(fault("ạọẹụịạọẹụ")).map(Fault::key).contains("identity.password.fault.short");
    assertThat(fault("ạọẹụịạọẹụị")).isEmpty();
    assertThat(fault("ạọẹụịừữ ".repeat(4)))
        .map(Fault::key)
        .contains("identity.password.fault.long");
  }

  @Test
  void a_password_matches_only_itself() {
    HashedPassword kept = passwords.hash("con trâu trắng");
    assertThat(kept.text()).startsWith("{bcrypt}$2a$11$").doesNotContain("trâu");
    assertThat(passwords.matches("con trâu trắng", kept)).isTrue();
    assertThat(passwords.matches("con trâu trắng ", kept)).isFalse();
    assertThat(passwords.matches("", kept)).isFalse();
    assertThat(passwords.matches("x".repeat(73), kept)).isFalse();
    assertThat(passwords.outdated(kept)).isFalse();
  }

  @Test
  void a_hash_of_lower_cost_is_outdated_but_matches() {
    HashedPassword old =
        new HashedPassword("{bcrypt}" + new BCryptPasswordEncoder(4).encode("con trâu trắng"));
    assertThat(passwords.matches("con trâu trắng", old)).isTrue();
    assertThat(passwords.outdated(old)).isTrue();
  }

  @Test
  void nobody_is_compared_for_as_long_as_somebody() {
    HashedPassword kept = passwords.hash("con trâu trắng");
    long somebody = fastest(() -> passwords.matches("con trâu đen", kept));
    long nobody = fastest(() -> passwords.matches("con trâu đen", null));
    assertThat((double) nobody / somebody).isBetween(0.5, 2.0);
  }

  @Test
  void a_one_time_password_is_long_and_different_each_time() {
    String first = passwords.oneTime();
    assertThat(first).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}").isNotEqualTo(passwords.oneTime());
    assertThat(fault(first)).isEmpty();
  }

  private Optional<Fault> fault(String password) {
    return passwords.fault(
        "password", password, List.of("nguyen", "hoa", "030190001234", "0912345678"));
  }

  /** The least of several times, in nanoseconds: what else the machine does only adds. */
  private static long fastest(Runnable work) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      long start = System.nanoTime();
      work.run();
      least = Math.min(least, System.nanoTime() - start);
    }
    return least;
  }
}
