package vn.motcua.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What templates may not hold, read from their source. */
class TemplateLintTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path COMPONENTS = SOURCES.resolve("vn/motcua/base/ui");

  /** The law's forms: always Vietnamese, their words the law's and not ours to translate. */
  private static final Path FORMS = SOURCES.resolve("vn/motcua/dossier/slips");

  private static final String STYLES = TestUi.styles();

  @ParameterizedTest
  @MethodSource("templates")
  void form_controls_come_from_components(Path template) throws IOException {
    if (!template.startsWith(COMPONENTS)) {
      assertThat(text(template).markup())
          .doesNotContainPattern("<(input|select|textarea|button|form)\\b");
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void nothing_that_the_content_security_policy_would_block(Path template) throws IOException {
    assertThat(text(template).markup())
        .doesNotContainPattern("\\sstyle\\s*=")
        .doesNotContainPattern("\\son[a-z]+\\s*=")
        .doesNotContainPattern("<style\\b")
        .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
        .doesNotContainPattern("\\$unsafe");
  }

  @ParameterizedTest
  @MethodSource("translatedTemplates")
  void every_text_comes_from_messages(Path template) throws IOException {
    TemplateText text = text(template);
    String words = text.markup().replaceAll("<[^>]*>", " ").replaceAll("&[a-z]+;", " ");
    assertThat(words).as("words outside of messages").doesNotContainPattern("\\p{L}{2,}");
    assertThat(text.markup())
        .as("words in attributes")
        .doesNotContainPattern("\\s(?:alt|title|placeholder|aria-label|label)=\"[^\"]*\\p{L}{2,}");
    assertThat(text.code())
        .as("words handed to components")
        .doesNotContainPattern("\"[^\"\n]*[^\\p{ASCII}–·…][^\"\n]*\"")
        .doesNotContainPattern(
            "\\b(?:label|title|hint|caption|status|empty|when)\\s*=\\s*\"[^\"]*\\p{L}");
  }

  /**
   * A class that nothing styles is a page that nobody has looked at. Forms for printing bring a
   * style of their own and are not pages.
   */
  @ParameterizedTest
  @MethodSource("translatedTemplates")
  void every_class_is_styled(Path template) throws IOException {
    String source = Files.readString(template);
    if (source.contains("<html>")) {
      return;
    }
    Matcher used =
        Pattern.compile("\\b(?:class|cssClass)\\s*=\\s*\"([^\"]*)\"")
            .matcher(source.replaceAll("\\$\\{[^}]*}", "‹›"));
    while (used.find()) {
      for (String name : used.group(1).trim().split("\\s+")) {
        if (!name.isEmpty() && !name.contains("‹›")) {
          assertThat(STYLES).as(name).containsPattern("\\." + Pattern.quote(name) + "\\b");
        }
      }
    }
  }

  @Test
  void the_lint_sees_what_it_is_for() {
    TemplateText text =
        new TemplateText(
            """
            @param String page
            @if(page.equals("x (y"))
              @template.a.b(label = "Gửi đi", content = @`<input name="${page + "}"}"> Xin chào`)
            @endif
            """);
    assertThat(text.markup()).contains("<input name=\"‹›\">").contains("Xin chào");
    assertThat(text.markup()).doesNotContain("label", "equals", "endif");
    assertThat(text.code()).contains("label = \"Gửi đi\"").doesNotContain("Xin chào");
  }

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".jte")).sorted().toList();
    }
  }

  static List<Path> translatedTemplates() throws IOException {
    return templates().stream().filter(template -> !template.startsWith(FORMS)).toList();
  }

  private static TemplateText text(Path template) throws IOException {
    return new TemplateText(Files.readString(template));
  }
}
