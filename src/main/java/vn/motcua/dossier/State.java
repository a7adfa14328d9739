package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a dossier's life.
 *
 * @param status where it stands
 * @param before the status that a withdrawal request interrupted, else null
 * @param modelVersionId the process model it runs by, pinned at acceptance; null before
 * @param corrections correction requests before acceptance (R3)
 * @param supplements supplement requests during settlement (R4)
 * @param extensions re-appointments (R18)
 * @param feePaidAt when the fee was collected, null when it was not
 * @param rating the applicant's rating, 1 to 5, null when not rated
 */
public record State(
    DossierStatus status,
    @Nullable DossierStatus before,
    Moments moments,
    @Nullable UUID modelVersionId,
    int corrections,
    int supplements,
    int extensions,
    @Nullable Instant feePaidAt,
    @Nullable Integer rating) {

  static State filed(Instant at, Instant acceptBy) {
    return new State(
        DossierStatus.FILED, null, Moments.filed(at, acceptBy), null, 0, 0, 0, null, null);
  }

  State to(DossierStatus next) {
    return with(next, moments);
  }

  State with(DossierStatus next, Moments moments) {
    return new State(
        next,
        null,
        moments,
        modelVersionId,
        corrections,
        supplements,
        extensions,
        feePaidAt,
        rating);
  }

  State accepted(Moments moments, UUID model) {
    return new State(
        DossierStatus.ACCEPTED, null, moments, model, corrections, 0, 0, feePaidAt, null);
  }

  State correctionRequested() {
    return new State(
        DossierStatus.SUPPLEMENT_REQUESTED,
        null,
        moments,
        modelVersionId,
        corrections + 1,
        supplements,
        extensions,
        feePaidAt,
        rating);
  }

  State supplementRequested() {
    return new State(
        DossierStatus.SUPPLEMENT_REQUESTED,
        null,
        moments.due(null, moments.originalDueAt()),
        modelVersionId,
        corrections,
        supplements + 1,
        extensions,
        feePaidAt,
        rating);
  }

  /** The due date is unknown until the obligation is met. */
  State obligationRequested() {
    return with(DossierStatus.FINANCIAL_OBLIGATION, moments.due(null, moments.originalDueAt()));
  }

  State extended(Moments moments) {
    return new State(
        status,
        before,
        moments,
        modelVersionId,
        corrections,
        supplements,
        extensions + 1,
        feePaidAt,
        rating);
  }

  State withdrawalRequested() {
    return new State(
        DossierStatus.WITHDRAWAL_REQUESTED,
        status,
        moments,
        modelVersionId,
        corrections,
        supplements,
        extensions,
        feePaidAt,
        rating);
  }

  State feePaid(Instant at) {
    return new State(
        status, before, moments, modelVersionId, corrections, supplements, extensions, at, rating);
  }

  State rated(int points) {
    return new State(
        status,
        before,
        moments,
        modelVersionId,
        corrections,
        supplements,
        extensions,
        feePaidAt,
        points);
  }
}
