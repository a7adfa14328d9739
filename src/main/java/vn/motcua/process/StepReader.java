package vn.motcua.process;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flowable.bpmn.model.Lane;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;

/** Reads a user task with its lane and our own attributes into a {@link Step}. */
final class StepReader {
  /** The posts that work on dossiers, as the module organisation names them. */
  static final Set<String> POSTS = Set.of("RECEPTION", "SPECIALIST", "HEAD", "LEADER", "CLERK");

  private static final Pattern MINUTES = Pattern.compile("\\d{1,6}");
  private static final Pattern DAYS = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");
  private static final Pattern EVIDENCE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final ModelFile file;
  private final Findings findings;

  StepReader(ModelFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  Step read(UserTask task, List<Lane> lanes) {
    Element element = new Element(task.getId(), ModelFile.text(task.getName()).strip(), "userTask");
    if (element.name().isEmpty()) {
      findings.add(element, "no-name");
    }
    String minutes = ModelFile.own(task, "minutes");
    String days = ModelFile.own(task, "days");
    if (!minutes.isEmpty() && !days.isEmpty()) {
      findings.add(element, "two-durations");
    }
    return new Step(
        element.id(),
        element.name(),
        file.nameEn(element.id(), element.name()),
        post(element, lanes),
        matches(element, MINUTES, minutes, "minutes") ? Integer.valueOf(minutes) : null,
        matches(element, DAYS, days, "days") ? new BigDecimal(days) : null,
        evidence(element, ModelFile.own(task, "evidence")),
        outcomes(element, ModelFile.own(task, "outcomes")));
  }

  private String post(Element element, List<Lane> lanes) {
    if (lanes.size() != 1) {
      findings.add(element, lanes.isEmpty() ? "no-lane" : "two-lanes");
      return "";
    }
    String post = file.post(lanes.getFirst());
    if (!POSTS.contains(post)) {
      findings.add(element, "post", post, String.join(", ", new TreeSet<>(POSTS)));
    }
    return post;
  }

  private boolean matches(Element element, Pattern form, String text, String problem) {
    if (text.isEmpty()) {
      return false;
    }
    boolean matches = form.matcher(text).matches();
    if (!matches) {
      findings.add(element, problem, text);
    }
    return matches;
  }

  private List<String> evidence(Element element, String text) {
    List<String> names = Words.of(text);
    for (String name : names) {
      if (!EVIDENCE.matcher(name).matches()) {
        findings.add(element, "evidence", name);
      }
    }
    return names.stream().distinct().toList();
  }

  private List<String> outcomes(Element element, String text) {
    List<String> outcomes = text.isEmpty() ? List.of("done") : Words.of(text);
    for (String outcome : outcomes) {
      if (!Step.OUTCOMES.contains(outcome)) {
        findings.add(element, "outcome", outcome, String.join(", ", new TreeSet<>(Step.OUTCOMES)));
      }
    }
    return outcomes.stream().distinct().toList();
  }

  /** A sum of minutes and days has no meaning: a model plans in one of the two. */
  static void checkOneUnit(List<Node> nodes, Findings findings) {
    Set<Boolean> units = new HashSet<>();
    for (Node node : nodes) {
      Boolean unit = node instanceof Step step ? inDays(step) : null;
      if (unit != null && units.add(unit) && units.size() > 1) {
        findings.add(Structure.element(node), "mixed-durations");
      }
    }
  }

  private static @Nullable Boolean inDays(Step step) {
    return step.plannedDays() != null
        ? Boolean.TRUE
        : step.plannedMinutes() != null ? Boolean.FALSE : null;
  }
}
