package vn.motcua.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The shapes of a drawing, written as SVG elements that need no style sheet. */
final class Svg {
  static final String INK = "#1f2a33";
  static final String LINE = "#5b6770";
  static final String PAPER = "#ffffff";

  private final StringBuilder written = new StringBuilder();

  void rectangle(Layout.Box box, int corner, String fill, String stroke, double strokeWidth) {
    put(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%d\" fill=\"%s\" stroke=\"%s\""
            + " stroke-width=\"%s\"/>",
        n(box.x()),
        n(box.y()),
        n(box.width()),
        n(box.height()),
        corner,
        fill,
        stroke,
        n(strokeWidth));
  }

  void arrow(Layout.Point from, Layout.Point to) {
    double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
    double dx = (to.x() - from.x()) / length;
    double dy = (to.y() - from.y()) / length;
    put(
        "<polygon points=\"%s,%s %s,%s %s,%s\" fill=\"%s\"/>",
        n(to.x()),
        n(to.y()),
        n(to.x() - 8 * dx - 4 * dy),
        n(to.y() - 8 * dy + 4 * dx),
        n(to.x() - 8 * dx + 4 * dy),
        n(to.y() - 8 * dy - 4 * dx),
        LINE);
  }

  void circle(Layout.Box box, double strokeWidth) {
    put(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>",
        n(box.x() + box.width() / 2),
        n(box.y() + box.height() / 2),
        n(box.width() / 2),
        PAPER,
        INK,
        n(strokeWidth));
  }

  void gateway(Layout.Box box, String mark) {
    double x = box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2;
    put(
        "<polygon points=\"%s,%s %s,%s %s,%s %s,%s\" fill=\"%s\" stroke=\"%s\"/>",
        n(x),
        n(box.y()),
        n(box.x() + box.width()),
        n(y),
        n(x),
        n(box.y() + box.height()),
        n(box.x()),
        n(y),
        PAPER,
        INK);
    put(
        "<path transform=\"translate(%s %s)\" d=\"%s\" fill=\"none\" stroke=\"%s\""
            + " stroke-width=\"2.5\"/>",
        n(x), n(y), mark, INK);
  }

  /**
   * @param name escaped
   */
  void label(String name, double x, double y, String anchor) {
    put(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
        n(x), n(y), anchor, INK, name);
  }

  Svg put(String form, Object... values) {
    written.append(form.formatted(values)).append('\n');
    return this;
  }

  static String n(double number) {
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.1f", number);
  }

  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Escaped lines of at most so many letters; a longer word stands alone. */
  static List<String> wrapped(String name, int letters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Words.of(name)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
        lines.add(text(line.toString()));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(text(line.toString()));
    return lines;
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
