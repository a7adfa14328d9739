package vn.motcua.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a dossier stands, in words for citizens.
 *
 * @param statusKey message key of the status
 * @param tone colour of the status tag
 * @param dueAt when the result is due, null while no clock runs
 * @param stages all stages in order, done, current and to come
 */
public record Journey(String statusKey, String tone, @Nullable Instant dueAt, List<Stage> stages) {
  public Journey {
    stages = List.copyOf(stages);
  }
}
