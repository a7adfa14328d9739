package vn.motcua.catalogue;

import java.util.Locale;

/**
 * How far a procedure can be done online (mức độ dịch vụ công trực tuyến), in the words of Decrees
 * 42/2022 and 224/2026.
 */
public enum OnlineLevel {
  /** Toàn trình: everything online, the result electronic or by post. */
  FULL,
  /** Một phần: some of it. Since 1 July 2026 only with a published legal reason. */
  PARTIAL,
  /** Cung cấp thông tin: described online, done in person. */
  INFORMATION;

  /** Message key of the level's name. */
  public String key() {
    return "catalogue.level." + name().toLowerCase(Locale.ROOT);
  }
}
