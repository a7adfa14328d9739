package vn.motcua.desk;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.base.web.Html;
import vn.motcua.dossier.AwaitedMessages;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ProcessDrawings;
import vn.motcua.dossier.SlipPrinter;
import vn.motcua.dossier.Steps;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agencies;
import vn.motcua.process.WorkItem;

/** Looking at a dossier. */
@Controller
class DossierController {
  private final Dossiers dossiers;
  private final Agencies agencies;
  private final ProcessDrawings drawings;
  private final Steps steps;
  private final AwaitedMessages messages;

  DossierController(
      Dossiers dossiers,
      Agencies agencies,
      ProcessDrawings drawings,
      Steps steps,
      AwaitedMessages messages) {
    this.steps = steps;
    this.messages = messages;
    this.dossiers = dossiers;
    this.agencies = agencies;
    this.drawings = drawings;
  }

  @GetMapping("/desk/dossiers/{code}")
  Html show(@PathVariable String code, Actor actor, Locale locale) {
    Dossiers.Whole whole = dossiers.whole(code, actor);
    Dossier dossier = whole.dossier();
    return Html.of(
        new DossierPage(
            whole,
            agencies.get(dossier.competentAgencyId()),
            dossiers.deadline(whole),
            dossiers.actions(dossier, actor),
            whole.items().stream()
                .filter(item -> item.status() == WorkItem.Status.OPEN)
                .map(item -> new DossierPage.Open(item, steps.workable(dossier, item, actor)))
                .toList(),
            SlipPrinter.available(whole),
            recallable(whole, actor),
            messages.awaited(dossier, actor),
            drawings.of(whole, locale).orElse(null)));
  }

  /** The step that was completed last, when this officer did and may take it back. */
  private @Nullable WorkItem recallable(Dossiers.Whole whole, Actor actor) {
    return whole.items().stream()
        .filter(item -> item.status() == WorkItem.Status.DONE)
        .filter(item -> actor.id().equals(item.closedBy()))
        .max(Comparator.comparing(WorkItem::closedAt))
        .filter(item -> steps.recallable(whole.dossier(), item.id(), actor))
        .orElse(null);
  }
}
