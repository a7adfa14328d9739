package vn.motcua.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text that a person sees, by key and language. Each module writes its own in {@code
 * vn/motcua/<module>/messages.properties} (Vietnamese, the default) and {@code
 * messages_en.properties}; here they are read once and merged. Syntax: {@link MessageFormat}, so a
 * single quote is written twice.
 */
@Component
public final class Messages {
  public static final Locale VIETNAMESE = Locale.of("vi");
  public static final Locale ENGLISH = Locale.ENGLISH;

  /** The languages of the product; the first is the default. */
  public static final List<Locale> LANGUAGES = List.of(VIETNAMESE, ENGLISH);

  private final Map<String, String> vietnamese = read("messages.properties");
  private final Map<String, String> english = read("messages_en.properties");

  /**
   * The text of a key. Moments and days among the arguments are written as {@link Formats} writes
   * them, constants by their name in the language, a list by its elements with commas; numbers with
   * the language's separators, so pass codes and years as strings.
   *
   * @return the text; ⟦key⟧ when the language lacks it, which no test lets pass
   */
  public String text(Locale language, String key, Object... args) {
    String pattern = of(language).get(key);
    if (pattern == null) {
      return "⟦" + key + "⟧";
    }
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    Object[] written = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      written[i] = written(language, args[i]);
    }
    return new MessageFormat(pattern, language).format(written);
  }

  /** The same, with the arguments as faults and refusals carry them. */
  public String text(Locale language, String key, List<Object> args) {
    return text(language, key, args.toArray());
  }

  /** The text of a key in both languages. */
  public Bilingual bilingual(String key, Object... args) {
    return new Bilingual(text(VIETNAMESE, key, args), text(ENGLISH, key, args));
  }

  public boolean has(String key) {
    return vietnamese.containsKey(key);
  }

  /** The text of a key as its file has it, for the test of all texts. */
  String pattern(Locale language, String key) {
    return of(language).getOrDefault(key, "");
  }

  /** Keys that one language has, in order. */
  public Set<String> keys(Locale language) {
    return Collections.unmodifiableSet(of(language).keySet());
  }

  private Map<String, String> of(Locale language) {
    return ENGLISH.getLanguage().equals(language.getLanguage()) ? english : vietnamese;
  }

  /** The name of a constant: the text of "module.Type.CONSTANT". */
  public String text(Locale language, Enum<?> constant) {
    String module = constant.getDeclaringClass().getPackageName().split("\\.")[2];
    return text(
        language,
        module + "." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  private Object written(Locale language, Object argument) {
    return switch (argument) {
      case Instant moment -> Formats.dateTime(moment);
      case LocalDate day -> Formats.date(day);
      case Bilingual name -> name.in(language);
      case Enum<?> constant -> text(language, constant);
      case Word word -> has(word.key()) ? text(language, word.key()) : word.code();
      case List<?> several ->
          several.stream()
              .map(one -> String.valueOf(written(language, one)))
              .collect(Collectors.joining(", "));
      default -> argument;
    };
  }

  private static Map<String, String> read(String file) {
    Map<String, String> texts = new TreeMap<>();
    try {
      Resource[] bundles =
          new PathMatchingResourcePatternResolver().getResources("classpath*:vn/motcua/*/" + file);
      for (Resource bundle : bundles) {
        Properties properties = new Properties();
        try (Reader reader =
            new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
          String before = texts.put(key, properties.getProperty(key));
          if (before != null) {
            throw new IllegalStateException("message key " + key + " stands twice: " + bundle);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
