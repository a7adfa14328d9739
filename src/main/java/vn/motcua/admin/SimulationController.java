package vn.motcua.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.process.Draft;
import vn.motcua.process.Drafts;
import vn.motcua.process.ModelCase;
import vn.motcua.process.Models;
import vn.motcua.process.Played;
import vn.motcua.process.Script;
import vn.motcua.process.Simulations;
import vn.motcua.process.StepGraph;

/**
 * Playing a model by hand: its draft, or its current version where there is none. The play travels
 * with the form; nothing is kept but what a person keeps as a case.
 */
@Controller
class SimulationController {
  private static final String PATH = "/admin/process-models/{key}/simulation";

  private final Models models;
  private final Drafts drafts;
  private final Simulations simulations;
  private final ScriptForm form;
  private final Permissions permissions;
  private final OfficeClock clock;

  SimulationController(
      Models models,
      Drafts drafts,
      Simulations simulations,
      ScriptForm form,
      Permissions permissions,
      OfficeClock clock) {
    this.models = models;
    this.drafts = drafts;
    this.simulations = simulations;
    this.form = form;
    this.permissions = permissions;
    this.clock = clock;
  }

  /**
   * @param name of the kept case to show, none to begin anew
   */
  @GetMapping(PATH)
  Html show(
      @PathVariable String key, @RequestParam(name = "case") @Nullable String name, Actor actor) {
    Played played = null;
    Script script = null;
    SimulationPage page = page(key, actor);
    for (ModelCase.Verdict verdict : page.cases()) {
      if (verdict.kept().name().equals(name)) {
        script = verdict.kept().script();
        played = verdict.played();
      }
    }
    return Html.of(script == null ? page : page.played(form.write(script), played));
  }

  /** The play with what the form adds to it. */
  @PostMapping(PATH)
  Html create(@PathVariable String key, @RequestParam Map<String, String> sent, Actor actor) {
    SimulationPage page = page(key, actor);
    try {
      Script before = form.read(sent);
      Script script = form.grown(page.graph(), before, sent);
      Played played = simulations.play(page.graph(), script);
      Played.Stop stop = played.stop();
      if (stop == null) {
        return Html.of(page.played(form.write(script), played));
      }
      // What the model refuses is shown and taken back.
      Script shorter = stop.turn() == 0 ? null : script.until(stop.turn() - 1);
      Played rest = shorter == null ? null : simulations.play(page.graph(), shorter);
      return Html.of(page.played(shorter == null ? null : form.write(shorter), rest))
          .refused(stop.refused());
    } catch (Invalid invalid) {
      return Html.of(page).faults(invalid.faults());
    }
  }

  /** Keeps the play as a case of the model. */
  @PostMapping("/admin/process-models/{key}/cases")
  View keep(@PathVariable String key, @RequestParam Map<String, String> sent, Actor actor) {
    SimulationPage page = page(key, actor);
    Script script = form.read(sent);
    if (script == null) {
      return Html.of(page).faults(List.of(Fault.of("script", "admin.simulation.none")));
    }
    try {
      String name = sent.getOrDefault("name", "");
      ModelCase kept = simulations.keep(key, name, page.graph(), script);
      return Redirect.to("/admin/process-models/" + key + "/simulation")
          .with(Notice.success("admin.simulation.kept", kept.name()));
    } catch (Invalid invalid) {
      Played played = simulations.play(page.graph(), script);
      return Html.of(page.played(form.write(script), played)).faults(invalid.faults());
    }
  }

  @PostMapping("/admin/process-models/{key}/case-removal")
  View drop(@PathVariable String key, @RequestParam String name, Actor actor) {
    permissions.require(actor, null, Action.PROCESS_MANAGE, null);
    simulations.drop(key, name);
    return Redirect.to("/admin/process-models/" + key + "/simulation")
        .with(Notice.success("admin.simulation.dropped", name));
  }

  private SimulationPage page(String key, Actor actor) {
    permissions.require(actor, null, Action.PROCESS_MANAGE, null);
    Draft draft = drafts.find(key).orElse(null);
    StepGraph graph = draft == null ? models.graph(models.current(key).id()) : draft.graph();
    return new SimulationPage(
        key, draft != null, graph, null, null, simulations.verdicts(key, graph), clock.instant());
  }
}
