package vn.motcua.process;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of fact that a condition may speak of, by the word a model uses for them. */
public enum FactType {
  TEXT("string", SimpleType.STRING),
  WHOLE("int", SimpleType.INT),
  YES_NO("bool", SimpleType.BOOL);

  private final String word;
  private final CelType cel;

  FactType(String word, CelType cel) {
    this.word = word;
    this.cel = cel;
  }

  static Optional<FactType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }

  /** The word a model uses: "string", "int", "bool". */
  public String word() {
    return word;
  }

  CelType cel() {
    return cel;
  }

  /** The value as conditions take it, or null when it is not of this type. */
  @Nullable Object convert(@Nullable Object value) {
    return switch (this) {
      case TEXT -> value instanceof Enum<?> e ? e.name() : value instanceof String s ? s : null;
      case WHOLE ->
          switch (value) {
            case Long n -> n;
            case Integer n -> n.longValue();
            case Short n -> n.longValue();
            case null, default -> null;
          };
      case YES_NO -> value instanceof Boolean b ? b : null;
    };
  }
}
