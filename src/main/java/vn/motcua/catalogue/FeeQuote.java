package vn.motcua.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case costs, line by line.
 *
 * @param lines one for every fee that holds; none: the case is free of fees
 * @param total sum of the lines in đồng
 * @param missing facts without which some line could not be worked out; empty when the total is
 *     final
 */
public record FeeQuote(List<Line> lines, long total, Set<FeeFacts.Fact> missing) {
  public FeeQuote {
    lines = List.copyOf(lines);
    missing = Set.copyOf(missing);
  }

  /** Whether nothing is left to be known. */
  public boolean complete() {
    return missing.isEmpty();
  }

  /**
   * One fee.
   *
   * @param rule the fee as the law states it
   * @param before amount in đồng before any exemption, 0 while a fact is missing
   * @param amount amount in đồng to pay
   * @param key message key that says how {@code before} came about, or what it depends on
   * @param args arguments of that message
   * @param exemption the most favourable exemption claimed, null when none applies
   */
  public record Line(
      FeeRule rule,
      long before,
      long amount,
      String key,
      List<Object> args,
      @Nullable Exemption exemption) {
    public Line {
      args = List.copyOf(args);
    }
  }
}
