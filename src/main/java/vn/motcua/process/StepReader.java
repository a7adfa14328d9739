package vn.motcua.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a user task with its lane and our own attributes into a {@link Step}. */
final class StepReader {
  /** The posts that work on dossiers, as the module organisation names them. */
  static final Set<String> POSTS = Set.of("RECEPTION", "SPECIALIST", "HEAD", "LEADER", "CLERK");

  private static final Pattern EVIDENCE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

  private final Reading reading;
  private final Findings findings;

  StepReader(Reading reading) {
    this.reading = reading;
    this.findings = reading.findings();
  }

  /**
   * @param lanes that hold the task, or the sub-process around it
   */
  Step read(Part task, List<Part> lanes) {
    Element element = task.element();
    if (element.name().isEmpty()) {
      findings.add(element, "no-name");
    }
    Reading.Length length = reading.length(task, element);
    Instances instances = instances(task, length);
    return new Step(
        task.id(),
        task.name(),
        task.nameEn(),
        post(task, lanes),
        length.minutes(),
        length.days(),
        evidence(element, task.own("evidence")),
        outcomes(element, task.own("outcomes")),
        reading.skip(task),
        instances,
        reading.place(task, instances != null),
        tells(task));
  }

  /** Facts that the process declares itself: the standard ones are known. */
  private List<String> tells(Part task) {
    List<String> names = Words.of(task.own("tells")).stream().distinct().toList();
    for (String name : names) {
      if (!reading.facts().containsKey(name) || name.equals(Facts.OUTCOME)) {
        findings.add(task.element(), "tells", name);
      }
    }
    return names;
  }

  /** The post that a task names itself, else its lane's: the lane's attribute, else its name. */
  private String post(Part task, List<Part> lanes) {
    String post = task.own("post");
    if (post.isEmpty()) {
      if (lanes.size() != 1) {
        findings.add(task.element(), lanes.isEmpty() ? "no-lane" : "two-lanes");
        return "";
      }
      Part lane = lanes.getFirst();
      post = lane.own("post").isEmpty() ? lane.name() : lane.own("post");
    }
    if (!POSTS.contains(post)) {
      findings.add(task.element(), "post", post, String.join(", ", new TreeSet<>(POSTS)));
    }
    return post;
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

  private @Nullable Instances instances(Part task, Reading.Length length) {
    List<Part> marks = task.children("multiInstanceLoopCharacteristics");
    if (marks.isEmpty()) {
      return null;
    }
    Part mark = marks.getFirst();
    boolean sequential = mark.attribute("isSequential").equals("true");
    String collection = mark.own("collection");
    String number = mark.contentOf("loopCardinality");
    int most = number(task, mark.own("most"));
    if (collection.isEmpty() == number.isEmpty()) {
      findings.add(task.element(), "instances");
    } else if (!collection.isEmpty()) {
      reading.fact(task.element(), collection, FactType.LIST);
    }
    boolean planned = length.minutes() != null || length.days() != null;
    if (sequential && planned && !collection.isEmpty() && most == 0) {
      findings.add(task.element(), "instances-most");
    }
    Condition until =
        reading.condition(task.element(), mark.contentOf("completionCondition"), Instances.COUNTS);
    return new Instances(sequential, collection, number(task, number), most, until);
  }

  private int number(Part task, String text) {
    if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
      findings.add(task.element(), "instances");
      return 0;
    }
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  /** A sum of minutes and days has no meaning: a model plans in one of the two. */
  static void checkOneUnit(List<Node> nodes, Findings findings) {
    Set<Boolean> units = new HashSet<>();
    for (Node node : nodes) {
      Boolean unit =
          switch (node) {
            case Step step -> inDays(new Reading.Length(step.plannedMinutes(), step.plannedDays()));
            case Node.Scope scope ->
                inDays(new Reading.Length(scope.plannedMinutes(), scope.plannedDays()));
            default -> null;
          };
      if (unit != null && units.add(unit) && units.size() > 1) {
        findings.add(Structure.element(node), "mixed-durations");
      }
    }
  }

  private static @Nullable Boolean inDays(Reading.Length length) {
    return length.days() != null ? Boolean.TRUE : length.minutes() != null ? Boolean.FALSE : null;
  }
}
