package vn.motcua.base;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in Vietnamese words, as amounts are written on receipts (số tiền bằng chữ): "một triệu
 * hai trăm lẻ năm nghìn".
 */
public final class NumberWords {
  private static final List<String> DIGITS =
      List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
  private static final long THOUSAND = 1_000;
  private static final long MILLION = 1_000_000;
  private static final long BILLION = 1_000_000_000;

  private NumberWords() {}

  /**
   * @throws IllegalArgumentException for a negative number
   */
  public static String vietnamese(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("negative: " + number);
    }
    if (number == 0) {
      return DIGITS.getFirst();
    }
    List<String> words = new ArrayList<>();
    add(number, false, words);
    return String.join(" ", words);
  }

  /** An amount of đồng as a sentence begins: "Năm mươi hai nghìn đồng". */
  public static String dong(long amount) {
    String words = vietnamese(amount) + " đồng";
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** There is no word above "tỷ": a million times a million is "một nghìn tỷ". */
  private static void add(long number, boolean after, List<String> words) {
    if (number >= BILLION) {
      add(number / BILLION, after, words);
      words.add("tỷ");
      add(number % BILLION, true, words);
      return;
    }
    boolean said = after;
    said = group(number / MILLION, "triệu", said, words);
    said = group(number % MILLION / THOUSAND, "nghìn", said, words);
    group(number % THOUSAND, "", said, words);
  }

  /**
   * Three digits and their unit; nothing when all are zero.
   *
   * @param after something greater was said before, so that a missing hundred must be said too
   */
  private static boolean group(long three, String unit, boolean after, List<String> words) {
    if (three == 0) {
      return after;
    }
    int hundreds = (int) three / 100;
    int tens = (int) three / 10 % 10;
    int ones = (int) three % 10;
    if (after || hundreds > 0) {
      words.add(DIGITS.get(hundreds));
      words.add("trăm");
    }
    tens(tens, ones > 0 && (after || hundreds > 0), words);
    if (ones > 0) {
      words.add(ones(tens, ones));
    }
    if (!unit.isEmpty()) {
      words.add(unit);
    }
    return true;
  }

  private static void tens(int tens, boolean between, List<String> words) {
    if (tens == 1) {
      words.add("mười");
    } else if (tens > 1) {
      words.add(DIGITS.get(tens));
      words.add("mươi");
    } else if (between) {
      words.add("lẻ");
    }
  }

  /** One, four and five change their sound behind tens. */
  private static String ones(int tens, int ones) {
    if (ones == 1 && tens > 1) {
      return "mốt";
    }
    if (ones == 4 && tens > 1) {
      return "tư";
    }
    return ones == 5 && tens > 0 ? "lăm" : DIGITS.get(ones);
  }
}
