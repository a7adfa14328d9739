package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.dossier.Assignments;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.WorkItemId;
import vn.motcua.worklist.Worklist;

/** The officer's worklist. */
@Controller
class WorklistController {
  private final Worklist worklist;
  private final Assignments assignments;

  WorklistController(Worklist worklist, Assignments assignments) {
    this.worklist = worklist;
    this.assignments = assignments;
  }

  @GetMapping("/desk")
  Html show(@RequestParam @Nullable PostKind post, Actor actor) {
    return Html.of(page(post, Desk.officer(actor)));
  }

  /** Passes the chosen steps on with the outcome that each offers first. */
  @PostMapping("/desk/batch")
  View passOn(@RequestParam(required = false) @Nullable List<String> item, Actor actor) {
    List<WorkItemId> items = item == null ? List.of() : item.stream().map(Desk::workItem).toList();
    if (items.isEmpty()) {
      return Redirect.to("/desk").with(Notice.warning("desk.batch.none"));
    }
    List<Worklist.Outcome> outcomes = worklist.passOn(items, actor);
    return Html.of(BatchPage.of(outcomes));
  }

  /** Takes a step for oneself. */
  @PostMapping("/desk/work-items/{id}/claim")
  View claim(@PathVariable String id, Actor actor) {
    assignments.claim(Desk.workItem(id), actor);
    return Redirect.to("/desk/work-items/" + id);
  }

  /** Gives a step to another officer. */
  @PostMapping("/desk/work-items/{id}/assignment")
  View assign(@PathVariable String id, @RequestParam String officer, Actor actor) {
    assignments.reassign(Desk.workItem(id), officer, actor);
    return Redirect.to("/desk").with(Notice.success("desk.assigned", officer));
  }

  private WorklistPage page(@Nullable PostKind post, Actor.OfficerActor officer) {
    Worklist.View view = worklist.of(officer);
    List<Worklist.Task> tasks =
        view.tasks().stream().filter(t -> post == null || t.entry().post() == post).toList();
    return new WorklistPage(tasks, view.posts(), view.urgencies(), post);
  }
}
