package vn.motcua.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.Word;

/**
 * A step (bước): a user task, done by the holder of a post.
 *
 * @param id the element's id in the model
 * @param name Vietnamese name
 * @param nameEn English name, the Vietnamese one when the model has none
 * @param post name of the post that does it ("SPECIALIST")
 * @param plannedMinutes working minutes planned; null when planned in calendar days or not at all
 *     (returning the result has no duration, T15)
 * @param plannedDays calendar days planned; null when planned in working minutes or not at all
 * @param evidence names of the files without which the step does not close (R25)
 * @param outcomes what it may be closed with, the usual one first
 * @param skip the step is passed over while it holds; null when it never is
 * @param instances how often it is done when it is multi-instance, null when once
 * @param place where it is done, null at the subject's own unit and agency
 * @param tells names of the facts that who does it is asked for
 */
public record Step(
    String id,
    String name,
    String nameEn,
    String post,
    @Nullable Integer plannedMinutes,
    @Nullable BigDecimal plannedDays,
    List<String> evidence,
    List<String> outcomes,
    @Nullable Condition skip,
    @Nullable Instances instances,
    @Nullable Place place,
    List<String> tells)
    implements Node.Skippable {
  /** The outcome words of the product; each has its label in the messages. */
  static final Set<String> OUTCOMES =
      Set.of(
          "done",
          "approve",
          "reject",
          "send-back",
          "eligible",
          "not-eligible",
          "needs-opinion",
          "agree",
          "disagree");

  public Step {
    evidence = List.copyOf(evidence);
    outcomes = List.copyOf(outcomes);
    tells = List.copyOf(tells);
  }

  /** A step that is done once, at the subject's own unit and agency, and never skipped. */
  public Step(
      String id,
      String name,
      String nameEn,
      String post,
      @Nullable Integer plannedMinutes,
      @Nullable BigDecimal plannedDays,
      List<String> evidence,
      List<String> outcomes) {
    this(
        id,
        name,
        nameEn,
        post,
        plannedMinutes,
        plannedDays,
        evidence,
        outcomes,
        null,
        null,
        null,
        List.of());
  }

  /** Why it may not be closed with this outcome and these files, or null when it may. */
  @Rule("R25")
  @Nullable Refused refusal(String outcome, Set<String> evidenceGiven) {
    if (!outcomes.contains(outcome)) {
      return Refused.of(
          "",
          "process.refused.outcome",
          named(),
          outcomeWord(outcome),
          outcomes.stream().map(Step::outcomeWord).toList());
    }
    Set<String> missing = new TreeSet<>(evidence);
    missing.removeAll(evidenceGiven);
    if (!missing.isEmpty()) {
      List<Word> files = missing.stream().map(Step::evidenceWord).toList();
      return Refused.of("R25", "process.refused.evidence", named(), files);
    }
    return null;
  }

  /** Its name in both languages. */
  @Override
  public Bilingual named() {
    return new Bilingual(name, nameEn);
  }

  @Override
  public Step within(String prefix) {
    return copy(prefix + id, place);
  }

  /** The unit or agency where it is done, when the model itself names it; else null. */
  public WorkItem.@Nullable At fixedPlace() {
    return place == null || !place.fixed()
        ? null
        : new WorkItem.At(place.kind() == Place.Kind.AGENCY, place.word());
  }

  /** The same step done at a place, unless it names its own. */
  Step at(@Nullable Place elsewhere) {
    return copy(id, place == null ? elsewhere : place);
  }

  private Step copy(String newId, @Nullable Place newPlace) {
    return new Step(
        newId,
        name,
        nameEn,
        post,
        plannedMinutes,
        plannedDays,
        evidence,
        outcomes,
        skip,
        instances,
        newPlace,
        tells);
  }

  static Word outcomeWord(String outcome) {
    return new Word(WorkItem.outcomeKey(outcome), outcome);
  }

  static Word evidenceWord(String evidence) {
    return new Word(WorkItem.evidenceKey(evidence), evidence);
  }
}
