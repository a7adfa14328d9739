package vn.motcua.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Files in the manner of other modelers: their prefixes, order, extensions, comments and drawings
 * change nothing of what runs.
 */
class OtherModelersTest {
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?s)<(startEvent|endEvent|userTask|\\w*Gateway|sequenceFlow|boundaryEvent"
              + "|subProcess)\\b(?:[^>]*/>|.*?</\\1>)");

  private static String file(String name) throws IOException {
    try (var file = OtherModelersTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
  }

  private static StepGraph compiled(String text) {
    return Compiler.compile(text.getBytes(UTF_8));
  }

  @Example
  void aFileInTheMannerOfBpmnIo() throws IOException {
    StepGraph graph = compiled(file("bpmn-io.bpmn"));
    assertThat(((Event) graph.net().node("Event_late")).trigger())
        .as("2 working days and 4 hours")
        .isEqualTo(new Trigger.Worked(2 * 480 + 240));
    assertThat(((Event) graph.net().node("Event_reply")).trigger())
        .isEqualTo(new Trigger.Message("reply-received"));
    assertThat(graph.plannedMinutes()).isEqualTo(960 + 1200);
    assertThat(graph.layout().boxes()).containsOnlyKeys("StartEvent_1", "Activity_1");
  }

  @Example
  void aFileInTheMannerOfCamunda() throws IOException {
    StepGraph graph = compiled(file("camunda.bpmn"));
    Step ask = graph.step("ask");
    assertThat(ask.post()).as("the lane of the sub-process around it").isEqualTo("SPECIALIST");
    assertThat(Objects.requireNonNull(ask.instances()).collection()).isEqualTo("agencies");
    assertThat(graph.net().scope("ask")).isEqualTo("sub");
    assertThat(((Event) graph.net().node("late")).interrupting()).isFalse();
    Play play = new Play(graph, Map.of("agencies", List.of("x", "y", "z")));
    play.completeAll("ask", "ask");
    assertThat(play.tokens.open()).isEmpty();
  }

  @Example
  void aFileInTheMannerOfFlowable() throws IOException {
    StepGraph graph = compiled(file("flowable.bpmn"));
    assertThat(new Play(graph, Map.of("pages", 21L)).open()).containsExactly("1=b");
    assertThat(new Play(graph, Map.of("pages", 20L)).open()).containsExactly("1=a");
    assertThat(graph.layout().boxes().get("a")).isEqualTo(new Layout.Box(100, -5.5, 100, 80));
  }

  @Example
  void aFileInTheMannerOfSignavio() throws IOException {
    StepGraph graph = compiled(file("signavio.bpmn"));
    assertThat(((Event) graph.net().node("sid-pay")).trigger())
        .isEqualTo(new Trigger.Message("paid"));
    assertThat(graph.step("sid-t").post()).isEqualTo("RECEPTION");
  }

  private static Drawn everything() {
    return Drawn.drawn()
        .start("s")
        .step("a", "motcua:minutes=\"60\"")
        .boundary("late", "a", false, "PT2H")
        .inclusive("g", "b")
        .step("b")
        .step("c")
        .inclusive("j")
        .end("e")
        .end("e2")
        .flow("s", "a")
        .flow("a", "g")
        .flow("g", "b")
        .flow("g", "c", "pages > 3")
        .flow("b", "j")
        .flow("c", "j")
        .flow("j", "e")
        .flow("late", "e2");
  }

  /** Elements in any order, any prefix, comments and strangers' extensions between them. */
  @Property(tries = 60)
  void orderPrefixesAndExtensionsAreNoMatter(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int prefix) {
    String text = everything().text();
    Random random = new Random(seed);
    List<String> elements = new ArrayList<>();
    int first = text.indexOf("<startEvent");
    int last = text.indexOf("</process>");
    Matcher matcher = ELEMENT.matcher(text.substring(first, last));
    while (matcher.find()) {
      elements.add(matcher.group());
    }
    Collections.shuffle(elements, random);
    String shuffled =
        elements.stream()
            .map(
                element ->
                    random.nextInt(4) == 0
                        ? "<!-- x --><extensionElements><v:e xmlns:v='urn:v'><v:task id='s'/></v:e>"
                            + "</extensionElements>"
                            + element
                        : element)
            .collect(Collectors.joining("\n"));
    String whole = text.substring(0, first) + shuffled + text.substring(last);
    StepGraph graph =
        compiled(prefixed(whole, List.of("", "bpmn", "bpmn2", "semantic").get(prefix)));
    StepGraph original = compiled(text);
    assertThat(shape(graph)).isEqualTo(shape(original));
    assertThat(graph.situations().all()).isEqualTo(original.situations().all());
  }

  private static String prefixed(String text, String prefix) {
    return prefix.isEmpty()
        ? text
        : text.replaceAll("<(/?)(?=[a-zA-Z]+[ />])(?!v:)", "<$1" + prefix + ":")
            .replace("xmlns=", "xmlns:" + prefix + "=");
  }

  private static Map<String, String> shape(StepGraph graph) {
    Map<String, String> shape = new TreeMap<>();
    graph.net().nodes().forEach(node -> shape.put(node.id(), node.getClass().getSimpleName()));
    graph.net().flows().forEach(flow -> shape.put(flow.id(), flow.from() + " " + flow.to()));
    return shape;
  }
}
