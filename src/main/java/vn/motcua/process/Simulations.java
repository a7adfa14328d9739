package vn.motcua.process;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Plays models before dossiers do (chạy thử quy trình), and keeps plays as the tests of a model. On
 * the national calendar, which every agency's begins with.
 */
@Service
public class Simulations {
  private static final int LONGEST_NAME = 100;

  private final CaseStore store;
  private final Calendars calendars;

  Simulations(CaseStore store, Calendars calendars) {
    this.store = store;
    this.calendars = calendars;
  }

  /**
   * What comes of a script; nothing is written.
   *
   * @throws Invalid when the script is too long to be one
   */
  public Played play(StepGraph graph, Script script) {
    if (script.turns().size() > Script.MOST_TURNS) {
      throw new Invalid(Fault.of("turns", "process.fault.turns", Script.MOST_TURNS));
    }
    return Simulation.play(graph, calendar(), script);
  }

  /**
   * Keeps a play under a name, in place of the one of that name, with what it comes to now.
   *
   * @throws Invalid without a name, or when the script cannot be played to its end
   */
  @Transactional
  public ModelCase keep(String key, String name, StepGraph graph, Script script) {
    String called = name.strip();
    Played played = play(graph, script);
    List<Fault> faults = new ArrayList<>();
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      faults.add(Fault.of("name", "process.fault.case-name", LONGEST_NAME));
    }
    if (played.stop() != null) {
      faults.add(Fault.of("turns", "process.fault.case-stops", played.stop().turn()));
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    ModelCase kept = ModelCase.of(called, script, played);
    store.put(key, kept);
    return kept;
  }

  /** Every kept case of a key, played on a model, by name. */
  @Transactional(readOnly = true)
  public List<ModelCase.Verdict> verdicts(String key, StepGraph graph) {
    WorkingCalendar calendar = calendar();
    return store.of(key).stream()
        .map(kept -> kept.on(Simulation.play(graph, calendar, kept.script())))
        .toList();
  }

  /**
   * @throws NotFound when there is no such case
   */
  @Transactional
  public void drop(String key, String name) {
    if (!store.remove(key, name)) {
      throw new NotFound("process case", name);
    }
  }

  /** The kept cases that do not come out on this model as they did, as findings. */
  List<Fault> broken(String key, StepGraph graph) {
    return verdicts(key, graph).stream()
        .filter(verdict -> !verdict.passed())
        .map(
            verdict ->
                Fault.of("", "process.finding.case", verdict.kept().name(), verdict.difference()))
        .toList();
  }

  private WorkingCalendar calendar() {
    return calendars.get(Calendars.NATIONAL);
  }
}
