package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import org.jspecify.annotations.Nullable;

/** What a person fills in for putting an officer on a post; fields not sent are empty. */
public record HoldingForm(String officer, String basis, String from, String to) {
  public HoldingForm(
      @Nullable String officer,
      @Nullable String basis,
      @Nullable String from,
      @Nullable String to) {
    this.officer = sent(officer);
    this.basis = sent(basis);
    this.from = sent(from);
    this.to = sent(to);
  }
}
