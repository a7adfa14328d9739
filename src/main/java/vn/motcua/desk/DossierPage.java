package vn.motcua.desk;

import gg.jte.Content;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Word;
import vn.motcua.calendar.Deadline;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Happened;
import vn.motcua.identity.Action;
import vn.motcua.organisation.Agency;
import vn.motcua.process.WorkItem;

/**
 * One dossier with everything that belongs to it.
 *
 * @param actions what the officer may do to it now
 * @param open its open steps, each with whether the officer may work on it
 * @param slips numbers of the forms that there are ("01")
 * @param recallable a step that the officer has just completed and may take back; null when none
 * @param awaited messages for which its process waits and of which the officer may tell
 * @param drawing its internal process as SVG; null before acceptance
 */
public record DossierPage(
    Dossiers.Whole whole,
    Agency agency,
    Deadline deadline,
    Set<Action> actions,
    List<Open> open,
    List<String> slips,
    @Nullable WorkItem recallable,
    List<String> awaited,
    @Nullable String drawing) {
  public DossierPage {
    actions = Set.copyOf(actions);
    open = List.copyOf(open);
    slips = List.copyOf(slips);
    awaited = List.copyOf(awaited);
  }

  /** The drawing as a template puts it, unescaped: it is made by the product. */
  public Content drawn() {
    return output -> output.writeContent(drawing == null ? "" : drawing);
  }

  /** An open step. */
  public record Open(WorkItem item, boolean workable) {}

  public Dossier dossier() {
    return whole.dossier();
  }

  public String path() {
    return "/desk/dossiers/" + dossier().code();
  }

  public boolean may(Action action) {
    return actions.contains(action);
  }

  /** The paper that a code stands for; null for evidence of a step. */
  public @Nullable PaperRequirement paper(String code) {
    return whole.requested().paper(code).orElse(null);
  }

  /** The part of an event that a person reads: a reason, a comment, a date's reason; or null. */
  public static @Nullable String words(Happened happened) {
    return switch (happened.event()) {
      case DossierEvent.Refused e -> e.reason();
      case DossierEvent.SupplementRequested e -> e.reason();
      case DossierEvent.StepCompleted e -> e.comment();
      case DossierEvent.SentBack e -> e.reason();
      case DossierEvent.Assigned e -> e.officer();
      case DossierEvent.Extended e -> e.reason();
      case DossierEvent.ObligationRequested e -> e.obligation();
      case DossierEvent.ObligationSettled e -> e.proof();
      case DossierEvent.WithdrawalRequested e -> e.reason();
      case DossierEvent.WithdrawalDenied e -> e.reason();
      case DossierEvent.Stopped e -> e.reason();
      case DossierEvent.FeeCollected e -> e.receipt();
      case DossierEvent.Returned e -> e.receivedBy();
      case DossierEvent.Rated e -> e.comment();
      case DossierEvent.RedoOrdered e -> e.reason();
      case DossierEvent.Filed _,
          DossierEvent.Accepted _,
          DossierEvent.Supplemented _,
          DossierEvent.ResultAttached _,
          DossierEvent.Recalled _,
          DossierEvent.StepSkipped _,
          DossierEvent.TimerFired _,
          DossierEvent.MessageReceived _,
          DossierEvent.Finished _ ->
          null;
    };
  }

  /** Name of the step that an event is about; empty for others. */
  public static String step(Happened happened, String lang) {
    return switch (happened.event()) {
      case DossierEvent.StepCompleted e -> lang.equals("en") ? e.stepEn() : e.step();
      case DossierEvent.SentBack e -> lang.equals("en") ? e.stepEn() : e.step();
      case DossierEvent.Recalled e -> lang.equals("en") ? e.stepEn() : e.step();
      case DossierEvent.StepSkipped e -> lang.equals("en") ? e.stepEn() : e.step();
      case DossierEvent.TimerFired e -> lang.equals("en") ? e.eventEn() : e.event();
      default -> "";
    };
  }

  /** What a message is called; models may wait for others than the product's own. */
  public static Word message(String name) {
    return new Word("dossier.message." + name, name);
  }

  /** Files that came with an event. */
  public static List<DossierEvent.Attachment> files(Happened happened) {
    return switch (happened.event()) {
      case DossierEvent.Filed e -> e.files();
      case DossierEvent.Supplemented e -> e.files();
      case DossierEvent.StepCompleted e -> e.files();
      case DossierEvent.ObligationSettled e -> e.files();
      case DossierEvent.ResultAttached e -> e.files();
      default -> List.of();
    };
  }
}
