package vn.motcua.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.identity.Actor;
import vn.motcua.process.ModelCase;
import vn.motcua.process.Played;
import vn.motcua.process.Script;
import vn.motcua.process.Simulations;

/**
 * Playing a model by hand: its draft, or its current version where there is none. The play travels
 * with the form; nothing is kept but what a person keeps as a case.
 */
@Controller
class SimulationController {
  private static final String PATH = "/admin/process-models/{key}/simulation";

  private final SimulationPages pages;
  private final Simulations simulations;
  private final ScriptForm form;

  SimulationController(SimulationPages pages, Simulations simulations, ScriptForm form) {
    this.pages = pages;
    this.simulations = simulations;
    this.form = form;
  }

  /**
   * @param name of the kept case to show, none to begin anew
   */
  @GetMapping(PATH)
  Html show(
      @PathVariable String key, @RequestParam(name = "case") @Nullable String name, Actor actor) {
    Played played = null;
    Script script = null;
    SimulationPage page = pages.of(key, actor);
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
    SimulationPage page = pages.of(key, actor);
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
}
