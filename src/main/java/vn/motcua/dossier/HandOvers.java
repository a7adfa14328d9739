package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Messages;
import vn.motcua.base.Rule;
import vn.motcua.dossier.slips.ControlSlip;
import vn.motcua.dossier.slips.ControlSlip.HandOver;
import vn.motcua.dossier.slips.ControlSlip.Party;

/** From whose hand into whose a dossier passed: the rows of form 06, read from the trail. */
@Rule("R25")
final class HandOvers {
  private HandOvers() {}

  static List<HandOver> of(List<Happened> trail, Messages messages) {
    List<Happened> passes =
        trail.stream()
            .filter(
                happened ->
                    happened.event() instanceof DossierEvent.StepCompleted
                        || happened.event() instanceof DossierEvent.SentBack
                        || happened.event() instanceof DossierEvent.Returned)
            .toList();
    List<HandOver> rows = new ArrayList<>();
    for (int i = 0; i < passes.size(); i++) {
      Happened given = passes.get(i);
      @Nullable Happened taken = i + 1 < passes.size() ? passes.get(i + 1) : null;
      rows.add(
          new HandOver(
              work(given.event(), messages),
              party(given),
              given.at(),
              taken == null ? next(given.event()) : party(taken),
              taken == null ? null : given.at(),
              result(given.event()),
              note(given.event())));
    }
    return rows;
  }

  /** Fewer minutes than planned is early, as many is on time, more is late. */
  static ControlSlip.@Nullable Result result(@Nullable Integer planned, long used) {
    if (planned == null) {
      return null;
    }
    return used < planned
        ? ControlSlip.Result.EARLY
        : used == planned ? ControlSlip.Result.ON_TIME : ControlSlip.Result.LATE;
  }

  private static ControlSlip.@Nullable Result result(DossierEvent event) {
    return switch (event) {
      case DossierEvent.StepCompleted e -> result(e.plannedMinutes(), e.usedMinutes());
      case DossierEvent.SentBack e -> result(e.plannedMinutes(), e.usedMinutes());
      default -> null;
    };
  }

  private static String work(DossierEvent event, Messages messages) {
    return switch (event) {
      case DossierEvent.StepCompleted e -> e.step();
      case DossierEvent.SentBack e -> e.step();
      default -> messages.text(Messages.VIETNAMESE, "dossier.stage." + event.type());
    };
  }

  private static @Nullable String note(DossierEvent event) {
    return switch (event) {
      case DossierEvent.StepCompleted e -> e.comment();
      case DossierEvent.SentBack e -> e.reason();
      case DossierEvent.Returned e -> e.note();
      default -> null;
    };
  }

  private static Party party(Happened happened) {
    String post = happened.entry().post();
    return new Party(post == null ? "" : post, happened.entry().actorName());
  }

  /** Nobody has taken it yet: the steps that wait. */
  private static Party next(DossierEvent event) {
    return switch (event) {
      case DossierEvent.StepCompleted e -> new Party(String.join(", ", e.opened()), null);
      case DossierEvent.SentBack e -> new Party(String.join(", ", e.opened()), null);
      case DossierEvent.Returned e -> new Party(e.receivedBy(), null);
      default -> new Party("", null);
    };
  }
}
