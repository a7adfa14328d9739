package vn.motcua.calendar;

import java.util.List;

/**
 * What besides its term decides when a dossier is due; read at each start of the clock.
 *
 * @param promises what the agency promised for such dossiers, whether it holds that day or not
 * @param lateArrivals whether the special rule for late arrivals applies (T11)
 */
public record StartConditions(List<Promise> promises, boolean lateArrivals) {
  /** No promise, no special law. */
  public static final StartConditions NONE = new StartConditions(List.of(), false);

  public StartConditions {
    promises = List.copyOf(promises);
  }
}
