package vn.motcua.statistics;

import java.time.temporal.ChronoUnit;
import vn.motcua.base.Rule;
import vn.motcua.organisation.Agency;

/**
 * Agencies that may fairly be compared (nhóm tương đồng): of the same level of government and of
 * like size.
 *
 * @param large whether they receive many dossiers
 */
@Rule("F15")
record PeerGroup(Agency.Level level, boolean large) implements Comparable<PeerGroup> {
  private static final int MONTH = 30;

  /**
   * The group of an agency.
   *
   * @param received dossiers accepted in the period
   * @param fewest so many accepted in 30 days are many
   */
  static PeerGroup of(Agency.Level level, long received, Period period, int fewest) {
    long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    return new PeerGroup(level, received * MONTH >= fewest * days);
  }

  /** By level, from the top; within it the large first. */
  @Override
  public int compareTo(PeerGroup other) {
    return level == other.level
        ? Boolean.compare(other.large, large)
        : level.compareTo(other.level);
  }
}
