package vn.motcua.desk;

import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.View;
import vn.motcua.base.web.Html;
import vn.motcua.dossier.Assignments;
import vn.motcua.dossier.Steps;
import vn.motcua.identity.Actor;
import vn.motcua.process.WorkItemId;

/** Working on a step: complete it, or send the dossier back. */
@Controller
class StepController {
  private final Steps steps;
  private final Assignments assignments;
  private final Handed handed;

  StepController(Steps steps, Assignments assignments, Handed handed) {
    this.steps = steps;
    this.assignments = assignments;
    this.handed = handed;
  }

  @GetMapping("/desk/work-items/{id}")
  Html show(@PathVariable String id, Actor actor) {
    return page(Desk.workItem(id), "", "", actor);
  }

  @PostMapping(path = "/desk/work-items/{id}", consumes = MULTIPART_FORM_DATA_VALUE)
  View complete(
      @PathVariable String id,
      @RequestParam String outcome,
      @RequestParam(defaultValue = "") String comment,
      MultipartHttpServletRequest request,
      Actor actor) {
    WorkItemId item = Desk.workItem(id);
    return Desk.attempt(
        () -> {
          Steps.Completion completion =
              new Steps.Completion(
                  outcome,
                  comment.isBlank() ? null : comment.strip(),
                  files(request, actor),
                  facts(request));
          return Desk.toDossier(
              steps.complete(item, completion, actor).code(), "desk.done.completed");
        },
        () -> page(item, comment, "", actor));
  }

  @PostMapping("/desk/work-items/{id}/sending-back")
  View sendBack(
      @PathVariable String id,
      @RequestParam String node,
      @RequestParam String reason,
      Actor actor) {
    WorkItemId item = Desk.workItem(id);
    return Desk.attempt(
        () ->
            Desk.toDossier(steps.sendBack(item, node, reason, actor).code(), "desk.done.sent-back"),
        () -> page(item, "", reason, actor));
  }

  @PostMapping("/desk/work-items/{id}/recall")
  View recall(@PathVariable String id, Actor actor) {
    return Desk.toDossier(steps.recall(Desk.workItem(id), actor).code(), "desk.done.recalled");
  }

  private Html page(WorkItemId id, String comment, String reason, Actor actor) {
    Steps.Work work = steps.work(id, actor);
    return Html.of(
        new StepPage(
            work.dossier(),
            work.item(),
            comment,
            reason,
            work.earlier(),
            work.asked(),
            assignments.candidates(work.dossier(), work.item(), actor),
            work.item().assignee() == null));
  }

  private Map<String, List<UUID>> files(MultipartHttpServletRequest request, Actor actor) {
    Map<String, List<UUID>> files = new HashMap<>();
    for (String field : request.getMultiFileMap().keySet()) {
      if (field.startsWith("file-")) {
        List<UUID> stored = handed.files(request, field, actor);
        if (!stored.isEmpty()) {
          files.put(field.substring("file-".length()), stored);
        }
      }
    }
    return files;
  }

  /** The fields "fact-…": text that each kind of fact reads for itself. */
  private static Map<String, Object> facts(MultipartHttpServletRequest request) {
    Map<String, Object> facts = new HashMap<>();
    request
        .getParameterMap()
        .forEach(
            (field, values) -> {
              if (field.startsWith("fact-") && !values[0].isBlank()) {
                facts.put(field.substring("fact-".length()), values[0].strip());
              }
            });
    return facts;
  }
}
