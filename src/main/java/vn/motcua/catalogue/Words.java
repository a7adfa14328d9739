package vn.motcua.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.base.Text;

/** Text as search sees it: words of letters and digits (and the dot of a code) between spaces. */
final class Words {
  private static final int MOST_WORDS = 12;
  private static final int MOST_LETTERS = 200;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}.]+|\\.(?!\\d)");

  private Words() {}

  /** Folded words between single spaces, for a column: " dang ky khai sinh ". */
  static String column(String... texts) {
    return " " + phrase(Text.fold(String.join(" ", texts))) + " ";
  }

  /** The folded words of what a person typed, joined: "khai sinh"; empty when there are none. */
  static String folded(String typed) {
    return phrase(Text.fold(shortened(typed)));
  }

  /** The same with its accents, lower case. */
  static String accented(String typed) {
    String composed = Normalizer.normalize(shortened(typed), Normalizer.Form.NFC);
    return phrase(composed.toLowerCase(Locale.ROOT));
  }

  /** The words of a phrase, each once. */
  static List<String> of(String phrase) {
    return phrase.isEmpty()
        ? List.of()
        : Arrays.stream(phrase.split(" ")).distinct().limit(MOST_WORDS).toList();
  }

  private static String shortened(String typed) {
    return typed.length() > MOST_LETTERS ? typed.substring(0, MOST_LETTERS) : typed;
  }

  private static String phrase(String text) {
    return NO_WORD.matcher(text).replaceAll(" ").strip().replaceAll(" +", " ");
  }
}
