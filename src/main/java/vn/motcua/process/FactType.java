package vn.motcua.process;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of fact that a condition may speak of, by the word a model uses for them. */
public enum FactType {
  TEXT("string", SimpleType.STRING),
  WHOLE("int", SimpleType.INT),
  YES_NO("bool", SimpleType.BOOL),
  /** A date ("2026-01-05") or moment, in conditions its text, which sorts as time does. */
  DATE("date", SimpleType.STRING),
  /** Several texts: codes of agencies, names. */
  LIST("list", ListType.create(SimpleType.STRING));

  private final String word;
  private final CelType cel;

  FactType(String word, CelType cel) {
    this.word = word;
    this.cel = cel;
  }

  static Optional<FactType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }

  /** The word a model uses: "string", "int", "bool", "date", "list". */
  public String word() {
    return word;
  }

  CelType cel() {
    return cel;
  }

  /**
   * What a text stands for, as a person writes it into a form; null when it is not of this type.
   */
  public @Nullable Object read(String text) {
    return convert(text);
  }

  /**
   * The value as conditions take it, or null when it is not of this type. Also reads the text that
   * a person has written into a form.
   */
  @Nullable Object convert(@Nullable Object value) {
    return switch (this) {
      case TEXT -> value instanceof Enum<?> e ? e.name() : value instanceof String s ? s : null;
      case WHOLE ->
          switch (value) {
            case Long n -> n;
            case Integer n -> n.longValue();
            case Short n -> n.longValue();
            case String s when s.matches("-?\\d{1,18}") -> Long.valueOf(s);
            case null, default -> null;
          };
      case YES_NO ->
          switch (value) {
            case Boolean b -> b;
            case String s when s.equals("true") || s.equals("false") -> Boolean.valueOf(s);
            case null, default -> null;
          };
      case DATE -> date(value);
      case LIST -> list(value);
    };
  }

  /** Of a text, one element a line. */
  private static @Nullable List<?> list(@Nullable Object value) {
    return switch (value) {
      case Collection<?> list when list.stream().allMatch(String.class::isInstance) ->
          List.copyOf(list);
      case String lines ->
          lines.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
      case null, default -> null;
    };
  }

  private static @Nullable String date(@Nullable Object value) {
    try {
      return switch (value) {
        case LocalDate date -> date.toString();
        case Instant moment -> moment.toString();
        case String text when text.length() == 10 -> LocalDate.parse(text).toString();
        case String text -> Instant.parse(text).toString();
        case null, default -> null;
      };
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
