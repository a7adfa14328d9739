package vn.motcua.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is written as google-java-format writes it. {@code mvn test -Dtest=CodeFormatTest
 * -Dformat=apply} rewrites those that are not (docs/adr/0001).
 */
class CodeFormatTest {
  private static final boolean APPLY = "apply".equals(System.getProperty("format"));
  private static final Formatter FORMATTER = new Formatter();

  @Test
  void everyFileIsFormatted() throws IOException, FormatterException {
    List<Path> unformatted = new ArrayList<>();
    for (Path file : Sources.java()) {
      String text = Files.readString(file);
      String formatted = formatted(text);
      if (!formatted.equals(text) && APPLY) {
        Files.writeString(file, formatted);
      } else if (!formatted.equals(text)) {
        unformatted.add(file);
      }
    }
    assertThat(unformatted)
        .as("not formatted; mvn test -Dtest=CodeFormatTest -Dformat=apply mends them")
        .isEmpty();
  }

  @Test
  void noticesAFileThatIsNot() throws FormatterException {
    assertThat(formatted("class A{int b;}")).isEqualTo("class A {\n  int b;\n}\n");
  }

  private static String formatted(String text) throws FormatterException {
    return FORMATTER.formatSource(
        RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(text, Style.GOOGLE)));
  }
}
