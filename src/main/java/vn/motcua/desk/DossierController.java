package vn.motcua.desk;

import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.web.Html;
import vn.motcua.dossier.AwaitedMessages;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierFiles;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ProcessDrawings;
import vn.motcua.dossier.SlipPrinter;
import vn.motcua.dossier.Steps;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agencies;
import vn.motcua.process.WorkItem;
import vn.motcua.records.Download;

/** Looking at a dossier, its files and its slips. */
@Controller
class DossierController {
  private final Dossiers dossiers;
  private final DossierFiles files;
  private final SlipPrinter slips;
  private final Agencies agencies;
  private final ProcessDrawings drawings;
  private final Steps steps;
  private final AwaitedMessages messages;

  DossierController(
      Dossiers dossiers,
      DossierFiles files,
      SlipPrinter slips,
      Agencies agencies,
      ProcessDrawings drawings,
      Steps steps,
      AwaitedMessages messages) {
    this.steps = steps;
    this.messages = messages;
    this.dossiers = dossiers;
    this.files = files;
    this.slips = slips;
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
                .map(item -> new DossierPage.Open(item, dossiers.workable(dossier, item, actor)))
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

  @PostMapping("/desk/dossiers/{code}/messages")
  View receive(@PathVariable String code, @RequestParam String message, Actor actor) {
    return Desk.toDossier(messages.receive(code, message, actor).code(), "desk.done.received");
  }

  @GetMapping("/desk/dossiers/{code}/files/{id}")
  ResponseEntity<InputStreamResource> file(
      @PathVariable String code, @PathVariable UUID id, Actor actor) {
    DossierFiles.Opened opened = files.open(code, id, actor);
    return ResponseEntity.ok()
        .headers(Download.headers(opened.file()))
        .body(new InputStreamResource(opened.content()));
  }

  @GetMapping("/desk/dossiers/{code}/slips/{form}.pdf")
  ResponseEntity<byte[]> slip(@PathVariable String code, @PathVariable String form, Actor actor) {
    byte[] pdf = slips.pdf(code, form, actor);
    return ResponseEntity.ok()
        .headers(Download.of(MediaType.APPLICATION_PDF, form + "-" + code + ".pdf"))
        .body(pdf);
  }
}
