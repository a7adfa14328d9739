package vn.motcua.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a step is done, when not at the subject's own unit and agency.
 *
 * @param kind a unit of the same agency, or another agency
 * @param word name of a fact, {@link Instances#ELEMENT}, or the code itself
 * @param fixed whether the word is the code itself
 */
record Place(Kind kind, String word, boolean fixed) {
  enum Kind {
    UNIT,
    AGENCY
  }

  /** The code of the unit or agency; null when the fact that holds it is not known. */
  @Nullable String code(Map<String, Object> facts, @Nullable String element) {
    if (fixed) {
      return word;
    }
    return word.equals(Instances.ELEMENT) ? element : (String) facts.get(word);
  }
}
