package vn.motcua.statistics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.base.Rule;

/** Who comes first among peers (xếp hạng). */
@Rule("F15")
final class Ranking {
  private static final Comparator<Value.Share> HIGHEST_FIRST =
      (a, b) ->
          Long.compare(
              Math.multiplyExact(b.part(), a.whole()), Math.multiplyExact(a.part(), b.whole()));

  private Ranking() {}

  /**
   * The rank of each share, 1 for the highest; compared exactly, not as rounded. Equal ones have
   * the same rank and the next is left out: 1, 2, 2, 4.
   *
   * @param fewest a share of fewer than these has no rank
   */
  static <K> Map<K, Integer> of(Map<K, Value.Share> shares, long fewest) {
    List<Map.Entry<K, Value.Share>> ordered =
        shares.entrySet().stream()
            .filter(each -> each.getValue().whole() > 0 && each.getValue().whole() >= fewest)
            .sorted(Map.Entry.comparingByValue(HIGHEST_FIRST))
            .toList();
    Map<K, Integer> ranks = new LinkedHashMap<>();
    int rank = 0;
    for (int i = 0; i < ordered.size(); i++) {
      if (i == 0
          || HIGHEST_FIRST.compare(ordered.get(i - 1).getValue(), ordered.get(i).getValue()) != 0) {
        rank = i + 1;
      }
      ranks.put(ordered.get(i).getKey(), rank);
    }
    return ranks;
  }
}
