package vn.motcua.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plain drawing for a model whose file has none, or only part of one: columns by distance from
 * the start, one band of rows for each post.
 */
final class Arrangement {
  private static final int COLUMN = 150;
  private static final int ROW = 110;
  private static final int TOP = 80;

  private record Cell(int column, int row) {}

  private Arrangement() {}

  /** The file's drawing when it shows every node, else one made here. */
  static Layout of(Net net, Layout drawn) {
    boolean whole =
        net.nodes().stream()
            .filter(Layout::drawn)
            .allMatch(node -> drawn.boxes().containsKey(node.id()));
    return whole ? withLines(net, drawn) : arranged(net, drawn);
  }

  private static Layout arranged(Net net, Layout drawn) {
    Map<String, Layout.Box> boxes = new LinkedHashMap<>();
    cells(net).forEach((node, cell) -> boxes.put(node.id(), box(node, cell)));
    return withLines(net, new Layout(boxes, Map.of(), Map.of(), drawn.english()));
  }

  private static Map<Node, Cell> cells(Net net) {
    Set<Flow> leadingBack = new HashSet<>();
    List<Node> forward = net.forward(leadingBack);
    Map<Node, Integer> columns = new HashMap<>();
    Map<Node, String> bands = new HashMap<>();
    for (Node node : forward) {
      int column = columns.computeIfAbsent(node, n -> 0);
      String band = bands.getOrDefault(node, "");
      if (node instanceof Step step) {
        band = step.post();
        bands.put(node, band);
      }
      for (Flow flow : net.ahead(node)) {
        if (!leadingBack.contains(flow)) {
          columns.merge(net.node(flow.to()), column + 1, Math::max);
          bands.putIfAbsent(net.node(flow.to()), band);
        }
      }
    }
    return rows(forward.stream().filter(Layout::drawn).toList(), columns, bands);
  }

  private static Map<Node, Cell> rows(
      List<Node> forward, Map<Node, Integer> columns, Map<Node, String> bands) {
    Map<String, Map<Integer, List<Node>>> filled = new LinkedHashMap<>();
    for (Node node : forward) {
      filled
          .computeIfAbsent(bands.getOrDefault(node, ""), band -> new HashMap<>())
          .computeIfAbsent(columns.getOrDefault(node, 0), column -> new ArrayList<>())
          .add(node);
    }
    Map<Node, Cell> cells = new LinkedHashMap<>();
    int first = 0;
    for (Map<Integer, List<Node>> band : filled.values()) {
      int height = 1;
      for (Map.Entry<Integer, List<Node>> column : band.entrySet()) {
        int row = first;
        for (Node node : column.getValue()) {
          cells.put(node, new Cell(column.getKey(), row++));
        }
        height = Math.max(height, column.getValue().size());
      }
      first += height;
    }
    return cells;
  }

  private static Layout.Box box(Node node, Cell cell) {
    double width = node instanceof Node.Skippable ? 110 : 44;
    double height = node instanceof Node.Skippable ? 80 : 44;
    return new Layout.Box(
        TOP + cell.column() * COLUMN - width / 2,
        TOP + cell.row() * ROW - height / 2,
        width,
        height);
  }

  /** A flow that the file draws no line for goes from its source's right to its target's left. */
  private static Layout withLines(Net net, Layout layout) {
    Map<String, List<Layout.Point>> lines = new LinkedHashMap<>(layout.lines());
    for (Flow flow : net.flows()) {
      if (!Layout.drawn(flow)) {
        continue;
      }
      List<Layout.Point> line = lines.get(flow.id());
      Layout.Box from = layout.boxes().get(Layout.box(flow.from()));
      Layout.Box to = layout.boxes().get(flow.to());
      if ((line == null || line.size() < 2) && from != null && to != null) {
        lines.put(flow.id(), line(from, to));
      }
    }
    return new Layout(layout.boxes(), lines, layout.lanes(), layout.english());
  }

  private static List<Layout.Point> line(Layout.Box from, Layout.Box to) {
    var start = new Layout.Point(from.x() + from.width(), from.y() + from.height() / 2);
    var end = new Layout.Point(to.x(), to.y() + to.height() / 2);
    if (end.x() > start.x()) {
      double middle = (start.x() + end.x()) / 2;
      return List.of(
          start, new Layout.Point(middle, start.y()), new Layout.Point(middle, end.y()), end);
    }
    double below = Math.max(from.y() + from.height(), to.y() + to.height()) + 15;
    double foot = to.x() + to.width() / 2;
    return List.of(
        new Layout.Point(from.x() + from.width() / 2, from.y() + from.height()),
        new Layout.Point(from.x() + from.width() / 2, below),
        new Layout.Point(foot, below),
        new Layout.Point(foot, to.y() + to.height()));
  }
}
