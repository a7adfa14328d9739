package vn.motcua.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Apologising and giving a new date.
 *
 * @param dueAt the date now
 * @param day the new day as entered so far, ISO, empty at first
 */
public record ExtensionPage(String code, @Nullable Instant dueAt, String day, String reason) {
  public String path() {
    return "/desk/dossiers/" + code;
  }
}
