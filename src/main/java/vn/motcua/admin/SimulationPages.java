package vn.motcua.admin;

import org.springframework.stereotype.Component;
import vn.motcua.base.OfficeClock;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.process.Draft;
import vn.motcua.process.Drafts;
import vn.motcua.process.Models;
import vn.motcua.process.Simulations;
import vn.motcua.process.StepGraph;

/** The page on which a model is played: its draft, or its current version where there is none. */
@Component
class SimulationPages {
  private final Models models;
  private final Drafts drafts;
  private final Simulations simulations;
  private final Permissions permissions;
  private final OfficeClock clock;

  SimulationPages(
      Models models,
      Drafts drafts,
      Simulations simulations,
      Permissions permissions,
      OfficeClock clock) {
    this.models = models;
    this.drafts = drafts;
    this.simulations = simulations;
    this.permissions = permissions;
    this.clock = clock;
  }

  /** The page before anything is played, for an administrator. */
  SimulationPage of(String key, Actor actor) {
    require(actor);
    Draft draft = drafts.find(key).orElse(null);
    StepGraph graph = draft == null ? models.graph(models.current(key).id()) : draft.graph();
    return new SimulationPage(
        key, draft != null, graph, null, null, simulations.verdicts(key, graph), clock.instant());
  }

  /** Refuses whoever does not keep process models. */
  void require(Actor actor) {
    permissions.require(actor, null, Action.PROCESS_MANAGE, null);
  }
}
