package vn.motcua.dossier;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.Actor;
import vn.motcua.process.Fired;
import vn.motcua.process.OpenRun;
import vn.motcua.process.TimerOwner;
import vn.motcua.process.WorkItem;

/**
 * Lets a dossier's timers happen. The lock on the dossier makes each happen once: who comes second
 * finds it gone.
 */
@Component
class DueTimers implements TimerOwner {
  private static final Acting BY = new Acting(new Actor.SystemActor("timer"), null);

  private final Trail trail;
  private final Onward onward;
  private final InternalProcess process;
  private final DossierPapers papers;

  DueTimers(Trail trail, Onward onward, InternalProcess process, DossierPapers papers) {
    this.trail = trail;
    this.onward = onward;
    this.process = process;
    this.papers = papers;
  }

  @Override
  @Transactional
  public void fire(UUID subject, int number) {
    Dossier dossier = trail.lock(subject);
    OpenRun run = process.open(dossier);
    if (!process.events().due(run, number)) {
      return;
    }
    Fired fired = process.events().fire(run, number, InternalProcess.facts(dossier));
    onward.append(
        dossier,
        dossier.status(),
        BY,
        new DossierEvent.TimerFired(
            fired.node(),
            fired.name().vietnamese(),
            fired.name().english(),
            fired.progress().opened().stream().map(WorkItem::name).toList()),
        run,
        fired.progress(),
        () -> papers.codes(dossier.id()));
  }
}
