package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import org.jspecify.annotations.Nullable;

/** What a person fills in for putting an agency under another; fields not sent are empty. */
public record PlacementForm(String parentId, String from, String decision) {
  public PlacementForm(
      @Nullable String parentId, @Nullable String from, @Nullable String decision) {
    this.parentId = sent(parentId);
    this.from = sent(from);
    this.decision = sent(decision);
  }
}
