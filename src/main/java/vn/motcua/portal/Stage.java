package vn.motcua.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a dossier's way as citizens see it: no names, no comments.
 *
 * @param key message key of its name
 * @param step name of the step of the internal process, null where the message says it all
 * @param stepEn its English name
 * @param state "done", "current" or "next"
 * @param at when it was reached, null while it was not
 */
public record Stage(
    String key,
    @Nullable String step,
    @Nullable String stepEn,
    String state,
    @Nullable Instant at) {
  static Stage done(String key, @Nullable String step, @Nullable String stepEn, Instant at) {
    return new Stage(key, step, stepEn, "done", at);
  }

  static Stage current(String key) {
    return new Stage(key, null, null, "current", null);
  }

  static Stage next(String key) {
    return new Stage(key, null, null, "next", null);
  }
}
