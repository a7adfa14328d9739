package vn.motcua.statistics;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;

/**
 * A dossier behind a figure, as it was known when the figure was.
 *
 * @param agencyId who settles it
 * @param count how much of the figure it is: 1, or minutes or steps where those are counted
 * @param dueAt original due date; null without limit
 * @param holder the step that used most time beyond its share; null when none did
 */
public record DossierLine(
    UUID dossierId,
    String code,
    Bilingual procedure,
    UUID agencyId,
    Bilingual agency,
    Way way,
    Instant filedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt,
    Outcome outcome,
    boolean apologised,
    long count,
    @Nullable Holder holder) {

  /**
   * Who held the time.
   *
   * @param minutes working minutes beyond the planned ones
   */
  public record Holder(Bilingual step, String officer, String post, long minutes) {}
}
