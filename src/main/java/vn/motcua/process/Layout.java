package vn.motcua.process;

import java.util.List;
import java.util.Map;

/**
 * Where the file draws its elements, in its own units.
 *
 * @param boxes of nodes, lanes and pools by id
 * @param lines of flows by id, each with two points or more
 * @param lanes id to name, outer (pools) first
 * @param english id to English name where the file gives one
 */
record Layout(
    Map<String, Box> boxes,
    Map<String, List<Point>> lines,
    Map<String, String> lanes,
    Map<String, String> english) {
  record Box(double x, double y, double width, double height) {}

  record Point(double x, double y) {}

  /**
   * Whether a node is an element of the file itself: not inside a called model, not an end made.
   */
  static boolean drawn(Node node) {
    return node.id().indexOf('/') < 0;
  }

  /** Whether a flow is an element of the file itself. */
  static boolean drawn(Flow flow) {
    return !flow.implied() && flow.id().indexOf('/') < 0;
  }

  /** Id of the box that shows a node: inside a call, and at its end, the call's own. */
  static String box(String node) {
    int slash = node.indexOf('/');
    return slash < 0 ? node : node.substring(0, slash);
  }
}
