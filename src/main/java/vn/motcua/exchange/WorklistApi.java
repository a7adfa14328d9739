package vn.motcua.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.base.Fault;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.dossier.Steps;
import vn.motcua.identity.Actor;
import vn.motcua.process.Runs;
import vn.motcua.process.WorkItemId;
import vn.motcua.worklist.Entry;
import vn.motcua.worklist.Worklist;

/** What the officer has to do, and doing it. */
@RestController
@RequestMapping("/api/v1")
class WorklistApi {
  /** Files that a step does not ask for are kept under this name. */
  private static final String ATTACHMENT = "attachment";

  private final Worklist worklist;
  private final Steps steps;
  private final Runs runs;

  WorklistApi(Worklist worklist, Steps steps, Runs runs) {
    this.worklist = worklist;
    this.steps = steps;
    this.runs = runs;
  }

  /**
   * @param workItem id for {@code work-items/{id}/completion}; null for intake and withdrawal
   */
  record TaskView(
      @Nullable String workItem,
      Entry.Kind kind,
      String dossier,
      String procedure,
      String step,
      String post,
      Entry.Urgency urgency,
      Instant openedAt,
      @Nullable Instant stepDueAt,
      @Nullable Instant dueAt,
      boolean mine,
      boolean waiting) {
    static TaskView of(Worklist.Task task) {
      Entry entry = task.entry();
      return new TaskView(
          entry.number() == 0 ? null : new WorkItemId(entry.dossierId(), entry.number()).toString(),
          entry.kind(),
          entry.code(),
          entry.procedure(),
          entry.step(),
          entry.post().name(),
          task.urgency(),
          entry.openedAt(),
          entry.stepDueAt(),
          entry.dueAt(),
          task.mine(),
          entry.waiting());
    }
  }

  /**
   * @param files evidence of the step by name
   * @param fileIds files for the one evidence that the step asks for, or plain attachments
   * @param facts what the step asks for besides, by name: text, number, true or false, a date
   *     ("2026-01-05"), a list of texts
   */
  record CompletionBody(
      @Nullable String outcome,
      @Nullable String comment,
      @Nullable List<UUID> fileIds,
      @Nullable Map<String, List<UUID>> files,
      @Nullable Map<String, Object> facts) {}

  @GetMapping("/worklist")
  List<TaskView> tasks(Actor actor) {
    if (!(actor instanceof Actor.OfficerActor officer)) {
      throw new Forbidden("worklist");
    }
    return worklist.of(officer).tasks().stream().map(TaskView::of).toList();
  }

  @PostMapping("/work-items/{id}/completion")
  StatusView complete(@PathVariable String id, @RequestBody CompletionBody body, Actor actor) {
    WorkItemId item = parse(id);
    if (body.outcome() == null) {
      throw new Invalid(Fault.of("outcome", "exchange.fault.absent", "outcome"));
    }
    Map<String, List<UUID>> files = new HashMap<>();
    if (body.files() != null) {
      files.putAll(body.files());
    }
    if (body.fileIds() != null && !body.fileIds().isEmpty()) {
      List<String> asked = runs.item(item).evidence();
      String name = asked.size() == 1 ? asked.getFirst() : ATTACHMENT;
      List<UUID> all = new ArrayList<>(files.getOrDefault(name, List.of()));
      all.addAll(body.fileIds());
      files.put(name, all);
    }
    Map<String, Object> facts = new HashMap<>();
    if (body.facts() != null) {
      body.facts().entrySet().stream()
          .filter(fact -> fact.getValue() != null)
          .forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
    }
    Steps.Completion completion =
        new Steps.Completion(body.outcome(), body.comment(), files, facts);
    return StatusView.of(steps.complete(item, completion, actor));
  }

  /** Takes back a completion, as long as nobody has looked at what came after it. */
  @PostMapping("/work-items/{id}/recall")
  StatusView recall(@PathVariable String id, Actor actor) {
    return StatusView.of(steps.recall(parse(id), actor));
  }

  private static WorkItemId parse(String id) {
    try {
      return WorkItemId.parse(id);
    } catch (IllegalArgumentException malformed) {
      throw new NotFound("work item", id);
    }
  }
}
