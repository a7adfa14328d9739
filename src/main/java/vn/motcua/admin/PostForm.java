package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import org.jspecify.annotations.Nullable;

/** What a person fills in for a new post; fields not sent are empty. */
public record PostForm(String unitId, String kind, String title, String titleEn, String validFrom) {
  public PostForm(
      @Nullable String unitId,
      @Nullable String kind,
      @Nullable String title,
      @Nullable String titleEn,
      @Nullable String validFrom) {
    this.unitId = sent(unitId);
    this.kind = sent(kind);
    this.title = sent(title);
    this.titleEn = sent(titleEn);
    this.validFrom = sent(validFrom);
  }
}
