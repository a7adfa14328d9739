package vn.motcua.base;

import java.io.Serializable;
import java.util.Locale;

/** A name kept in both languages, as an argument of a message. */
public record Bilingual(String vietnamese, String english) implements Serializable {
  /** Vietnamese unless the language is English and there is an English name. */
  public String in(Locale language) {
    boolean wanted = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return wanted && !english.isBlank() ? english : vietnamese;
  }
}
