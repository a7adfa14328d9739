package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import org.jspecify.annotations.Nullable;

/** What a person fills in for a new name of an agency; fields not sent are empty. */
public record RenamingForm(String name, String nameEn, String from, String decision) {
  public RenamingForm(
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String from,
      @Nullable String decision) {
    this.name = sent(name);
    this.nameEn = sent(nameEn);
    this.from = sent(from);
    this.decision = sent(decision);
  }
}
