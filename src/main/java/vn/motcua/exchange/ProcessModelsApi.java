package vn.motcua.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.process.Draft;
import vn.motcua.process.Drafts;
import vn.motcua.process.ModelCase;
import vn.motcua.process.Script;
import vn.motcua.process.Simulations;
import vn.motcua.process.StepGraph;

/**
 * For administrators' programs: drafts of process models, their simulation and their test cases.
 */
@RestController
@RequestMapping("/api/v1/process-models/{key}")
class ProcessModelsApi {
  private final Drafts drafts;
  private final Simulations simulations;
  private final SimulationViews views;
  private final Permissions permissions;

  ProcessModelsApi(
      Drafts drafts, Simulations simulations, SimulationViews views, Permissions permissions) {
    this.drafts = drafts;
    this.simulations = simulations;
    this.views = views;
    this.permissions = permissions;
  }

  /**
   * A play. Timers due before a turn fire before it; a turn without step and message lets time
   * pass.
   *
   * @param start moment of acceptance
   */
  record ScriptBody(
      @Nullable Instant start,
      @Nullable Map<String, Object> facts,
      @Nullable List<TurnBody> turns) {

    Script script() {
      List<Fault> faults = new ArrayList<>();
      List<Script.Turn> read = new ArrayList<>();
      if (start == null) {
        faults.add(Fault.of("start", "exchange.fault.absent", "start"));
      }
      List<TurnBody> sent = turns == null ? List.of() : turns;
      for (int i = 0; i < sent.size(); i++) {
        TurnBody turn = sent.get(i);
        if (turn == null || turn.at() == null) {
          String field = "turns[" + i + "].at";
          faults.add(Fault.of(field, "exchange.fault.absent", field));
        } else {
          read.add(turn.turn(turn.at()));
        }
      }
      if (start == null || !faults.isEmpty()) {
        throw new Invalid(faults);
      }
      return new Script(start, known(facts), read);
    }
  }

  /** One turn; all but the moment may be absent. */
  record TurnBody(
      @Nullable String step,
      @Nullable String outcome,
      @Nullable String backTo,
      @Nullable String message,
      @Nullable Map<String, Object> facts,
      @Nullable Instant at) {
    Script.Turn turn(Instant when) {
      return new Script.Turn(step, outcome, backTo, message, known(facts), when);
    }
  }

  private static Map<String, Object> known(@Nullable Map<String, Object> facts) {
    Map<String, Object> known = new HashMap<>(facts == null ? Map.of() : facts);
    known.values().removeIf(Objects::isNull);
    return known;
  }

  /** Saves a BPMN file as the draft of the key; what is wrong with it is 422. */
  @PutMapping(path = "/draft", consumes = MediaType.APPLICATION_XML_VALUE)
  SimulationViews.DraftView saveDraft(
      @PathVariable String key, @RequestBody byte[] bpmn, Actor actor) {
    require(actor);
    Draft draft = drafts.save(key, bpmn, actor.id());
    return views.of(draft);
  }

  /** Plays the draft, or the current version where there is no draft. Nothing is written. */
  @PostMapping("/simulation")
  SimulationViews.PlayedView simulate(
      @PathVariable String key, @RequestBody ScriptBody body, Actor actor) {
    require(actor);
    return views.of(simulations.play(drafts.graph(key), body.script()));
  }

  /** The kept cases, played now. */
  @GetMapping("/cases")
  List<SimulationViews.CaseView> cases(@PathVariable String key, Actor actor) {
    require(actor);
    return simulations.verdicts(key, drafts.graph(key)).stream().map(views::of).toList();
  }

  /** Keeps a play, with what it comes to now, as a case of this name. */
  @PutMapping("/cases/{name}")
  SimulationViews.CaseView keep(
      @PathVariable String key,
      @PathVariable String name,
      @RequestBody ScriptBody body,
      Actor actor) {
    require(actor);
    StepGraph graph = drafts.graph(key);
    ModelCase kept = simulations.keep(key, name, graph, body.script());
    return views.of(new ModelCase.Verdict(kept, simulations.play(graph, kept.script()), 0));
  }

  @DeleteMapping("/cases/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable String key, @PathVariable String name, Actor actor) {
    require(actor);
    simulations.drop(key, name);
  }

  private void require(Actor actor) {
    permissions.require(actor, null, Action.PROCESS_MANAGE, null);
  }
}
