package vn.motcua.admin;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Actor;
import vn.motcua.process.ModelCase;
import vn.motcua.process.Played;
import vn.motcua.process.Script;
import vn.motcua.process.Simulations;

/** The plays that are kept with a model as its tests. */
@Controller
class SimulationCaseController {
  private final SimulationPages pages;
  private final Simulations simulations;
  private final ScriptForm form;

  SimulationCaseController(SimulationPages pages, Simulations simulations, ScriptForm form) {
    this.pages = pages;
    this.simulations = simulations;
    this.form = form;
  }

  /** Keeps the play as a case of the model. */
  @PostMapping("/admin/process-models/{key}/cases")
  View keep(@PathVariable String key, @RequestParam Map<String, String> sent, Actor actor) {
    SimulationPage page = pages.of(key, actor);
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
    pages.require(actor);
    simulations.drop(key, name);
    return Redirect.to("/admin/process-models/" + key + "/simulation")
        .with(Notice.success("admin.simulation.dropped", name));
  }
}
