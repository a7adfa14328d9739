package vn.motcua.base;

import java.util.List;

/**
 * A rule says no. Not an error: a value that the caller shows to the person who asked.
 *
 * @param rule id of the rule as in docs/rules.md ("R4"), or the empty string where no rule of law
 *     is behind the refusal
 * @param key message key that says what is wrong and how to mend it
 * @param args arguments of the message, in order
 */
public record Refused(String rule, String key, List<Object> args) {
  public Refused {
    args = List.copyOf(args);
  }

  public static Refused of(String rule, String key, Object... args) {
    return new Refused(rule, key, List.of(args));
  }
}
