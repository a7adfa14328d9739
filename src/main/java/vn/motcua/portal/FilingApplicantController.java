package vn.motcua.portal;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Actor.CitizenActor;

/** Filing, step 2: for whom, and what the fee depends on. */
@Controller
final class FilingApplicantController {
  private final FilingPages pages;

  FilingApplicantController(FilingPages pages) {
    this.pages = pages;
  }

  @GetMapping("/my/filings/{key}/applicant")
  View edit(@PathVariable String key, HttpSession session, CitizenActor citizen) {
    return FilingDraft.in(session, key)
        .<View>map(
            draft ->
                Html.of(
                    pages.applicant(draft, draft.form() == null ? known(citizen) : draft.form())))
        .orElseGet(FilingCaseController::gone);
  }

  @PostMapping("/my/filings/{key}/applicant")
  View update(@PathVariable String key, ApplicantForm form, HttpSession session) {
    Optional<FilingDraft> draft = FilingDraft.in(session, key);
    if (draft.isEmpty()) {
      return FilingCaseController.gone();
    }
    try {
      FilingEntry.of(form, pages.needs(draft.get()), pages.exemptions(draft.get()));
    } catch (Invalid e) {
      return Html.of(pages.applicant(draft.get(), form)).faults(e.faults());
    }
    draft.get().with(form).keep(session);
    return Redirect.to("/my/filings/" + key + "/papers");
  }

  /** What is known of the person signed in, so that it needs not be typed. */
  private static ApplicantForm known(CitizenActor citizen) {
    String email = citizen.email() == null ? "" : citizen.email();
    return new ApplicantForm(
        new ApplicantForm.Person(
            "CITIZEN",
            citizen.name(),
            citizen.identityNumber(),
            citizen.phone(),
            email,
            "",
            "",
            ""),
        "COUNTER",
        new ApplicantForm.Facts("", "", "", List.of()));
  }
}
