package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.statistics.Closing;
import vn.motcua.statistics.Period;

/**
 * Closed periods.
 *
 * @param may whether the person may close one
 * @param usual the period that is offered
 * @param sent what was sent when it was refused; empty else
 */
public record ClosingsPage(
    List<Closing> closings, boolean may, Period usual, Map<String, String> sent) {
  public ClosingsPage {
    closings = List.copyOf(closings);
    sent = Map.copyOf(sent);
  }

  /** What a field of the form shows. */
  public @Nullable String field(String name) {
    return sent.isEmpty()
        ? switch (name) {
          case "calendar" -> Objects.toString(usual.calendar());
          case "length" -> Objects.toString(usual.length());
          case "year" -> "" + usual.year();
          case "number" -> "" + usual.number();
          default -> throw new IllegalArgumentException(name);
        }
        : sent.get(name);
  }
}
