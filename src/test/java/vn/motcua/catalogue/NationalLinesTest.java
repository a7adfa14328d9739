package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NationalLinesTest {
  @Test
  void marksCarriageReturnsAndBlankLinesAreNoPartOfALine() throws IOException {
    List<NationalLines.Line> lines = lines("\uFEFF{\"a\":1}\r\n\r\n   \n{\"b\":2}");
    assertThat(lines).extracting(NationalLines.Line::number).containsExactly(1, 4);
    assertThat(lines)
        .extracting(NationalLines.Line::text)
        .containsExactly("{\"a\":1}", "{\"b\":2}");
  }

  @Test
  void theHashIsThatOfTheTextWhateverEndsTheLine() throws IOException {
    assertThat(lines("\uFEFF{\"a\":1}\r\n").getFirst().hash())
        .isEqualTo(lines("{\"a\":1}").getFirst().hash())
        .isNotEqualTo(lines("{\"a\":2}").getFirst().hash());
  }

  @Test
  void aLineThatIsTooLongIsPassedOverAndTheNextOneRead() throws IOException {
    String huge = "x".repeat(NationalLines.LONGEST + 1);
    List<NationalLines.Line> lines = lines(huge + "1\n" + huge + "2\n{}");
    assertThat(lines)
        .extracting(NationalLines.Line::reason)
        .containsExactly("line-too-long", "line-too-long", null);
    assertThat(lines.getFirst().text()).hasSize(1_000);
    assertThat(lines.get(0).hash()).isNotEqualTo(lines.get(1).hash());
    assertThat(lines.getLast().text()).isEqualTo("{}");
  }

  @Test
  void bytesThatAreNoUtf8CostTheirLineAlone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {'{', (byte) 0xFF, (byte) 0xFE, '}', '\n'});
    bytes.write("{\"tên\":\"Đăng ký\"}\n".getBytes(StandardCharsets.UTF_8));
    List<NationalLines.Line> lines = lines(bytes.toByteArray());
    assertThat(lines).extracting(NationalLines.Line::reason).containsExactly("line-not-utf8", null);
    assertThat(lines.getLast().text()).isEqualTo("{\"tên\":\"Đăng ký\"}");
  }

  @Test
  void anEmptyFileHasNoLines() throws IOException {
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n\n \n")).isEmpty();
    assertThat(lines("\uFEFF")).isEmpty();
  }

  private static List<NationalLines.Line> lines(String text) throws IOException {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<NationalLines.Line> lines(byte[] bytes) throws IOException {
    NationalLines file = new NationalLines(new ByteArrayInputStream(bytes));
    List<NationalLines.Line> lines = new ArrayList<>();
    for (NationalLines.Line line = file.next(); line != null; line = file.next()) {
      lines.add(line);
    }
    return lines;
  }
}
