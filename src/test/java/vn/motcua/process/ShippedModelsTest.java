package vn.motcua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import vn.motcua.base.Rule;

class ShippedModelsTest {
  static Stream<Resource> files() throws IOException {
    return ShippedModels.files().stream();
  }

  private static StepGraph graph(String key) throws IOException {
    return Compiler.compile(
        files()
            .filter(file -> ShippedModels.key(file).equals(key))
            .findFirst()
            .orElseThrow()
            .getContentAsByteArray());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyShippedModelCompiles(Resource file) throws IOException {
    StepGraph graph = Compiler.compile(file.getContentAsByteArray());
    assertThat(graph.steps()).isNotEmpty();
    assertThat(graph.name()).isNotEqualTo(graph.nameEn());
    boolean consults = graph.steps().stream().anyMatch(step -> step.instances() != null);
    assertThat(graph.facts().keySet()).isEqualTo(consults ? Set.of("agencies") : Set.of());
  }

  /** The sum along the longest way is the limit: 8 working hours are one working day (T7). */
  @ParameterizedTest
  @CsvSource({
    "commune-7-step, 5", "1-day, 1", "2-days, 2", "3-days, 3", "5-days, 5", "7-days, 7",
    "8-days, 8", "10-days, 10", "15-days, 15", "17-days, 17", "20-days, 20", "21-days, 21",
    "30-days, 30", "45-days, 45", "same-day, 1", "12-hours, 1.5"
  })
  void workingTimeSumsToTheLimit(String key, BigDecimal days) throws IOException {
    assertThat(graph(key).plannedMinutes())
        .isEqualTo(days.multiply(BigDecimal.valueOf(480)).intValueExact());
    assertThat(graph(key).plannedDays()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "15-days-permit, 15",
    "construction-permit, 15",
    "20-days-permit, 20",
    "10-calendar-days, 10",
    "15-calendar-days, 15",
    "30-calendar-days, 30",
    "45-calendar-days, 45"
  })
  void calendarDaysSumToTheLimit(String key, BigDecimal days) throws IOException {
    assertThat(graph(key).plannedDays()).isEqualByComparingTo(days);
    assertThat(graph(key).plannedMinutes()).isZero();
  }

  @Test
  void everyFileIsNamedInOneOfTheTwoTables() throws IOException {
    assertThat(files()).hasSize(16 + 7);
  }

  @Test
  void theCommuneTemplateHasItsSevenStepsWithTheirTime() throws IOException {
    assertThat(graph("commune-7-step").steps())
        .extracting(step -> step.post() + " " + step.plannedMinutes())
        .containsExactly(
            "RECEPTION 240",
            "HEAD 240",
            "SPECIALIST 960",
            "HEAD 240",
            "LEADER 480",
            "CLERK 240",
            "RECEPTION null");
  }

  @ParameterizedTest
  @MethodSource("files")
  @Rule({"R16", "R25", "T15"})
  void theResultIsDraftedSignedAndReturned(Resource file) throws IOException {
    StepGraph graph = Compiler.compile(file.getContentAsByteArray());
    Step last = graph.steps().getLast();
    assertThat(last.post()).isEqualTo("RECEPTION");
    assertThat(last.plannedMinutes()).isNull();
    assertThat(last.plannedDays()).isNull();
    assertThat(graph.step("number").evidence()).containsExactly("result");
    assertThat(graph.steps().stream().filter(step -> step.evidence().contains("draft-result")))
        .as("a draft, or in longer processes a draft of the result or of the refusal")
        .isNotEmpty();
    assertThat(graph.step("examine").outcomes()).contains("done", "not-eligible");
    assertThat(graph.step("sign").outcomes()).containsExactly("approve", "send-back");
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyStepHasAnEnglishName(Resource file) throws IOException {
    for (Step step : Compiler.compile(file.getContentAsByteArray()).steps()) {
      assertThat(step.nameEn()).isNotBlank().isNotEqualTo(step.name());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theDrawingIsComplete(Resource file) throws IOException {
    StepGraph graph = Compiler.compile(file.getContentAsByteArray());
    Layout layout = graph.layout();
    for (Node node : graph.net().nodes().stream().filter(Layout::drawn).toList()) {
      assertThat(layout.boxes()).containsKey(node.id());
    }
    assertThat(layout.boxes().values()).allMatch(box -> box.width() > 0 && box.height() > 0);
    assertThat(layout.boxes().keySet()).containsAll(layout.lanes().keySet());
    for (Flow flow : graph.net().flows().stream().filter(Layout::drawn).toList()) {
      assertThat(layout.lines().get(flow.id())).as(flow.id()).hasSizeGreaterThanOrEqualTo(2);
    }
    assertThat(overlaps(graph)).isEmpty();
  }

  private static Set<String> overlaps(StepGraph graph) {
    Map<String, Layout.Box> boxes = new TreeMap<>(graph.layout().boxes());
    boxes.keySet().removeAll(graph.layout().lanes().keySet());
    graph.net().nodes().stream()
        .filter(node -> node instanceof Node.Scope || node.type().equals("boundaryEvent"))
        .forEach(frame -> boxes.remove(frame.id()));
    Set<String> overlaps = new TreeSet<>();
    boxes.forEach(
        (a, one) ->
            boxes.forEach(
                (b, two) -> {
                  if (a.compareTo(b) < 0
                      && one.x() < two.x() + two.width()
                      && two.x() < one.x() + one.width()
                      && one.y() < two.y() + two.height()
                      && two.y() < one.y() + one.height()) {
                    overlaps.add(a + " over " + b);
                  }
                }));
    return overlaps;
  }
}
