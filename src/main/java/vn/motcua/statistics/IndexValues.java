package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;

/**
 * Values of the service index that Motcua cannot count, entered by people with where they are from.
 * A value is of the very days of a period; what is entered later for the same days replaces it in
 * the index and leaves it in the history.
 */
@Service
public class IndexValues {
  private static final int SOURCE = 200;
  private static final String NUMBER = "[0-9]{1,9}";

  private final Scopes scopes;
  private final IndexReport index;
  private final IndexValueStore store;
  private final Agencies agencies;
  private final OfficeClock clock;

  IndexValues(
      Scopes scopes,
      IndexReport index,
      IndexValueStore store,
      Agencies agencies,
      OfficeClock clock) {
    this.scopes = scopes;
    this.index = index;
    this.store = store;
    this.agencies = agencies;
    this.clock = clock;
  }

  /**
   * A value as it was entered.
   *
   * @param from first day that it is of
   * @param to last day that it is of
   * @param source document or system it was read from
   */
  public record Entered(
      String indicator,
      LocalDate from,
      LocalDate to,
      long part,
      long whole,
      String source,
      Instant at,
      String by) {}

  /** Names, by key, of the indicators of a day's index whose values have to be entered. */
  public Map<String, Bilingual> indicators(LocalDate day) {
    Map<String, Bilingual> names = new LinkedHashMap<>();
    index.on(day).indicators().stream()
        .filter(each -> !IndexReport.counted().contains(each.key()))
        .forEach(each -> names.put(each.key(), each.label()));
    return names;
  }

  /**
   * What was entered of a period, the latest first.
   *
   * @param agency code of the agency
   * @throws vn.motcua.base.Forbidden when the person may not enter values of it
   */
  @Transactional(readOnly = true)
  public List<Entered> of(Period period, String agency, Actor actor) {
    return store.history(required(agency, actor).id(), period);
  }

  /**
   * Enters a value: {@code indicator, part, whole, source} as sent.
   *
   * @param agency code of the agency
   * @throws Invalid naming every fault
   * @throws vn.motcua.base.Forbidden when the person may not enter values of the agency
   */
  @Transactional
  @Rule("F13")
  public void enter(Period period, String agency, Map<String, String> sent, Actor actor) {
    Agency of = required(agency, actor);
    List<Fault> faults = new ArrayList<>();
    String indicator = sent.getOrDefault("indicator", "");
    if (!indicators(period.to()).containsKey(indicator)) {
      faults.add(Fault.of("indicator", "statistics.fault.indicator"));
    }
    String source = sent.getOrDefault("source", "").strip();
    if (source.isEmpty() || source.length() > SOURCE) {
      faults.add(Fault.of("source", "statistics.fault.comment", "" + SOURCE));
    }
    long part = number("part", sent, faults);
    long whole = number("whole", sent, faults);
    if (part > whole) {
      faults.add(Fault.of("part", "statistics.fault.part"));
    }
    Invalid.throwIfAny(faults);
    store.add(
        of.id(),
        period,
        indicator,
        new ServiceIndex.Data(part, whole, source),
        clock.instant(),
        actor);
  }

  /**
   * The agency by its code; without one, the only agency where the person holds a post.
   *
   * @return empty when no code was given and they hold posts in several
   * @throws vn.motcua.base.Forbidden when the person may not enter values of it, or of none
   */
  @Transactional(readOnly = true)
  public Optional<Agency> agency(@Nullable String code, Actor actor) {
    Agency asked = scopes.of(actor, Action.INDEX_ENTER, code).agency();
    return asked == null
            && actor instanceof Actor.OfficerActor officer
            && officer.agencies().size() == 1
        ? Optional.of(agencies.get(officer.agencies().iterator().next()))
        : Optional.ofNullable(asked);
  }

  private Agency required(String code, Actor actor) {
    return agency(code, actor)
        .orElseThrow(() -> new Invalid(Fault.of("agency", "identity.fault.agency", code)));
  }

  private static long number(String name, Map<String, String> sent, List<Fault> faults) {
    String value = sent.getOrDefault(name, "").strip();
    if (value.matches(NUMBER)) {
      return Long.parseLong(value);
    }
    faults.add(Fault.of(name, "statistics.fault.number", "0", "999999999"));
    return 0;
  }
}
