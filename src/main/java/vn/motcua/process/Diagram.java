package vn.motcua.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws a model as SVG: the file's own drawing, or a plain one where it has none. Carries its
 * colours as attributes, so that it looks the same on a page, in a PDF and under a strict content
 * policy.
 */
public final class Diagram {
  private static final String ACTIVE = "#0b4f9c";
  private static final String DONE = "#e3f1e6";
  private static final String LATE = "#b3261e";
  private static final int MARGIN = 24;
  private static final double LETTER = 6.1;

  private final StepGraph graph;
  private final Layout layout;
  private final Map<String, StepMark> marks;
  private final boolean english;
  private final Svg svg = new Svg();

  private Diagram(StepGraph graph, Map<String, StepMark> marks, Locale locale) {
    this.graph = graph;
    this.layout = Arrangement.of(graph.net(), graph.layout());
    this.marks = marks;
    this.english = locale.getLanguage().equals("en");
  }

  /**
   * The drawing as one {@code <svg>} element in its natural size, titled with the model's name and
   * described by the names of the active steps.
   *
   * @param marks of the steps that one run has come to, by id; empty for the model alone
   */
  public static String svg(StepGraph graph, Map<String, StepMark> marks, Locale locale) {
    return new Diagram(graph, marks, locale).draw();
  }

  private String draw() {
    open();
    layout.lanes().keySet().stream().filter(layout.boxes()::containsKey).forEach(this::lane);
    List<Node> nodes = graph.net().nodes().stream().filter(Layout::drawn).toList();
    nodes.stream().filter(Diagram::frame).forEach(this::node);
    graph.net().flows().stream().filter(Layout::drawn).forEach(this::flow);
    nodes.stream().filter(node -> !frame(node)).forEach(this::node);
    return svg.put("</svg>").toString();
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
    svg.put(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"process-diagram\""
            + " viewBox=\"%s %s %s %s\" width=\"%s\" height=\"%s\""
            + " font-family=\"sans-serif\" font-size=\"11\">",
        Svg.n(left), Svg.n(top), Svg.n(width), Svg.n(height), Svg.n(width), Svg.n(height));
    svg.put("<title>%s</title>", Svg.text(english ? graph.nameEn() : graph.name()));
    String steps =
        graph.steps().stream()
            .filter(step -> open(step.id()))
            .map(step -> english ? step.nameEn() : step.name())
            .collect(Collectors.joining("; "));
    if (!steps.isEmpty()) {
      svg.put("<desc>%s</desc>", Svg.text(steps));
    }
  }

  private void lane(String id) {
    Layout.Box box = box(id);
    svg.rectangle(box, 0, "none", Svg.LINE, 1);
    String name = name(id, layout.lanes().getOrDefault(id, ""));
    double x = box.x() + 18;
    double y = box.y() + box.height() / 2;
    svg.put(
        "<text transform=\"translate(%s %s) rotate(-90)\" text-anchor=\"middle\" fill=\"%s\">",
        Svg.n(x), Svg.n(y), Svg.INK);
    List<String> lines = Svg.wrapped(name, (int) (box.height() / LETTER));
    for (int i = 0; i < lines.size(); i++) {
      svg.put(
          "<tspan x=\"0\" y=\"%s\">%s</tspan>",
          Svg.n((i - (lines.size() - 1) / 2.0) * 12), lines.get(i));
    }
    svg.put("</text>");
  }

  private void flow(Flow flow) {
    List<Layout.Point> line = layout.lines().getOrDefault(flow.id(), List.of());
    if (line.size() < 2) {
      return;
    }
    svg.put(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\"/>",
        line.stream().map(p -> Svg.n(p.x()) + "," + Svg.n(p.y())).collect(Collectors.joining(" ")),
        Svg.LINE);
    svg.arrow(line.get(line.size() - 2), line.getLast());
    String name = name(flow.id(), flow.name());
    if (!name.isBlank()) {
      boolean down = line.get(1).y() > line.getFirst().y();
      List<String> lines = Svg.wrapped(name, 14);
      double y = line.getFirst().y() + (down ? 15 : -5 - (lines.size() - 1) * 12.0);
      for (int i = 0; i < lines.size(); i++) {
        svg.label(lines.get(i), line.getFirst().x() + 6, y + i * 12.0, "start");
      }
    }
  }

  /** An embedded sub-process: a frame around what is drawn inside. */
  private static boolean frame(Node node) {
    return node instanceof Node.Scope scope && scope.calledKey().isEmpty();
  }

  private void node(Node node) {
    Layout.Box box = box(node.id());
    switch (node) {
      case Step step -> activity(step, box, many(step));
      case Node.Service service -> activity(service, box, "*");
      case Node.Scope scope -> {
        if (frame(scope)) {
          svg.rectangle(box, 8, "none", Svg.LINE, 1.2);
          svg.label(Svg.text(name(scope.id(), scope.name())), box.x() + 8, box.y() + 14, "start");
        } else {
          activity(scope, box, "+");
        }
      }
      case Node.Start _ -> svg.circle(box, 1.5);
      case Node.End end -> {
        svg.circle(box, 3.5);
        if (end.terminate()) {
          svg.put(
              "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>",
              Svg.n(box.x() + box.width() / 2),
              Svg.n(box.y() + box.height() / 2),
              Svg.n(box.width() / 4),
              Svg.INK);
        }
      }
      case Event event -> EventMark.draw(svg, event, box);
      case Node.Choice _ -> svg.gateway(box, "M-7,-7 L7,7 M7,-7 L-7,7");
      case Node.Fork _ -> svg.gateway(box, "M0,-10 V10 M-10,0 H10");
      case Node.Inclusive _ -> svg.gateway(box, EventMark.RING);
      case Node.EventGate _ -> svg.gateway(box, "M0,-9 L9,-2 L5,8 L-5,8 L-9,-2 Z");
      case Node.Leave _ -> {
        // its scope is drawn
      }
    }
    switch (node) {
      case Node.Skippable _, Node.Leave _ -> {
        // its name stands inside
      }
      case Node.Start _, Node.End _, Event _ ->
          names(node, box.y() + box.height() + 13, "middle", 0);
      case Node.Choice _, Node.Fork _, Node.Inclusive _, Node.EventGate _ ->
          names(node, box.y() - 2, "end", -6);
    }
  }

  private static String many(Step step) {
    return step.instances() == null ? "" : step.instances().sequential() ? "=" : "|||";
  }

  /** An event's name hangs below it; a gateway's stands above, left of the ways that go up. */
  private void names(Node node, double y, String anchor, double shift) {
    String name = name(node.id(), node.name());
    if (name.isBlank()) {
      return;
    }
    List<String> lines = Svg.wrapped(name, 11);
    double first = anchor.equals("end") ? y - (lines.size() - 1) * 12 : y;
    Layout.Box box = box(node.id());
    for (int i = 0; i < lines.size(); i++) {
      svg.label(lines.get(i), box.x() + box.width() / 2 + shift, first + i * 12.0, anchor);
    }
  }

  /**
   * @param sign at its foot: how it is done, when not once by a person
   */
  private void activity(Node.Skippable step, Layout.Box box, String sign) {
    StepMark mark = mark(step.id());
    boolean here = mark != null && mark.state().open();
    boolean late = mark != null && mark.state().late();
    String fill = here ? late ? LATE : ACTIVE : mark == null ? Svg.PAPER : DONE;
    String edge = late ? LATE : here ? ACTIVE : Svg.INK;
    svg.rectangle(box, 8, fill, edge, here || late ? 3 : 1.2);
    List<String> lines =
        Svg.wrapped(english ? step.nameEn() : step.name(), (int) ((box.width() - 8) / LETTER));
    double y = box.y() + box.height() / 2 - (lines.size() - 1) * 6.5 + 4;
    for (String line : lines) {
      svg.put(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"%s\"%s>%s</text>",
          Svg.n(box.x() + box.width() / 2),
          Svg.n(y),
          here ? Svg.PAPER : Svg.INK,
          here ? " font-weight=\"bold\"" : "",
          line);
      y += 13;
    }
    if (!sign.isEmpty()) {
      svg.put(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
          Svg.n(box.x() + box.width() / 2),
          Svg.n(box.y() + box.height() - 4),
          here ? Svg.PAPER : Svg.INK,
          sign);
    }
    if (mark != null) {
      note(mark, box, late);
    }
  }

  /** A tick in the corner of a step that is done; below the step its time. */
  private void note(StepMark mark, Layout.Box box, boolean late) {
    if (!mark.state().open()) {
      svg.put(
          "<path transform=\"translate(%s %s)\" d=\"M-5,0 L-2,3 L4,-4\" fill=\"none\""
              + " stroke=\"%s\" stroke-width=\"2\"/>",
          Svg.n(box.x() + box.width() - 10), Svg.n(box.y() + 10), late ? LATE : Svg.INK);
    }
    if (!mark.time().isEmpty()) {
      double middle = box.x() + box.width() / 2;
      double width = mark.time().length() * LETTER;
      double below = box.y() + box.height() + 3;
      svg.rectangle(new Layout.Box(middle - width / 2, below, width, 13), 0, Svg.PAPER, "none", 0);
      svg.put(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
          Svg.n(middle), Svg.n(below + 10), late ? LATE : Svg.INK, Svg.text(mark.time()));
    }
  }

  /** Of a call: that of the steps inside which are open, else of one that is done. */
  private @Nullable StepMark mark(String id) {
    StepMark own = marks.get(id);
    if (own != null) {
      return own;
    }
    return marks.entrySet().stream()
        .filter(step -> step.getKey().startsWith(id + "/"))
        .map(step -> new StepMark(step.getValue().state(), ""))
        .max(Comparator.comparing(inner -> inner.state().open()))
        .orElse(null);
  }

  private boolean open(String id) {
    StepMark mark = marks.get(id);
    return mark != null && mark.state().open();
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
}
