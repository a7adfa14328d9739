package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import org.jspecify.annotations.Nullable;

/** What a person fills in for an officer; fields not sent are empty. */
public record OfficerForm(String username, String name, String email, String phone) {
  public OfficerForm(
      @Nullable String username,
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone) {
    this.username = sent(username);
    this.name = sent(name);
    this.email = sent(email);
    this.phone = sent(phone);
  }
}
