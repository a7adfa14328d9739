package vn.motcua.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/rules.md and the marks {@code @Rule} in the sources say the same. */
class RulesDocTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| ([A-Z]+\\d+) \\| (.+) \\| (.+) \\| (.+) \\| (.+) \\|$");
  private static final Pattern MARK = Pattern.compile("@Rule\\((\"[^\"]*\"|\\{[^}]*})\\)");
  private static final Pattern ID = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  /** One row of the table: a rule and the names of its classes and tests. */
  private record Row(String id, List<String> classes, List<String> tests) {}

  private final List<Row> rows = rows();
  private final Map<String, Set<String>> inCode = marks(Path.of("src/main/java"));
  private final Map<String, Set<String>> inTests = marks(Path.of("src/test/java"));

  @Test
  void everyRuleStandsOnceAndInOrder() {
    assertThat(rows).extracting(Row::id).doesNotHaveDuplicates().isSortedAccordingTo(this::order);
  }

  private int order(String a, String b) {
    int letters = letters(a).compareTo(letters(b));
    return letters != 0 ? letters : Integer.compare(number(a), number(b));
  }

  private static String letters(String id) {
    return id.replaceAll("\\d", "");
  }

  private static int number(String id) {
    return Integer.parseInt(id.replaceAll("\\D", ""));
  }

  @Test
  void everyMarkedRuleIsDocumented() {
    Set<String> documented = new TreeSet<>(rows.stream().map(Row::id).toList());
    assertThat(inCode.keySet()).as("rules marked in code").isEqualTo(documented);
    assertThat(inTests.keySet()).as("rules marked in tests").isEqualTo(documented);
  }

  @Test
  void everyNamedClassAndTestBearsTheMark() {
    assertThat(rows).isNotEmpty();
    for (Row row : rows) {
      assertThat(row.classes()).as(row.id() + ": classes").isNotEmpty();
      assertThat(row.tests()).as(row.id() + ": tests").isNotEmpty();
      assertThat(inCode.getOrDefault(row.id(), Set.of()))
          .as("classes with @Rule(\"%s\")", row.id())
          .containsAll(row.classes());
      assertThat(inTests.getOrDefault(row.id(), Set.of()))
          .as("tests with @Rule(\"%s\")", row.id())
          .containsAll(row.tests());
    }
  }

  private static List<Row> rows() {
    return lines(Path.of("docs/rules.md"))
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> new Row(row.group(1), names(row.group(4)), names(row.group(5))))
        .toList();
  }

  private static List<String> names(String cell) {
    return NAME.matcher(cell).results().map(name -> name.group(1)).toList();
  }

  /** Simple names of the classes that bear each rule. */
  private static Map<String, Set<String>> marks(Path sources) {
    Map<String, Set<String>> marks = new TreeMap<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        MARK.matcher(Files.readString(file))
            .results()
            .flatMap(mark -> ID.matcher(mark.group(1)).results())
            .forEach(id -> marks.computeIfAbsent(id.group(1), key -> new TreeSet<>()).add(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return marks;
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
