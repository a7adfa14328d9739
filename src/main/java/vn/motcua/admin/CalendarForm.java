package vn.motcua.admin;

import org.jspecify.annotations.Nullable;

/** What a person fills in for a new calendar; fields not sent are empty. */
public record CalendarForm(String code, String name, String nameEn, String base, String reason) {
  public CalendarForm(
      @Nullable String code,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String base,
      @Nullable String reason) {
    this.code = sent(code);
    this.name = sent(name);
    this.nameEn = sent(nameEn);
    this.base = sent(base);
    this.reason = sent(reason);
  }

  static String sent(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
