package vn.motcua.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Extensions;
import vn.motcua.dossier.FeeCollections;
import vn.motcua.dossier.Steps;
import vn.motcua.dossier.Withdrawals;
import vn.motcua.identity.Actor;
import vn.motcua.process.WorkItem;

/** What happens inside the demo authority's offices. */
@Component
class DemoSettlement {
  private final Steps steps;
  private final Extensions extensions;
  private final Withdrawals withdrawals;
  private final FeeCollections fees;
  private final DemoPaper paper;

  DemoSettlement(
      Steps steps,
      Extensions extensions,
      Withdrawals withdrawals,
      FeeCollections fees,
      DemoPaper paper) {
    this.steps = steps;
    this.extensions = extensions;
    this.withdrawals = withdrawals;
    this.fees = fees;
    this.paper = paper;
  }

  /** Completes a step; the evidence that it asks for is made on the spot. */
  Dossier complete(WorkItem item, boolean eligible, String comment, Actor officer) {
    Map<String, List<UUID>> files = new HashMap<>();
    for (String evidence : item.evidence()) {
      files.put(evidence, List.of(paper.scan(officer, evidence)));
    }
    String outcome =
        !eligible && item.outcomes().contains("not-eligible")
            ? "not-eligible"
            : item.outcomes().getFirst();
    return steps.complete(
        item.id(),
        new Steps.Completion(outcome, comment.isEmpty() ? null : comment, files),
        officer);
  }

  Dossier extend(Dossier dossier, LocalDate day, String reason, Actor officer) {
    return extensions.extend(dossier.code(), day, reason, officer);
  }

  Dossier askToWithdraw(Dossier dossier, String reason, Actor actor) {
    return withdrawals.request(dossier.code(), reason, actor);
  }

  Dossier stop(Dossier dossier, String reason, Actor officer) {
    return withdrawals.stop(dossier.code(), reason, officer);
  }

  Dossier collect(Dossier dossier, Actor officer) {
    return dossier.feeDue() ? fees.collect(dossier.code(), officer) : dossier;
  }
}
