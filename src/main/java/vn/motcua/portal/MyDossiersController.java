package vn.motcua.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.base.pdf.Codes;
import vn.motcua.base.web.Html;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Moments;
import vn.motcua.identity.Actor.CitizenActor;
import vn.motcua.organisation.Agencies;

/** A citizen's own dossiers. */
@Controller
final class MyDossiersController {
  private static final int SIZE = 20;

  private final Dossiers dossiers;
  private final DossierLists lists;
  private final Agencies agencies;
  private final MyDossier pages;

  MyDossiersController(Dossiers dossiers, DossierLists lists, Agencies agencies, MyDossier pages) {
    this.dossiers = dossiers;
    this.lists = lists;
    this.agencies = agencies;
    this.pages = pages;
  }

  @GetMapping("/my")
  Html index(@RequestParam(defaultValue = "1") int page, CitizenActor citizen) {
    int number = Math.max(1, page);
    DossierLists.Page found = lists.own(citizen, number, SIZE);
    return Html.of(
        new MyDossiersPage(
            found.dossiers().stream().map(MyDossiersPage.Line::of).toList(), number, found.more()));
  }

  @GetMapping("/my/dossiers/{code}")
  Html show(@PathVariable String code, CitizenActor citizen) {
    return Html.of(pages.page(code, citizen));
  }

  @GetMapping("/my/dossiers/{code}/receipt")
  Html receipt(@PathVariable String code, CitizenActor citizen) {
    Dossier dossier = dossiers.get(code, citizen);
    Moments moments = dossier.moments();
    String tracking = TrackingController.path(dossier.code(), dossier.trackingKey());
    return Html.of(
        new ReceiptPage(
            dossier.code(),
            dossier.trackingKey(),
            dossier.procedure().name(),
            dossier.procedure().nameEn(),
            agencies.get(dossier.competentAgencyId()).name(),
            moments.filedAt(),
            moments.dueAt(),
            moments.acceptedAt() == null ? moments.acceptBy() : null,
            dossier.feeTotal(),
            Codes.qr(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + tracking),
            tracking));
  }
}
