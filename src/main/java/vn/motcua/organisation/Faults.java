package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

/** The faults of one command, gathered so that all are named at once. */
final class Faults {
  private static final int LONGEST_TEXT = 300;
  private final List<Fault> found = new ArrayList<>();

  void add(String field, String key, Object... args) {
    found.add(Fault.of(field, key, args));
  }

  void addIf(boolean wrong, String field, String key, Object... args) {
    if (wrong) {
      add(field, key, args);
    }
  }

  /** A text that must be there. */
  void text(String field, String text) {
    addIf(text.isBlank(), field, "organisation.fault.blank");
    optionalText(field, text);
  }

  void optionalText(String field, String text) {
    addIf(text.length() > LONGEST_TEXT, field, "organisation.fault.long", LONGEST_TEXT);
    addIf(text.chars().anyMatch(Character::isISOControl), field, "organisation.fault.control");
  }

  /** A last day that may not be before the first. */
  void order(String field, @Nullable LocalDate first, @Nullable LocalDate last) {
    addIf(
        first != null && last != null && last.isBefore(first),
        field,
        "organisation.fault.day-order",
        first == null ? "" : first);
  }

  /** Throws when there is at least one. */
  void raise() {
    Invalid.throwIfAny(found);
  }
}
