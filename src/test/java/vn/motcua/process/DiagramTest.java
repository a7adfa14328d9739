package vn.motcua.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.process.Drawn.straight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.w3c.dom.Document;

class DiagramTest {
  private static final Locale VIETNAMESE = Locale.of("vi");

  static Stream<Resource> files() throws IOException {
    return ShippedModels.files().stream();
  }

  private static final StepMark OPEN = new StepMark(StepMark.State.OPEN, "1h / 4h");

  private static Document parsed(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyShippedModelIsDrawnWhole(Resource file) throws Exception {
    StepGraph graph = Compiler.compile(file.getContentAsByteArray());
    Document svg = parsed(Diagram.svg(graph, Map.of(), VIETNAMESE));
    assertThat(svg.getElementsByTagName("polyline").getLength())
        .isEqualTo((int) graph.net().flows().stream().filter(Layout::drawn).count());
    assertThat(svg.getElementsByTagName("rect").getLength())
        .isEqualTo(graph.net().all(Node.Skippable.class).size() + graph.layout().lanes().size());
    assertThat(svg.getElementsByTagName("desc").getLength()).isZero();
  }

  @Test
  void theActiveStepIsNamedInTheLanguageOfThePage() throws Exception {
    StepGraph graph =
        Compiler.compile(
            files()
                .filter(file -> ShippedModels.key(file).equals("commune-7-step"))
                .findFirst()
                .orElseThrow()
                .getContentAsByteArray());
    Document english = parsed(Diagram.svg(graph, Map.of("sign", OPEN), Locale.ENGLISH));
    assertThat(english.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(graph.nameEn());
    assertThat(english.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("Approve and sign");
    assertThat(english.getDocumentElement().getTextContent()).contains("Records clerk");
    assertThat(Diagram.svg(graph, Map.of("sign", OPEN), VIETNAMESE))
        .contains("Phê duyệt, ký kết quả", "Văn thư");
  }

  @Test
  void aModelWithoutADrawingIsArrangedAndWhatItSaysIsEscaped() throws Exception {
    String text = straight("a", "b").text().replace("Bước a", "&lt;script&gt;x&lt;/script&gt;");
    StepGraph graph = Compiler.compile(text.getBytes(UTF_8));
    String svg = Diagram.svg(graph, Map.of("a", OPEN), VIETNAMESE);
    assertThat(svg).doesNotContain("<script>");
    assertThat(parsed(svg).getElementsByTagName("rect").getLength())
        .as("with the ground of the time")
        .isEqualTo(3);
    assertThat(parsed(svg).getElementsByTagName("polyline").getLength()).isEqualTo(3);
  }

  @Test
  void aStepSaysHowLongItTookAndALateOneStandsOut() throws Exception {
    StepGraph graph = straight("a", "b").compile();
    var marks =
        Map.of(
            "a", new StepMark(StepMark.State.DONE_LATE, "5h20 / 4h"),
            "b", new StepMark(StepMark.State.OPEN, "0h / 4h"));
    String svg = Diagram.svg(graph, marks, VIETNAMESE);
    assertThat(parsed(svg).getDocumentElement().getTextContent())
        .contains("5h20 / 4h")
        .contains("0h / 4h");
    assertThat(parsed(svg).getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("Bước b");
    assertThat(svg).contains("#b3261e");
  }
}
