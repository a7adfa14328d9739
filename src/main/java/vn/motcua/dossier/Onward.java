package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.process.OpenRun;
import vn.motcua.process.Progress;
import vn.motcua.process.WorkItem;

/**
 * Takes a dossier on after its run has moved: when nothing but returning the result is left, it is
 * finished, which needs its result file (T15).
 */
@Component
class Onward {
  private final Trail trail;

  Onward(Trail trail) {
    this.trail = trail;
  }

  /**
   * @param next status while the dossier is not finished
   * @param evidence names of the files that the dossier has, asked only when it is finished
   */
  @Rule({"R16", "T15"})
  Dossier append(
      Dossier dossier,
      DossierStatus next,
      Acting by,
      DossierEvent happened,
      OpenRun run,
      Progress progress,
      Supplier<Set<String>> evidence) {
    if (dossier.status() == DossierStatus.FINISHED || !onlyReturnIsLeft(run, progress)) {
      return trail.append(dossier, dossier.state().to(next), by, happened, progress);
    }
    if (!evidence.get().contains(DossierPapers.RESULT)) {
      throw new RuleRefusal(Refused.of("R25", "dossier.refused.no-result"));
    }
    Instant now = trail.now();
    Instant due = dossier.moments().originalDueAt();
    List<DossierEvent> events = new ArrayList<>(List.of(happened));
    events.add(new DossierEvent.Finished(due != null && now.isAfter(due)));
    State finished = dossier.state().with(DossierStatus.FINISHED, dossier.moments().finished(now));
    return trail.append(dossier, finished, by, events, progress);
  }

  /** Returning has no duration (T15): when nothing else is open, processing is finished. */
  private static boolean onlyReturnIsLeft(OpenRun run, Progress progress) {
    Set<Integer> closed =
        new HashSet<>(progress.closed().stream().map(i -> i.id().number()).toList());
    List<WorkItem> open =
        Stream.concat(
                run.open().stream().filter(item -> !closed.contains(item.id().number())),
                progress.opened().stream())
            .toList();
    return progress.finished()
        || (!open.isEmpty() && open.stream().allMatch(Returns::isReturnStep));
  }
}
