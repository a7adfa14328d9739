package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person fills in to close an agency; fields not sent are empty.
 *
 * @param successors ids of agencies
 */
public record ClosureForm(String lastDay, List<String> successors, String decision) {
  public ClosureForm(
      @Nullable String lastDay, @Nullable List<String> successors, @Nullable String decision) {
    this.lastDay = sent(lastDay);
    this.successors = successors == null ? List.of() : List.copyOf(successors);
    this.decision = sent(decision);
  }
}
