package vn.motcua.portal;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Redirect;
import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.Filing;
import vn.motcua.identity.Actor.CitizenActor;

/** Filing, last step: everything once more, then sent. Sending twice files one dossier. */
@Controller
final class FilingSubmissionController {
  private final FilingPages pages;
  private final Filing filing;

  FilingSubmissionController(FilingPages pages, Filing filing) {
    this.pages = pages;
    this.filing = filing;
  }

  @GetMapping("/my/filings/{key}/check")
  View show(@PathVariable String key, HttpSession session) {
    Optional<FilingDraft> draft = FilingDraft.in(session, key);
    if (draft.isEmpty()) {
      return FilingCaseController.gone();
    }
    if (draft.get().filed() != null) {
      return receipt(draft.get().filed());
    }
    ApplicantForm form = draft.get().form();
    return form == null
        ? Redirect.to("/my/filings/" + key + "/applicant")
        : Html.of(pages.check(draft.get(), form));
  }

  @PostMapping("/my/filings/{key}/submission")
  View create(@PathVariable String key, HttpSession session, CitizenActor citizen) {
    Optional<FilingDraft> found = FilingDraft.in(session, key);
    if (found.isEmpty()) {
      return FilingCaseController.gone();
    }
    FilingDraft draft = found.get();
    ApplicantForm form = draft.form();
    if (form == null) {
      return Redirect.to("/my/filings/" + key + "/applicant");
    }
    try {
      String code = filing.file(command(draft, form), citizen).code();
      draft.filedAs(code).keep(session);
      return receipt(code);
    } catch (Invalid e) {
      return Html.of(pages.check(draft, form)).faults(whole(e.faults()));
    } catch (RuleRefusal e) {
      return Html.of(pages.check(draft, form)).refused(e.refused());
    }
  }

  private Filing.Command command(FilingDraft draft, ApplicantForm form) {
    FilingEntry entry = FilingEntry.of(form, pages.needs(draft), pages.exemptions(draft));
    List<String> asked = pages.asked(draft).stream().map(FilingPapersPage.Asked::code).toList();
    return new Filing.Command(
        draft.key(),
        draft.agency(),
        draft.procedure(),
        draft.caseKey(),
        Channel.ONLINE,
        entry.applicant(),
        Uploads.papers(draft.files()).stream().filter(p -> asked.contains(p.code())).toList(),
        entry.returnMethod(),
        entry.facts());
  }

  /** This page has no fields: its faults stand for the whole. */
  private static List<Fault> whole(List<Fault> faults) {
    return faults.stream().map(fault -> new Fault("", fault.key(), fault.args())).toList();
  }

  private static Redirect receipt(String code) {
    return Redirect.to("/my/dossiers/" + code + "/receipt");
  }
}
