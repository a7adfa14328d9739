package vn.motcua.base.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads the geometry of SVG attributes. */
final class Outline {
  private static final Pattern COMMAND = Pattern.compile("([A-Za-z])([^A-Za-z]*)");
  private static final Pattern FUNCTION = Pattern.compile("(\\w+)\\(([^)]*)\\)");

  private Outline() {}

  static double[] numbers(String text) {
    return Arrays.stream(text.strip().split("[\\s,]+"))
        .filter(word -> !word.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  static double number(Element element, String attribute, double absent) {
    String text = element.getAttribute(attribute);
    return text.isEmpty() ? absent : Double.parseDouble(text);
  }

  static Path2D line(double[] points, boolean closed) {
    Path2D line = new Path2D.Double();
    for (int i = 0; i + 1 < points.length; i += 2) {
      if (i == 0) {
        line.moveTo(points[i], points[i + 1]);
      } else {
        line.lineTo(points[i], points[i + 1]);
      }
    }
    if (closed) {
      line.closePath();
    }
    return line;
  }

  /** Straight lines and curves in absolute coordinates. */
  static Path2D path(String commands) {
    Path2D path = new Path2D.Double();
    Matcher command = COMMAND.matcher(commands);
    while (command.find()) {
      double[] n = numbers(command.group(2));
      switch (command.group(1)) {
        case "M" -> path.moveTo(n[0], n[1]);
        case "L" -> path.lineTo(n[0], n[1]);
        case "H" -> path.lineTo(n[0], path.getCurrentPoint().getY());
        case "V" -> path.lineTo(path.getCurrentPoint().getX(), n[0]);
        case "C" -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
        case "Q" -> path.quadTo(n[0], n[1], n[2], n[3]);
        case "Z", "z" -> path.closePath();
        default -> throw new IllegalArgumentException("cannot print path " + commands);
      }
    }
    return path;
  }

  static AffineTransform transform(String functions) {
    AffineTransform transform = new AffineTransform();
    Matcher function = FUNCTION.matcher(functions);
    while (function.find()) {
      double[] n = numbers(function.group(2));
      switch (function.group(1)) {
        case "translate" -> transform.translate(n[0], n.length > 1 ? n[1] : 0);
        case "rotate" -> transform.rotate(Math.toRadians(n[0]));
        default -> throw new IllegalArgumentException("cannot print transform " + functions);
      }
    }
    return transform;
  }
}
