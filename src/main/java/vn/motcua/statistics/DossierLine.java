package vn.motcua.statistics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Happened;

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
  public record Holder(Bilingual step, String officer, String post, long minutes) {
    /** Who held the time by a trail: of several equals, the first. */
    static @Nullable Holder of(List<Happened> trail) {
      Holder most = null;
      for (Happened happened : trail) {
        Holder holder =
            switch (happened.event()) {
              case DossierEvent.StepCompleted e ->
                  of(happened, e.step(), e.stepEn(), e.plannedMinutes(), e.usedMinutes());
              case DossierEvent.SentBack e ->
                  of(happened, e.step(), e.stepEn(), e.plannedMinutes(), e.usedMinutes());
              default -> null;
            };
        if (holder != null && (most == null || holder.minutes() > most.minutes())) {
          most = holder;
        }
      }
      return most;
    }

    private static @Nullable Holder of(
        Happened happened, String step, String stepEn, @Nullable Integer planned, long used) {
      if (planned == null || used <= planned) {
        return null;
      }
      String post = happened.entry().post();
      return new Holder(
          new Bilingual(step, stepEn),
          happened.entry().byOfficer() ? happened.entry().actorName() : "",
          post == null ? "" : post,
          used - planned);
    }
  }
}
