package vn.motcua.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a dossier is filed (kênh thực hiện, cách thức nộp). Not how its result is handed over. */
public enum Channel {
  /** Trực tiếp: in person at any centre. */
  COUNTER("1"),
  /** Trực tuyến: on a portal. */
  ONLINE("2"),
  /** Dịch vụ bưu chính: by the public postal service. */
  POST("3");

  private final String nationalCode;

  Channel(String nationalCode) {
    this.nationalCode = nationalCode;
  }

  /** The code of the national portal (KenhThucHien): 1, 2 or 3. */
  public String nationalCode() {
    return nationalCode;
  }

  /** Message key of the channel's name. */
  public String key() {
    return "catalogue.channel." + name().toLowerCase(Locale.ROOT);
  }

  /** The channels as an unchangeable set in the order of the national codes. */
  static Set<Channel> inOrder(Collection<Channel> channels) {
    EnumSet<Channel> ordered = EnumSet.noneOf(Channel.class);
    ordered.addAll(channels);
    return Collections.unmodifiableSet(ordered);
  }

  /**
   * The channel of a national code. A missing code is the counter: that is how the national index
   * counts it.
   *
   * @return empty for a code that is none
   */
  public static Optional<Channel> ofNationalCode(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return Optional.of(COUNTER);
    }
    return Arrays.stream(values()).filter(c -> c.nationalCode.equals(code.strip())).findFirst();
  }
}
