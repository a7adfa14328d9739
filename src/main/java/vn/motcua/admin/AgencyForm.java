package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import org.jspecify.annotations.Nullable;

/** What a person fills in for a new agency; fields not sent are empty. */
public record AgencyForm(
    String code,
    String name,
    String nameEn,
    String level,
    String parentId,
    String areaCode,
    String calendar,
    String validFrom,
    String validTo) {
  public AgencyForm(
      @Nullable String code,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String level,
      @Nullable String parentId,
      @Nullable String areaCode,
      @Nullable String calendar,
      @Nullable String validFrom,
      @Nullable String validTo) {
    this.code = sent(code);
    this.name = sent(name);
    this.nameEn = sent(nameEn);
    this.level = sent(level);
    this.parentId = sent(parentId);
    this.areaCode = sent(areaCode);
    this.calendar = sent(calendar);
    this.validFrom = sent(validFrom);
    this.validTo = sent(validTo);
  }
}
