package vn.motcua.records;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name under which a file was handed in, made safe to show and to save anywhere: no path, no
 * control or invisible characters (a reversed "fdp.exe" must not read as "exe.pdf"), none of the
 * characters and names that Windows refuses, composed accents, at most 150 characters.
 */
record FileName(String value) {
  private static final int LONGEST = 150;
  private static final int LONGEST_EXTENSION = 10;
  private static final String NAMELESS = "tep";
  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");
  private static final Pattern SPACES = Pattern.compile("[\\p{Z}]+");
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
  private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
  private static final Pattern EXTENSION =
      Pattern.compile("\\.([A-Za-z0-9]{1," + LONGEST_EXTENSION + "})$");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)^(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?$");

  /** The safe form of whatever name came with an upload. */
  static FileName of(String given) {
    String name = Normalizer.normalize(given, Normalizer.Form.NFC);
    name = INVISIBLE.matcher(name).replaceAll("");
    name = PATH.matcher(name).replaceFirst("");
    name = FORBIDDEN.matcher(name).replaceAll("_");
    name = SPACES.matcher(name).replaceAll(" ");
    name = EDGES.matcher(name).replaceAll("");
    if (name.isEmpty()) {
      name = NAMELESS;
    }
    if (DEVICE.matcher(name).matches()) {
      name = "_" + name;
    }
    return new FileName(shorten(name));
  }

  /** In lower case and without the dot; empty when the name claims no kind. */
  String extension() {
    var found = EXTENSION.matcher(value);
    return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
  }

  FileName withExtension(String extension) {
    return new FileName(shorten(value + "." + extension));
  }

  /** Cuts the middle, never the extension and never a character in two. */
  private static String shorten(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    var found = EXTENSION.matcher(name);
    String end = found.find() ? found.group() : "";
    int cut = LONGEST - end.length();
    if (Character.isHighSurrogate(name.charAt(cut - 1))) {
      cut--;
    }
    return name.substring(0, cut).stripTrailing() + end;
  }
}
