package vn.motcua.base;

import java.util.List;

/**
 * One thing wrong with what a person or a program sent.
 *
 * @param field name of the field as sent ("applicant.phone"), or the empty string for the whole
 * @param key message key that says what is wrong and how to mend it
 * @param args arguments of the message, in order
 */
public record Fault(String field, String key, List<Object> args) {
  public Fault {
    args = List.copyOf(args);
  }

  public static Fault of(String field, String key, Object... args) {
    return new Fault(field, key, List.of(args));
  }
}
