package vn.motcua.desk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.base.web.Html;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierFiles;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ProcessDrawings;
import vn.motcua.dossier.SlipPrinter;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agencies;
import vn.motcua.process.WorkItem;
import vn.motcua.records.Download;

/** Finding dossiers and looking at one, its files and its slips. */
@Controller
class DossierController {
  private static final int PAGE = 50;

  private final Dossiers dossiers;
  private final DossierFiles files;
  private final SlipPrinter slips;
  private final Agencies agencies;
  private final ProcessDrawings drawings;

  DossierController(
      Dossiers dossiers,
      DossierFiles files,
      SlipPrinter slips,
      Agencies agencies,
      ProcessDrawings drawings) {
    this.dossiers = dossiers;
    this.files = files;
    this.slips = slips;
    this.agencies = agencies;
    this.drawings = drawings;
  }

  @GetMapping("/desk/dossiers")
  Html search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam @Nullable DossierStatus status,
      @RequestParam(defaultValue = "1") int page,
      Actor actor) {
    int number = Math.max(1, page);
    List<Dossier> found =
        dossiers.search(Desk.officer(actor), status, q, PAGE + 1, (number - 1) * PAGE);
    return Html.of(
        new DossiersPage(
            found.stream().limit(PAGE).toList(), q, status, number, found.size() > PAGE));
  }

  @GetMapping("/desk/dossiers/{code}")
  Html show(@PathVariable String code, Actor actor, Locale locale) {
    Dossiers.Whole whole = dossiers.whole(code, actor);
    Dossier dossier = whole.dossier();
    return Html.of(
        new DossierPage(
            whole,
            agencies.get(dossier.competentAgencyId()),
            dossiers.times(whole),
            dossiers.actions(dossier, actor),
            whole.items().stream()
                .filter(item -> item.status() == WorkItem.Status.OPEN)
                .map(item -> new DossierPage.Open(item, dossiers.workable(dossier, item, actor)))
                .toList(),
            SlipPrinter.available(whole),
            drawings.of(whole, locale).orElse(null)));
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
