package vn.motcua.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's points of the service index.
 *
 * @param lines in the order of the index
 */
record IndexScore(ServiceIndex index, List<ServiceIndex.Line> lines) {
  IndexScore {
    lines = List.copyOf(lines);
  }

  /** The sum of everything. */
  ServiceIndex.Sum sum() {
    return index.sum(lines, each -> true);
  }

  /** The sum of a group. */
  ServiceIndex.Sum sum(String group) {
    return index.sum(lines, each -> each.group().equals(group));
  }

  /** The points of an indicator; empty when it has none, or the index has no such indicator. */
  Optional<BigDecimal> points(String indicator) {
    return lines.stream()
        .filter(each -> each.indicator().key().equals(indicator))
        .flatMap(each -> Optional.ofNullable(each.points()).stream())
        .findFirst();
  }
}
