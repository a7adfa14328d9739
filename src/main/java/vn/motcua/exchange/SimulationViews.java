package vn.motcua.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Messages;
import vn.motcua.process.Draft;
import vn.motcua.process.ModelCase;
import vn.motcua.process.Played;
import vn.motcua.process.Step;
import vn.motcua.process.StepDue;

/** What a simulation gave, as JSON. */
@Component
class SimulationViews {
  private final Messages messages;

  SimulationViews(Messages messages) {
    this.messages = messages;
  }

  /**
   * @param facts the facts that its conditions use, by name, with their type
   */
  record DraftView(
      String key, String name, String nameEn, List<String> steps, Map<String, String> facts) {}

  /**
   * @param path every step that was opened, in order
   * @param stop why the play could not go on; absent when it could
   */
  record PlayedView(
      List<VisitView> path,
      List<NoteView> notes,
      List<WaitView> waits,
      boolean finished,
      @Nullable StopView stop) {}

  /**
   * @param days what each day counts towards the due moment, with the running total in minutes
   */
  record VisitView(
      String step,
      String name,
      String nameEn,
      String post,
      @Nullable String place,
      @Nullable String about,
      Instant openedAt,
      @Nullable Instant dueAt,
      List<DayView> days,
      @Nullable Instant closedAt,
      @Nullable String outcome) {}

  record DayView(LocalDate date, long minutes, long total) {}

  record NoteView(Instant at, Played.Note.Kind kind, String name, String nameEn) {}

  record WaitView(String name, String nameEn, @Nullable Instant dueAt, @Nullable String message) {}

  record StopView(int turn, String vi, String en) {}

  /**
   * @param difference number of the first step that is not as it was kept, 0 when all is
   */
  record CaseView(String name, boolean passed, int difference, PlayedView played) {}

  DraftView of(Draft draft) {
    Map<String, String> facts = new TreeMap<>();
    draft.graph().facts().forEach((name, type) -> facts.put(name, type.word()));
    return new DraftView(
        draft.key(),
        draft.graph().name(),
        draft.graph().nameEn(),
        draft.graph().steps().stream().map(Step::id).toList(),
        facts);
  }

  PlayedView of(Played played) {
    Played.Stop stop = played.stop();
    return new PlayedView(
        played.path().stream().map(SimulationViews::of).toList(),
        played.notes().stream()
            .map(n -> new NoteView(n.at(), n.kind(), n.name().vietnamese(), n.name().english()))
            .toList(),
        played.waits().stream()
            .map(
                w ->
                    new WaitView(w.name().vietnamese(), w.name().english(), w.dueAt(), w.message()))
            .toList(),
        played.finished(),
        stop == null
            ? null
            : new StopView(
                stop.turn(),
                messages.text(Messages.VIETNAMESE, stop.refused().key(), stop.refused().args()),
                messages.text(Messages.ENGLISH, stop.refused().key(), stop.refused().args())));
  }

  CaseView of(ModelCase.Verdict verdict) {
    return new CaseView(
        verdict.kept().name(), verdict.passed(), verdict.difference(), of(verdict.played()));
  }

  private static VisitView of(Played.Visit visit) {
    Step step = visit.step();
    StepDue due = visit.due();
    return new VisitView(
        step.id(),
        step.name(),
        step.nameEn(),
        step.post(),
        visit.place(),
        visit.about(),
        visit.openedAt(),
        due == null ? null : due.at(),
        due == null
            ? List.of()
            : due.days().stream().map(d -> new DayView(d.date(), d.minutes(), d.total())).toList(),
        visit.closedAt(),
        visit.outcome());
  }
}
