package vn.motcua.process;

import java.util.Arrays;
import java.util.List;

/** Lists in attributes are words separated by white space, as XML Schema's list types are. */
final class Words {
  private Words() {}

  static List<String> of(String text) {
    return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
