package vn.motcua.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.motcua.base.Fault;

/**
 * How passwords are chosen and kept. They are long rather than full of signs, and none of those
 * that everybody tries first; they are kept as bcrypt, with the algorithm's name in front so that a
 * later one can take its place.
 */
@Component
public final class Passwords {
  /** Shortest password, in characters. */
  public static final int SHORTEST = 10;

  /** bcrypt reads no further than this many bytes of UTF-8. */
  static final int LONGEST_BYTES = 72;

  /** Cost of bcrypt: 100 to 200 ms on the machines of 2025. */
  static final int STRENGTH = 11;

  private static final String BCRYPT = "bcrypt";

  /** A hash that no password has, compared when nobody has the name, so that it takes as long. */
  private static final String NOBODY =
      "{bcrypt}$2a$11$wVnJ6v8mC7o0fQ9lY5uTReXb1kZ3sD4hGpA2iN8qLrWyE6tUxKcMO";

  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int ONE_TIME_LENGTH = 16;
  private static final int TELLING_LENGTH = 4;

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(BCRYPT, Map.of(BCRYPT, new BCryptPasswordEncoder(STRENGTH)));
  private final Set<String> common = common();
  private final SecureRandom random = new SecureRandom();

  /** A password as it is kept. */
  public record HashedPassword(String text) {
    @Override
    public String toString() {
      return "HashedPassword";
    }
  }

  /** Hashes a password that {@link #fault} has let pass. Takes its time by design. */
  public HashedPassword hash(String password) {
    return new HashedPassword(String.valueOf(encoder.encode(password)));
  }

  /** A password to be used once, for handing over on paper or by telephone. */
  public String oneTime() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < ONE_TIME_LENGTH; i++) {
      password.append(i > 0 && i % 4 == 0 ? "-" : "");
      password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return password.toString();
  }

  /**
   * What is wrong with a password that somebody chose.
   *
   * @param field the field that the fault is shown at
   * @param telling words that others would try: user name, number, telephone, parts of the name
   */
  Optional<Fault> fault(String field, String password, List<String> telling) {
    String lower = password.toLowerCase(Locale.ROOT);
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(Fault.of(field, "identity.password.fault.short", SHORTEST));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return Optional.of(Fault.of(field, "identity.password.fault.long", LONGEST_BYTES));
    }
    if (common.contains(lower) || monotonous(lower)) {
      return Optional.of(Fault.of(field, "identity.password.fault.common"));
    }
    boolean tells =
        telling.stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .anyMatch(word -> word.length() >= TELLING_LENGTH && lower.contains(word));
    return tells
        ? Optional.of(Fault.of(field, "identity.password.fault.telling"))
        : Optional.empty();
  }

  /**
   * Whether the password is the one kept. Takes as long when nothing is kept, so that nobody learns
   * from it which names exist.
   */
  boolean matches(String password, @Nullable HashedPassword kept) {
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return false;
    }
    boolean same = encoder.matches(password, kept == null ? NOBODY : kept.text());
    return same && kept != null;
  }

  /** Whether it is kept in an older way than new ones are. */
  boolean outdated(HashedPassword kept) {
    return encoder.upgradeEncoding(kept.text());
  }

  /** At most two different signs, or one long run such as "abcdefghij" and "9876543210". */
  private static boolean monotonous(String password) {
    if (password.chars().distinct().count() <= 2) {
      return true;
    }
    return "01234567890123456789".contains(password)
        || "98765432109876543210".contains(password)
        || "abcdefghijklmnopqrstuvwxyz".contains(password);
  }

  private static Set<String> common() {
    try {
      return new ClassPathResource("common-passwords.txt", Passwords.class)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
