package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import org.jspecify.annotations.Nullable;

/** What a person fills in for a new unit; fields not sent are empty. */
public record UnitForm(String code, String name, String nameEn, String validFrom) {
  public UnitForm(
      @Nullable String code,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String validFrom) {
    this.code = sent(code);
    this.name = sent(name);
    this.nameEn = sent(nameEn);
    this.validFrom = sent(validFrom);
  }
}
