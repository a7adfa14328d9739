package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import org.jspecify.annotations.Nullable;

/** What a person fills in for a new identifier of an agency; fields not sent are empty. */
public record IdentifierForm(String scheme, String code, String from) {
  public IdentifierForm(@Nullable String scheme, @Nullable String code, @Nullable String from) {
    this.scheme = sent(scheme);
    this.code = sent(code);
    this.from = sent(from);
  }
}
