package vn.motcua.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws a model as SVG: the file's own drawing, or a plain one where it has none. Carries its
 * colours as attributes, so that it looks the same on a page, in a PDF and under a strict content
 * policy.
 */
public final class Diagram {
  private static final String INK = "#1f2a33";
  private static final String LINE = "#5b6770";
  private static final String PAPER = "#ffffff";
  private static final String ACTIVE = "#0b4f9c";
  private static final int MARGIN = 24;
  private static final double LETTER = 6.1;

  private final StepGraph graph;
  private final Layout layout;
  private final Set<String> active;
  private final boolean english;
  private final StringBuilder svg = new StringBuilder();

  private Diagram(StepGraph graph, Set<String> active, Locale locale) {
    this.graph = graph;
    this.layout = Arrangement.of(graph.net(), graph.layout());
    this.active = active;
    this.english = locale.getLanguage().equals("en");
  }

  /**
   * The drawing as one {@code <svg>} element in its natural size, titled with the model's name and
   * described by the names of the active steps.
   *
   * @param activeNodes ids of the steps to bring out, those open now
   */
  public static String svg(StepGraph graph, Set<String> activeNodes, Locale locale) {
    return new Diagram(graph, activeNodes, locale).draw();
  }

  private String draw() {
    open();
    layout.lanes().keySet().stream().filter(layout.boxes()::containsKey).forEach(this::lane);
    graph.net().flows().forEach(this::flow);
    graph.net().nodes().forEach(this::node);
    return svg.append("</svg>\n").toString();
  }

  private void open() {
    List<Layout.Point> corners = new ArrayList<>();
    for (Layout.Box box : layout.boxes().values()) {
      corners.add(new Layout.Point(box.x(), box.y()));
      corners.add(new Layout.Point(box.x() + box.width(), box.y() + box.height()));
    }
    layout.lines().values().forEach(corners::addAll);
    double left = corners.stream().mapToDouble(Layout.Point::x).min().orElse(0) - MARGIN;
    double top = corners.stream().mapToDouble(Layout.Point::y).min().orElse(0) - MARGIN;
    double width = corners.stream().mapToDouble(Layout.Point::x).max().orElse(0) + MARGIN - left;
    double height =
        corners.stream().mapToDouble(Layout.Point::y).max().orElse(0) + MARGIN - top + 16;
    put(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"process-diagram\""
            + " viewBox=\"%s %s %s %s\" width=\"%s\" height=\"%s\""
            + " font-family=\"sans-serif\" font-size=\"11\">",
        n(left), n(top), n(width), n(height), n(width), n(height));
    put("<title>%s</title>", text(english ? graph.nameEn() : graph.name()));
    String steps =
        graph.steps().stream()
            .filter(step -> active.contains(step.id()))
            .map(step -> english ? step.nameEn() : step.name())
            .collect(Collectors.joining("; "));
    if (!steps.isEmpty()) {
      put("<desc>%s</desc>", text(steps));
    }
  }

  private void lane(String id) {
    Layout.Box box = box(id);
    rectangle(box, 0, "none", LINE, 1);
    String name = name(id, layout.lanes().getOrDefault(id, ""));
    double x = box.x() + 18;
    double y = box.y() + box.height() / 2;
    put(
        "<text transform=\"translate(%s %s) rotate(-90)\" text-anchor=\"middle\" fill=\"%s\">",
        n(x), n(y), INK);
    List<String> lines = wrapped(name, (int) (box.height() / LETTER));
    for (int i = 0; i < lines.size(); i++) {
      put(
          "<tspan x=\"0\" y=\"%s\">%s</tspan>",
          n((i - (lines.size() - 1) / 2.0) * 12), lines.get(i));
    }
    svg.append("</text>\n");
  }

  private void flow(Flow flow) {
    List<Layout.Point> line = layout.lines().getOrDefault(flow.id(), List.of());
    if (line.size() < 2) {
      return;
    }
    put(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\"/>",
        line.stream().map(p -> n(p.x()) + "," + n(p.y())).collect(Collectors.joining(" ")), LINE);
    arrow(line.get(line.size() - 2), line.getLast());
    String name = name(flow.id(), flow.name());
    if (!name.isBlank()) {
      boolean down = line.get(1).y() > line.getFirst().y();
      List<String> lines = wrapped(name, 14);
      double y = line.getFirst().y() + (down ? 15 : -5 - (lines.size() - 1) * 12.0);
      for (int i = 0; i < lines.size(); i++) {
        label(lines.get(i), line.getFirst().x() + 6, y + i * 12.0, "start");
      }
    }
  }

  private void arrow(Layout.Point from, Layout.Point to) {
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

  private void node(Node node) {
    Layout.Box box = box(node.id());
    switch (node) {
      case Step step -> step(step, box);
      case Node.Start _ -> circle(box, 1.5);
      case Node.End _ -> circle(box, 3.5);
      case Node.Choice _ -> gateway(box, "M-7,-7 L7,7 M7,-7 L-7,7");
      case Node.Fork _ -> gateway(box, "M0,-10 V10 M-10,0 H10");
    }
    switch (node) {
      case Step _ -> {
        // its name stands inside
      }
      case Node.Start _, Node.End _ -> names(node, box.y() + box.height() + 13, "middle", 0);
      case Node.Choice _, Node.Fork _ -> names(node, box.y() - 2, "end", -6);
    }
  }

  /** An event's name hangs below it; a gateway's stands above, left of the ways that go up. */
  private void names(Node node, double y, String anchor, double shift) {
    String name = name(node.id(), node.name());
    if (name.isBlank()) {
      return;
    }
    List<String> lines = wrapped(name, 11);
    double first = anchor.equals("end") ? y - (lines.size() - 1) * 12 : y;
    Layout.Box box = box(node.id());
    for (int i = 0; i < lines.size(); i++) {
      label(lines.get(i), box.x() + box.width() / 2 + shift, first + i * 12.0, anchor);
    }
  }

  private void step(Step step, Layout.Box box) {
    boolean here = active.contains(step.id());
    rectangle(box, 8, here ? ACTIVE : PAPER, here ? ACTIVE : INK, here ? 3 : 1.2);
    List<String> lines =
        wrapped(english ? step.nameEn() : step.name(), (int) ((box.width() - 8) / LETTER));
    double y = box.y() + box.height() / 2 - (lines.size() - 1) * 6.5 + 4;
    for (String line : lines) {
      put(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"%s\"%s>%s</text>",
          n(box.x() + box.width() / 2),
          n(y),
          here ? PAPER : INK,
          here ? " font-weight=\"bold\"" : "",
          line);
      y += 13;
    }
  }

  private void rectangle(
      Layout.Box box, int corner, String fill, String stroke, double strokeWidth) {
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

  private void circle(Layout.Box box, double strokeWidth) {
    put(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>",
        n(box.x() + box.width() / 2),
        n(box.y() + box.height() / 2),
        n(box.width() / 2),
        PAPER,
        INK,
        n(strokeWidth));
  }

  private void gateway(Layout.Box box, String mark) {
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
        "<path transform=\"translate(%s %s)\" d=\"%s\" stroke=\"%s\" stroke-width=\"2.5\"/>",
        n(x), n(y), mark, INK);
  }

  /**
   * @param name escaped
   */
  private void label(String name, double x, double y, String anchor) {
    put(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
        n(x), n(y), anchor, INK, name);
  }

  private Layout.Box box(String id) {
    Layout.Box box = layout.boxes().get(id);
    if (box == null) {
      throw new IllegalStateException("not arranged: " + id);
    }
    return box;
  }

  private String name(String id, String vietnamese) {
    return english ? layout.english().getOrDefault(id, vietnamese) : vietnamese;
  }

  /** Escaped lines of at most so many letters; a longer word stands alone. */
  private static List<String> wrapped(String name, int letters) {
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

  private void put(String form, Object... values) {
    svg.append(form.formatted(values)).append('\n');
  }

  private static String n(double number) {
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.1f", number);
  }

  private static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
