package vn.motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the public page and the QR code show of a dossier: where it stands, since when and until
 * when; no name, no comment, no officer.
 *
 * @param dueAt null while there is no date to keep
 * @param stages in order, the latest last
 */
public record Tracking(
    String code,
    String procedure,
    String procedureEn,
    DossierStatus status,
    Instant filedAt,
    @Nullable Instant dueAt,
    @Nullable Instant finishedAt,
    List<Stage> stages) {
  public Tracking {
    stages = List.copyOf(stages);
  }

  /**
   * One stage.
   *
   * @param key message key of what happened
   * @param step the step's name, null where the message says it all
   */
  public record Stage(Instant at, String key, @Nullable String step, @Nullable String stepEn) {}

  static Tracking of(Dossier dossier, List<Happened> trail) {
    Moments moments = dossier.moments();
    return new Tracking(
        dossier.code(),
        dossier.procedure().name(),
        dossier.procedure().nameEn(),
        dossier.status(),
        moments.filedAt(),
        moments.dueAt(),
        moments.finishedAt(),
        trail.stream().map(Tracking::stage).flatMap(Optional::stream).toList());
  }

  /** Compares in constant time. */
  static boolean sameKey(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Stage> stage(Happened happened) {
    return switch (happened.event()) {
      case DossierEvent.StepCompleted step ->
          Optional.of(
              new Stage(happened.at(), "dossier.stage.StepCompleted", step.step(), step.stepEn()));
      case DossierEvent.Filed _,
          DossierEvent.Accepted _,
          DossierEvent.Refused _,
          DossierEvent.SupplementRequested _,
          DossierEvent.Supplemented _,
          DossierEvent.Extended _,
          DossierEvent.ObligationRequested _,
          DossierEvent.ObligationSettled _,
          DossierEvent.WithdrawalRequested _,
          DossierEvent.WithdrawalDenied _,
          DossierEvent.Stopped _,
          DossierEvent.Finished _,
          DossierEvent.Returned _ ->
          Optional.of(
              new Stage(happened.at(), "dossier.stage." + happened.entry().type(), null, null));
      case DossierEvent.SentBack _,
          DossierEvent.Recalled _,
          DossierEvent.StepSkipped _,
          DossierEvent.TimerFired _,
          DossierEvent.MessageReceived _,
          DossierEvent.Assigned _,
          DossierEvent.ResultAttached _,
          DossierEvent.FeeCollected _,
          DossierEvent.Rated _,
          DossierEvent.RedoOrdered _ ->
          Optional.empty();
    };
  }
}
