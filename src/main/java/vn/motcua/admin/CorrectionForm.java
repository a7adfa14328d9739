package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import org.jspecify.annotations.Nullable;

/**
 * What a person fills in for setting right the particulars of an agency; fields not sent are empty.
 */
public record CorrectionForm(String name, String nameEn, String areaCode, String calendar) {
  public CorrectionForm(
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String areaCode,
      @Nullable String calendar) {
    this.name = sent(name);
    this.nameEn = sent(nameEn);
    this.areaCode = sent(areaCode);
    this.calendar = sent(calendar);
  }
}
