package vn.motcua.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import vn.motcua.base.Messages;

/** Every page, from its samples, in every language. Leaves them in target/pages to look at. */
class PagesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path SEEN = Path.of("target/pages");

  record Sample(Object page, Locale language, int number) {
    @Override
    public String toString() {
      return page.getClass().getSimpleName() + " " + number + " " + language;
    }
  }

  @Test
  void every_page_has_a_sample() throws IOException {
    Set<String> sampled =
        pages().stream()
            .map(page -> page.getClass().getName().replace('.', '/'))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Set<String> templates =
          files
              .map(file -> SOURCES.relativize(file).toString())
              .filter(name -> name.endsWith("Page.jte"))
              .map(name -> name.substring(0, name.length() - ".jte".length()))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(sampled).containsAll(templates);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void renders_whole_and_accessible(Sample sample) throws IOException {
    String html = TestUi.html(sample.page(), sample.language());
    keep(sample, html);
    assertThat(html).as("a message key is missing").doesNotContain("⟦");
    assertThat(html).contains("<html lang=\"" + sample.language().getLanguage() + "\">");
    assertThat(all("<h1[ >]", html)).as("headings of the first level").hasSize(1);
    assertThat(html).doesNotContainPattern(" style=\"| on[a-z]+=\"|<script>|javascript:|\\{0\\}");
    List<String> ids = all(" id=\"([^\"]*)\"", html);
    assertThat(new HashSet<>(ids)).as("ids stand once").hasSameSizeAs(ids);
    assertThat(ids).as("labels lead to fields").containsAll(all(" for=\"([^\"]*)\"", html));
    assertThat(ids).as("links within the page").containsAll(all(" href=\"#([^\"]*)\"", html));
    for (String described : all(" aria-describedby=\"([^\"]*)\"", html)) {
      assertThat(ids).contains(described.split(" "));
    }
  }

  static List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    int number = 0;
    for (Object page : pages()) {
      number++;
      for (Locale language : Messages.LANGUAGES) {
        samples.add(new Sample(page, language, number));
      }
    }
    return samples;
  }

  private static List<Object> pages() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(PageSamples.class));
    return scanner.findCandidateComponents("vn.motcua").stream()
        .flatMap(found -> made(String.valueOf(found.getBeanClassName())).pages().stream())
        .toList();
  }

  private static PageSamples made(String type) {
    try {
      var constructor = Class.forName(type).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (PageSamples) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type, e);
    }
  }

  private static List<String> all(String pattern, String html) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(matcher.groupCount()));
    }
    return found;
  }

  private static void keep(Sample sample, String html) throws IOException {
    Files.createDirectories(SEEN);
    Files.writeString(SEEN.resolve("app.css"), TestUi.styles());
    String name = sample.toString().replace(' ', '-') + ".html";
    Files.writeString(
        SEEN.resolve(name), html.replaceAll("/assets/app\\.css\\?v=[0-9a-f]+", "app.css"));
  }
}
