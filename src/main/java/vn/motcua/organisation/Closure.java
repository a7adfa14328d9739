package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The end of an agency (giải thể, sáp nhập).
 *
 * @param lastDay its last day
 * @param successors agencies that are competent in its place from the next day; may be none
 * @param decision by which
 */
public record Closure(LocalDate lastDay, List<UUID> successors, String decision) {
  public Closure {
    successors = List.copyOf(successors);
  }
}
