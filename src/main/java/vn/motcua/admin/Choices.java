package vn.motcua.admin;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was chosen among the constants of an enum, as a form or an address sends it. */
final class Choices {
  private Choices() {}

  /** The constant of this name, or null when nothing or no such thing was chosen. */
  static <E extends Enum<E>> @Nullable E chosen(E[] values, String name) {
    return Stream.of(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
  }

  /** A text that was sent, null when it is blank. */
  static @Nullable String text(String sent) {
    return sent.isBlank() ? null : sent.strip();
  }
}
