package vn.motcua.base.web;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, of radios or of checkboxes.
 *
 * @param value what the form sends
 * @param label what the person reads
 * @param hint a line of help below it, null for none
 */
public record Option(String value, String label, @Nullable String hint) {
  public static Option of(String value, String label) {
    return new Option(value, label, null);
  }
}
