package vn.motcua.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.web.Html;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.SupplementRequests;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** The one notice that names every defect (form 02). */
@Controller
class SupplementRequestController {
  private final Dossiers dossiers;
  private final SupplementRequests requests;

  SupplementRequestController(Dossiers dossiers, SupplementRequests requests) {
    this.dossiers = dossiers;
    this.requests = requests;
  }

  @GetMapping("/desk/dossiers/{code}/supplement-request")
  Html form(@PathVariable String code, Actor actor) {
    return page(code, papers(code, actor), "", Map.of());
  }

  @PostMapping("/desk/dossiers/{code}/supplement-request")
  View request(
      @PathVariable String code,
      @RequestParam String reason,
      @RequestParam Map<String, String> fields,
      Actor actor) {
    List<PaperRequirement> papers = papers(code, actor);
    List<SupplementRequests.Item> items =
        papers.stream()
            .filter(paper -> fields.containsKey("paper-" + paper.code()))
            .map(
                paper ->
                    new SupplementRequests.Item(
                        paper.code(), fields.getOrDefault("note-" + paper.code(), "")))
            .toList();
    return Desk.attempt(
        () -> {
          requests.request(code, reason, items, actor);
          return Desk.toDossier(code, "desk.done.supplement-request");
        },
        () -> page(code, papers, reason, fields));
  }

  private List<PaperRequirement> papers(String code, Actor actor) {
    return dossiers.whole(code, Action.SUPPLEMENT_REQUEST, actor).requested().papers();
  }

  private static Html page(
      String code, List<PaperRequirement> papers, String reason, Map<String, String> fields) {
    Set<String> chosen =
        papers.stream()
            .map(PaperRequirement::code)
            .filter(paper -> fields.containsKey("paper-" + paper))
            .collect(Collectors.toSet());
    Map<String, String> notes = new HashMap<>();
    papers.forEach(
        paper -> notes.put(paper.code(), fields.getOrDefault("note-" + paper.code(), "")));
    return Html.of(new SupplementRequestPage(code, papers, reason, chosen, notes));
  }
}
