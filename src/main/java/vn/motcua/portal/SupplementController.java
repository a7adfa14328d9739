package vn.motcua.portal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Supplements;
import vn.motcua.identity.Actor.CitizenActor;

/** A citizen answers what the office asks for, with all papers at once. */
@Controller("citizensSupplement")
final class SupplementController {
  private final Dossiers dossiers;
  private final Supplements supplements;
  private final Uploads uploads;

  SupplementController(Dossiers dossiers, Supplements supplements, Uploads uploads) {
    this.dossiers = dossiers;
    this.supplements = supplements;
    this.uploads = uploads;
  }

  @GetMapping("/my/dossiers/{code}/supplement")
  Html create(@PathVariable String code, CitizenActor citizen) {
    return page(code, citizen);
  }

  @PostMapping("/my/dossiers/{code}/supplement")
  View create(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      CitizenActor citizen) {
    List<String> asked =
        supplements.asked(code, citizen).missing().stream()
            .map(DossierEvent.Missing::paper)
            .toList();
    Uploads.Taken taken = uploads.take(files, asked, citizen);
    List<Fault> faults = new ArrayList<>(taken.faults());
    try {
      if (faults.isEmpty()) {
        supplements.supplement(code, Uploads.papers(taken.files()), citizen);
      }
    } catch (Invalid e) {
      faults.addAll(e.faults());
    } catch (RuleRefusal e) {
      return page(code, citizen).refused(e.refused());
    }
    return faults.isEmpty()
        ? Redirect.to("/my/dossiers/" + code).with(Notice.success("portal.supplement.done"))
        : page(code, citizen).faults(faults);
  }

  private Html page(String code, CitizenActor citizen) {
    Dossier.Procedure procedure = dossiers.get(code, citizen).procedure();
    DossierEvent.SupplementRequested asked = supplements.asked(code, citizen);
    return Html.of(
        new SupplementPage(
            code,
            procedure.name(),
            procedure.nameEn(),
            asked.reason(),
            asked.missing().stream()
                .map(paper -> new SupplementPage.Asked(paper.paper(), paper.name(), paper.note()))
                .toList()));
  }
}
