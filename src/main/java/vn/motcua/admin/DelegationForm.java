package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import org.jspecify.annotations.Nullable;

/** What a person fills in for lending a post for a time; fields not sent are empty. */
public record DelegationForm(String toId, String from, String to, String reason) {
  public DelegationForm(
      @Nullable String toId, @Nullable String from, @Nullable String to, @Nullable String reason) {
    this.toId = sent(toId);
    this.from = sent(from);
    this.to = sent(to);
    this.reason = sent(reason);
  }
}
