package vn.motcua.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The reports. */
public enum ReportKind {
  /** Form II.06a/VPCP/KSTT: settlement. */
  SETTLEMENT,
  /** Form 07a/BTP: settlement as the Ministry of Justice asks since 2026. */
  MINISTRY,
  /** Online, digitisation, payment, post, satisfaction. */
  SERVICE,
  /** Work of the officers, step by step. */
  WORK,
  /** The service-quality index of Decision 766. */
  INDEX,
  /** Agencies beside their peers: shares, ranks and movement on the year before. */
  COMPARISON;

  /** What its rows can stand for; the usual first. */
  public List<Grouping> groupings() {
    return switch (this) {
      case SETTLEMENT, MINISTRY, SERVICE -> FIGURES;
      case WORK -> {
        List<Grouping> officersFirst = new ArrayList<>(FIGURES);
        officersFirst.remove(Grouping.OFFICER);
        officersFirst.addFirst(Grouping.OFFICER);
        yield List.copyOf(officersFirst);
      }
      case INDEX -> List.of(Grouping.INDICATOR, Grouping.AGENCY);
      case COMPARISON -> List.of(Grouping.AGENCY);
    };
  }

  private static final List<Grouping> FIGURES =
      Stream.of(Grouping.values()).filter(each -> each != Grouping.INDICATOR).toList();
}
