package vn.motcua.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path SOURCES = Path.of("src/main");

  /** A whole key as a text in Java, JTE or a resource: "dossier.refused.late". */
  private static final Pattern KEY =
      Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9]+(?:-[a-z0-9]+)*)+)\"");

  /** The beginning of keys that are put together: "dossier.status." + status. */
  private static final Pattern PREFIX =
      Pattern.compile("\"([a-z]+\\.[A-Za-z0-9.-]*[A-Za-z0-9][.-])\"");

  /** Keys with a word in the middle: "desk." + page.noun() + ".title". */
  private static final Pattern FRAME =
      Pattern.compile("\"([a-z]+\\.)\" \\+ [A-Za-z.()]+ \\+ \"(\\.[a-z.-]+)\"");

  /** The name of an enum constant, as {@link Messages#key} makes it: "dossier.Move.ACCEPT". */
  private static final Pattern CONSTANT =
      Pattern.compile("([a-z]+)\\.([A-Z][A-Za-z]*)\\.([A-Z][A-Z0-9_]*)");

  /** Texts that look like keys and are none stand in a line with this mark. */
  private static final String NO_MESSAGE = "// no message";

  private final Messages messages = new Messages();

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(messages.keys(Messages.ENGLISH)).isEqualTo(messages.keys(Messages.VIETNAMESE));
  }

  @Test
  void every_text_can_be_formatted_and_takes_the_same_arguments_in_both_languages() {
    for (String key : messages.keys(Messages.VIETNAMESE)) {
      Set<String> taken = arguments(key, Messages.VIETNAMESE);
      assertThat(arguments(key, Messages.ENGLISH)).as(key).isEqualTo(taken);
      Object[] args = new Object[taken.size()];
      java.util.Arrays.fill(args, 1);
      for (Locale language : Messages.LANGUAGES) {
        assertThatCode(() -> messages.text(language, key, args)).as(key).doesNotThrowAnyException();
        assertThat(messages.text(language, key, args)).as(key).isNotBlank();
      }
    }
  }

  @Test
  void every_key_begins_with_the_name_of_its_module() throws IOException {
    for (Path bundle : sources("messages.properties", "messages_en.properties")) {
      String module = bundle.getName(bundle.getNameCount() - 2).toString();
      try (Stream<String> lines = Files.lines(bundle)) {
        assertThat(lines.filter(line -> line.matches("[a-z][^ =]*=.*")))
            .as(bundle.toString())
            .allMatch(line -> line.startsWith(module + "."));
      }
    }
  }

  @Test
  void every_key_in_use_has_a_text() throws IOException {
    Set<String> modules =
        messages.keys(Messages.VIETNAMESE).stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(Collectors.toSet());
    Set<String> used = new TreeSet<>(found(KEY));
    used.removeIf(key -> !modules.contains(key.substring(0, key.indexOf('.'))));
    used.removeIf(key -> key.startsWith("base.legal") || key.startsWith("vn."));
    used.removeAll(messages.keys(Messages.VIETNAMESE));
    assertThat(used)
        .as("keys without a text; if one is no message, end its line with " + NO_MESSAGE)
        .isEmpty();
  }

  @Test
  void every_text_is_in_use() throws IOException {
    Set<String> unused = new TreeSet<>(messages.keys(Messages.VIETNAMESE));
    unused.removeAll(found(KEY));
    Set<String> prefixes = found(PREFIX);
    unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
    List<Pattern> frames = frames();
    unused.removeIf(key -> frames.stream().anyMatch(frame -> frame.matcher(key).matches()));
    Set<String> constants = constants();
    unused.removeIf(constants::contains);
    assertThat(unused).as("texts that nothing shows").isEmpty();
  }

  @Test
  void a_missing_text_is_seen() {
    assertThat(messages.text(Messages.VIETNAMESE, "base.none")).isEqualTo("⟦base.none⟧");
  }

  @Test
  void moments_days_and_money_are_written_as_in_vietnam() {
    Instant moment = Instant.parse("2026-03-27T09:30:00Z");
    assertThat(Formats.dateTime(moment)).isEqualTo("27/03/2026 16:30");
    assertThat(Formats.date(LocalDate.of(2026, 3, 7))).isEqualTo("07/03/2026");
    assertThat(Formats.time(moment)).isEqualTo("16:30");
    assertThat(Formats.money(52_000)).isEqualTo("52.000\u00a0đ");
    assertThat(Formats.money(0)).isEqualTo("0\u00a0đ");
  }

  private Set<String> arguments(String key, Locale language) {
    String pattern = messages.pattern(language, key);
    assertThatCode(() -> new MessageFormat(pattern, language)).as(key).doesNotThrowAnyException();
    Set<String> arguments = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(pattern);
    while (matcher.find()) {
      arguments.add(matcher.group(1));
    }
    return arguments;
  }

  private static List<Pattern> frames() throws IOException {
    List<Pattern> frames = new ArrayList<>();
    for (Path file : sources(".java", ".jte")) {
      Matcher matcher = FRAME.matcher(Files.readString(file));
      while (matcher.find()) {
        frames.add(
            Pattern.compile(
                Pattern.quote(matcher.group(1)) + "[a-z-]+" + Pattern.quote(matcher.group(2))));
      }
    }
    return frames;
  }

  /** Keys of enum constants whose enum the module declares. */
  private Set<String> constants() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String key : messages.keys(Messages.VIETNAMESE)) {
      Matcher matcher = CONSTANT.matcher(key);
      if (matcher.matches() && declared(matcher.group(1), matcher.group(2), matcher.group(3))) {
        keys.add(key);
      }
    }
    return keys;
  }

  private static boolean declared(String module, String type, String constant) throws IOException {
    for (Path file : sources(".java")) {
      String source =
          file.startsWith(SOURCES.resolve("java/vn/motcua/" + module))
              ? Files.readString(file)
              : "";
      if (source.contains("enum " + type + " ")
          && source.matches("(?s).*\\b" + constant + "\\b.*")) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : sources(".java", ".jte", ".json")) {
      for (String line : Files.readAllLines(file)) {
        Matcher matcher = pattern.matcher(line);
        while (!line.contains(NO_MESSAGE) && matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  private static List<Path> sources(String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }
}
