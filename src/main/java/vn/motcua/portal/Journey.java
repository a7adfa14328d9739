package vn.motcua.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Tracking;

/**
 * Where a dossier stands, in words for citizens: what has been, what is now, what will be.
 *
 * @param status where it stands
 * @param dueAt when the result is due; null while no clock runs, and when it is there
 * @param stages all stages in order
 */
public record Journey(DossierStatus status, @Nullable Instant dueAt, List<Stage> stages) {
  private static final String ACCEPTED = "portal.journey.accepted";
  private static final String RESULT = "portal.journey.result";
  private static final String RETURNED = "portal.journey.returned";

  public Journey {
    stages = List.copyOf(stages);
  }

  static Journey of(Tracking tracking) {
    List<Stage> stages = new ArrayList<>();
    tracking.stages().forEach(s -> stages.add(Stage.done(s.key(), s.step(), s.stepEn(), s.at())));
    String now = now(tracking.status());
    if (now != null) {
      stages.add(Stage.current(now));
    }
    coming(tracking.status()).map(Stage::next).forEach(stages::add);
    Instant due = tracking.finishedAt() == null ? tracking.dueAt() : null;
    return new Journey(tracking.status(), tracking.status().ended() ? null : due, stages);
  }

  /** The citizen has to do something. */
  static boolean waitsForCitizen(DossierStatus status) {
    return switch (status) {
      case SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION, FINISHED -> true;
      case FILED, ACCEPTED, IN_PROCESS, WITHDRAWAL_REQUESTED -> false;
      case NOT_ACCEPTED, STOPPED, RETURNED -> false;
    };
  }

  private static @Nullable String now(DossierStatus status) {
    return switch (status) {
      case FILED -> "portal.journey.waiting-acceptance";
      case ACCEPTED, IN_PROCESS -> "portal.journey.in-process";
      case SUPPLEMENT_REQUESTED -> "portal.journey.waiting-you";
      case FINANCIAL_OBLIGATION -> "portal.journey.waiting-payment";
      case WITHDRAWAL_REQUESTED -> "portal.journey.waiting-withdrawal";
      case FINISHED -> "portal.journey.collect";
      case NOT_ACCEPTED, STOPPED, RETURNED -> null;
    };
  }

  private static Stream<String> coming(DossierStatus status) {
    return switch (status) {
      case FILED -> Stream.of(ACCEPTED, RESULT, RETURNED);
      case ACCEPTED, IN_PROCESS, SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION ->
          Stream.of(RESULT, RETURNED);
      case WITHDRAWAL_REQUESTED, FINISHED, NOT_ACCEPTED, STOPPED, RETURNED -> Stream.empty();
    };
  }
}
