package vn.motcua.admin;

import gg.jte.Content;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.base.web.Option;
import vn.motcua.base.web.Ui;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.process.Diagram;
import vn.motcua.process.FactType;
import vn.motcua.process.ModelCase;
import vn.motcua.process.Played;
import vn.motcua.process.Step;
import vn.motcua.process.StepGraph;
import vn.motcua.process.StepMark;
import vn.motcua.process.WorkItem;

/**
 * A model played by hand.
 *
 * @param draft whether it is the draft that is played, not the current version
 * @param script the play so far as the form carries it; null before it begins
 * @param played what came of it; null before it begins
 * @param cases the kept cases, played on this model
 * @param now moment offered for what is done next when nothing was done yet
 */
public record SimulationPage(
    String key,
    boolean draft,
    StepGraph graph,
    @Nullable String script,
    @Nullable Played played,
    List<ModelCase.Verdict> cases,
    Instant now) {
  public SimulationPage {
    cases = List.copyOf(cases);
  }

  SimulationPage played(@Nullable String script, @Nullable Played played) {
    return new SimulationPage(key, draft, graph, script, played, cases, now);
  }

  public String path() {
    return "/admin/process-models/" + key;
  }

  /** Where a kept case is shown. */
  public String path(ModelCase kept) {
    return UriComponentsBuilder.fromPath(path() + "/simulation")
        .queryParam("case", "{name}")
        .encode()
        .buildAndExpand(kept.name())
        .toUriString();
  }

  /** The drawing with where the play stands. */
  public Content diagram(Ui ui) {
    Map<String, StepMark> marks = new LinkedHashMap<>();
    if (played != null) {
      for (Played.Visit visit : played.path()) {
        boolean late = visit.late(latest());
        marks.put(visit.step().id(), new StepMark(state(visit, late), ""));
      }
    }
    String svg = Diagram.svg(graph, marks, ui.locale());
    return output -> output.writeContent(svg);
  }

  private static StepMark.State state(Played.Visit visit, boolean late) {
    return visit.closedAt() == null
        ? late ? StepMark.State.OPEN_LATE : StepMark.State.OPEN
        : late ? StepMark.State.DONE_LATE : StepMark.State.DONE;
  }

  /** The latest moment of the play: what is done next cannot be earlier. */
  public Instant latest() {
    Instant latest = played == null || played.path().isEmpty() ? now : Instant.MIN;
    if (played != null) {
      for (Played.Visit visit : played.path()) {
        Instant end = visit.closedAt() == null ? visit.openedAt() : visit.closedAt();
        latest = end.isAfter(latest) ? end : latest;
      }
      for (Played.Note note : played.notes()) {
        latest = note.at().isAfter(latest) ? note.at() : latest;
      }
    }
    return latest;
  }

  /** That moment as a field for local time takes it. */
  public String latestLocal() {
    return WorkingCalendar.local(latest()).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** How an open step may be closed: its outcomes, then the steps done before it. */
  public List<Option> answers(Ui ui, Step step) {
    List<Option> answers = new ArrayList<>();
    for (String outcome : step.outcomes()) {
      answers.add(new Option(outcome, ui.t(WorkItem.outcomeKey(outcome)), null));
    }
    List<String> seen = new ArrayList<>();
    if (played != null) {
      for (Played.Visit visit : played.path()) {
        Step done = visit.step();
        if (visit.outcome() != null && !done.id().equals(step.id()) && !seen.contains(done.id())) {
          seen.add(done.id());
          String name = ui.name(done.name(), done.nameEn());
          answers.add(
              new Option(ScriptForm.BACK + done.id(), ui.t("admin.simulation.back", name), null));
        }
      }
    }
    return answers;
  }

  /** The facts that the model's conditions ask for, by name. */
  public Map<String, FactType> facts() {
    return new TreeMap<>(graph.facts());
  }
}
