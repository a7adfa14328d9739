package vn.motcua.dossier;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.process.OpenRun;
import vn.motcua.process.Progress;
import vn.motcua.process.WorkItem;

/**
 * What the process of a dossier waits for from outside: the reply of an agency, a payment. The
 * product itself tells of a supplement and of the fee; an officer tells of the rest.
 */
@Service
public class AwaitedMessages {
  private final Trail trail;
  private final Onward onward;
  private final Guard guard;
  private final InternalProcess process;
  private final DossierPapers papers;

  AwaitedMessages(
      Trail trail, Onward onward, Guard guard, InternalProcess process, DossierPapers papers) {
    this.trail = trail;
    this.onward = onward;
    this.guard = guard;
    this.process = process;
    this.papers = papers;
  }

  /** Names of the messages that it waits for now; empty for who may not tell of them. */
  @Transactional(readOnly = true)
  public List<String> awaited(Dossier dossier, Actor actor) {
    return dossier.state().modelVersionId() == null
            || !guard.allows(actor, dossier, Action.MESSAGE_RECEIVE)
        ? List.of()
        : process.open(dossier).awaited();
  }

  /**
   * A message has come.
   *
   * @throws RuleRefusal when the process waits for none of this name
   */
  @Transactional
  @Rule("R14")
  public Dossier receive(String code, String message, Actor actor) {
    Dossier dossier = trail.lock(code);
    Acting by = guard.require(actor, dossier, Action.MESSAGE_RECEIVE, Move.WORK);
    OpenRun run = process.open(dossier);
    if (!run.awaited().contains(message)) {
      throw new RuleRefusal(Refused.of("", "dossier.refused.not-awaited", message));
    }
    Progress progress = process.events().message(run, message, InternalProcess.facts(dossier));
    return onward.append(
        dossier,
        dossier.status(),
        by,
        new DossierEvent.MessageReceived(
            message, progress.opened().stream().map(WorkItem::name).toList()),
        run,
        progress,
        () -> papers.codes(dossier.id()));
  }
}
