package vn.motcua.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.statistics.DossierLine;
import vn.motcua.statistics.Drill;

/**
 * The dossiers behind a figure.
 *
 * @param figure what they add up to
 * @param dossiers how many there are in all
 * @param page which page this is, from 1; each has at most 50
 */
record DossiersBehindView(String column, long figure, long dossiers, int page, List<Line> lines) {

  /**
   * A dossier.
   *
   * @param dueAt original due date; null without limit
   * @param heldBy step that used most time beyond its share; null when none did
   * @param minutesOver working minutes beyond; null when none
   */
  record Line(
      String code,
      String procedure,
      String agency,
      String way,
      Instant filedAt,
      @Nullable Instant acceptedAt,
      @Nullable Instant dueAt,
      @Nullable Instant endedAt,
      String outcome,
      boolean apologised,
      long count,
      @Nullable String heldBy,
      @Nullable Long minutesOver) {
    static Line of(DossierLine line) {
      DossierLine.Holder holder = line.holder();
      return new Line(
          line.code(),
          line.procedure().vietnamese(),
          line.agency().vietnamese(),
          line.way().name(),
          line.filedAt(),
          line.acceptedAt(),
          line.dueAt(),
          line.endedAt(),
          line.outcome().name(),
          line.apologised(),
          line.count(),
          holder == null ? null : holder.step().vietnamese(),
          holder == null ? null : holder.minutes());
    }
  }

  static DossiersBehindView of(Drill.Behind behind, int page) {
    return new DossiersBehindView(
        behind.head().key(),
        behind.figure(),
        behind.dossiers(),
        page,
        behind.lines().stream().map(Line::of).toList());
  }
}
