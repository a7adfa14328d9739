package vn.motcua.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The right value that a person gives for a doubt. Which kind fits, the doubt's subject says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Correction.Words.class, name = "words"),
  @JsonSubTypes.Type(value = Correction.Limit.class, name = "limit"),
  @JsonSubTypes.Type(value = Correction.Fee.class, name = "fee"),
  @JsonSubTypes.Type(value = Correction.Paper.class, name = "paper"),
  @JsonSubTypes.Type(value = Correction.Result.class, name = "result"),
  @JsonSubTypes.Type(value = Correction.Basis.class, name = "basis")
})
public sealed interface Correction {
  /** The whole line as JSON, the code, the name, the field, the decision or the steps. */
  record Words(String text) implements Correction {
    public Words {
      text = Cell.printable(text);
    }
  }

  /**
   * The limits for the channels in doubt.
   *
   * @param terms one for each channel through which it can be filed; no term: the law sets none
   */
  record Limit(List<ChannelTerm> terms) implements Correction {
    public Limit {
      terms = List.copyOf(terms);
    }
  }

  /**
   * Fixed fees for the channels in doubt.
   *
   * @param amounts đồng by channel, 0: free
   */
  record Fee(Map<Channel, Long> amounts) implements Correction {
    public Fee {
      amounts = Map.copyOf(amounts);
    }
  }

  /** A paper to add. */
  record Paper(
      String name,
      int originals,
      int certifiedCopies,
      int plainCopies,
      boolean required,
      @Nullable String form)
      implements Correction {
    public Paper {
      name = Cell.printable(name);
      form = form == null ? null : Cell.printable(form);
    }
  }

  /** A result to add. */
  record Result(@Nullable String code, String name) implements Correction {
    public Result {
      code = code == null ? null : Cell.printable(code);
      name = Cell.printable(name);
    }
  }

  /** A legal document to add. */
  record Basis(String number, String title) implements Correction {
    public Basis {
      number = Cell.printable(number);
      title = Cell.printable(title);
    }
  }
}
