package vn.motcua.portal;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Ids;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.catalogue.Case;
import vn.motcua.organisation.Agency;

/** Filing, step 1: which case of the procedure, and which office. */
@Controller
final class FilingCaseController {
  private final FilingPages pages;

  FilingCaseController(FilingPages pages) {
    this.pages = pages;
  }

  /** Where somebody is led whose draft is gone: the session ended, nothing was filed. */
  static Redirect gone() {
    return Redirect.to("/procedures").with(Notice.warning("portal.filing.gone"));
  }

  @GetMapping("/my/filings/new")
  Html create(@RequestParam String procedure) {
    return Html.of(pages.choice(procedure, Ids.next().toString(), "", ""));
  }

  @PostMapping("/my/filings")
  View create(
      @RequestParam("key") UUID id,
      @RequestParam String procedure,
      @RequestParam(name = "case", defaultValue = "") String caseKey,
      @RequestParam(defaultValue = "") String agency,
      HttpSession session) {
    String key = id.toString();
    Optional<Case> requested =
        pages.online(pages.version(procedure)).stream()
            .filter(c -> c.key().equals(caseKey))
            .findFirst();
    Optional<Agency> office =
        pages.offering(procedure).stream()
            .filter(a -> a.id().toString().equals(agency))
            .findFirst();
    List<Fault> faults = new ArrayList<>();
    if (requested.isEmpty()) {
      faults.add(Fault.of("case", "portal.filing.case.missing"));
    }
    if (office.isEmpty()) {
      faults.add(Fault.of("agency", "portal.filing.agency.missing"));
    }
    if (requested.isEmpty() || office.isEmpty()) {
      return Html.of(pages.choice(procedure, key, caseKey, agency)).faults(faults);
    }
    FilingDraft.in(session, key)
        .map(draft -> draft.choosing(caseKey, office.get().id()))
        .orElseGet(() -> FilingDraft.of(key, procedure, caseKey, office.get().id()))
        .keep(session);
    return Redirect.to("/my/filings/" + key + "/applicant");
  }

  @GetMapping("/my/filings/{key}/case")
  View edit(@PathVariable String key, HttpSession session) {
    return FilingDraft.in(session, key)
        .<View>map(
            draft ->
                Html.of(
                    pages.choice(
                        draft.procedure(), key, draft.caseKey(), draft.agency().toString())))
        .orElseGet(FilingCaseController::gone);
  }
}
