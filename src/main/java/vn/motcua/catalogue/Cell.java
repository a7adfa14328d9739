package vn.motcua.catalogue;

/** Text of a table's cell without what only sets it off. */
final class Cell {
  private static final String BEFORE = "-+*•–";
  private static final String AFTER = ";.,:";

  private Cell() {}

  /** Without blanks and bullets before, blanks and stops after. */
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && blankOr(BEFORE, text.charAt(from))) {
      from++;
    }
    while (to > from && blankOr(AFTER, text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Without control characters but line breaks, which no store or page can keep. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
  }

  private static boolean blankOr(String marks, char c) {
    return Character.isWhitespace(c) || marks.indexOf(c) >= 0;
  }
}
