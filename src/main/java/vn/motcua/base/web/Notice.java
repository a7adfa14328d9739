package vn.motcua.base.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.base.Refused;

/**
 * A message above the page. It may wait in the session for the page after a redirect, so its
 * arguments are serialisable values (texts, numbers, moments).
 *
 * @param kind how it looks and how urgently a screen reader says it
 * @param key message key
 * @param args arguments of the message, in order
 */
public record Notice(Kind kind, String key, ArrayList<Object> args) implements Serializable {
  /** What happened. */
  public enum Kind {
    SUCCESS,
    INFORMATION,
    WARNING,
    REFUSAL
  }

  public static Notice success(String key, Object... args) {
    return new Notice(Kind.SUCCESS, key, new ArrayList<>(List.of(args)));
  }

  public static Notice information(String key, Object... args) {
    return new Notice(Kind.INFORMATION, key, new ArrayList<>(List.of(args)));
  }

  public static Notice warning(String key, Object... args) {
    return new Notice(Kind.WARNING, key, new ArrayList<>(List.of(args)));
  }

  public static Notice refused(Refused refused) {
    return new Notice(Kind.REFUSAL, refused.key(), new ArrayList<>(refused.args()));
  }
}
