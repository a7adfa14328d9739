package vn.motcua.portal;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Fault;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Redirect;
import vn.motcua.catalogue.Channel;
import vn.motcua.identity.Actor.CitizenActor;

/** Filing, step 3: the papers. What has been uploaded stays, whatever else is wrong. */
@Controller
final class FilingPapersController {
  private final FilingPages pages;
  private final Uploads uploads;

  FilingPapersController(FilingPages pages, Uploads uploads) {
    this.pages = pages;
    this.uploads = uploads;
  }

  @GetMapping("/my/filings/{key}/papers")
  View edit(@PathVariable String key, HttpSession session) {
    return FilingDraft.in(session, key)
        .<View>map(draft -> Html.of(pages.papers(draft)))
        .orElseGet(FilingCaseController::gone);
  }

  @PostMapping("/my/filings/{key}/papers")
  View update(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      @RequestParam(defaultValue = "") String remove,
      @RequestParam(defaultValue = "false") boolean stay,
      HttpSession session,
      CitizenActor citizen) {
    Optional<FilingDraft> found = FilingDraft.in(session, key);
    if (found.isEmpty()) {
      return FilingCaseController.gone();
    }
    List<String> papers =
        pages.asked(found.get()).stream().map(FilingPapersPage.Asked::code).toList();
    Uploads.Taken taken = uploads.take(files, papers, citizen);
    FilingDraft draft = found.get().adding(taken.files()).without(remove);
    draft.keep(session);
    boolean again = stay || !remove.isEmpty();
    List<Fault> faults = new ArrayList<>(taken.faults());
    if (!again) {
      faults.addAll(missing(draft));
    }
    if (!faults.isEmpty()) {
      return Html.of(pages.papers(draft)).faults(faults);
    }
    return Redirect.to("/my/filings/" + key + (again ? "/papers" : "/check"));
  }

  private List<Fault> missing(FilingDraft draft) {
    Set<String> given =
        pages.asked(draft).stream()
            .filter(paper -> !paper.files().isEmpty())
            .map(FilingPapersPage.Asked::code)
            .collect(Collectors.toSet());
    List<Fault> faults = new ArrayList<>();
    pages
        .requested(draft)
        .missing(Channel.ONLINE, given)
        .forEach(
            paper ->
                faults.add(
                    Fault.of(
                        Uploads.FIELD + paper.code(),
                        "portal.upload.missing",
                        new Bilingual(paper.name(), paper.nameEn()))));
    // Some procedures list the authorisation themselves: it is owed only by who files for another.
    boolean forAnother = draft.form() != null && !draft.form().applicant().agentName().isEmpty();
    pages.asked(draft).stream()
        .filter(paper -> forAnother && paper.code().equals(FilingDraft.AUTHORISATION))
        .filter(paper -> paper.files().isEmpty())
        .forEach(paper -> faults.add(Fault.of(paper.field(), "portal.authorisation.missing")));
    return faults;
  }
}
