package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierEvent;

/** Counts a batch of events: facts, ledger and what looks wrong, in one transaction. */
@Component
class Counting {
  private final FactStore facts;
  private final LedgerStore ledger;
  private final FigureRules rules;
  private final Anomalies anomalies;

  Counting(FactStore facts, LedgerStore ledger, FigureRules rules, Anomalies anomalies) {
    this.facts = facts;
    this.ledger = ledger;
    this.rules = rules;
    this.anomalies = anomalies;
  }

  /**
   * Counts events in the order of their positions and none of them twice: the caller holds the
   * cursor.
   */
  void count(List<Happening> events, Members members, OfficeHours hours) {
    if (!events.isEmpty()) {
      new Batch(members, hours).count(events);
    }
  }

  /** Adds what the ledger has and the sums do not to the sums; the caller holds the cursor. */
  void fold(CursorStore.Cursor counted) {
    ledger.fold(counted.folded(), counted.position(), counted.totals());
  }

  /**
   * Keeps totals before each half month that has begun; the caller holds the cursor.
   *
   * @return the cursor with the last day before which there are totals
   */
  CursorStore.Cursor total(CursorStore.Cursor counted, LocalDate today) {
    LocalDate last = Segment.start(today);
    LocalDate begun = counted.totals();
    if (begun != null && !last.isAfter(begun)) {
      return counted;
    }
    Optional<LocalDate> first = begun == null ? ledger.firstHalf() : Optional.of(begun);
    if (first.isEmpty()) {
      // Whoever counts old registers first shall not add them to the totals of all days since.
      return counted;
    }
    LocalDate day = first.get();
    while (day.isBefore(last)) {
      day = Segment.next(day);
      ledger.total(day);
    }
    return counted.totalled(last);
  }

  private final class Batch {
    private final Members members;
    private final OfficeHours hours;
    private final Map<UUID, Fact> known = new HashMap<>();
    private final Map<UUID, Fact> changed = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Anomalies.Found> found = new ArrayList<>();

    Batch(Members members, OfficeHours hours) {
      this.members = members;
      this.hours = hours;
    }

    void count(List<Happening> events) {
      known.putAll(
          facts.current(
              events.stream()
                  .filter(e -> e.subject() == null)
                  .map(Happening::dossierId)
                  .collect(Collectors.toSet()),
              members));
      events.forEach(this::count);
      facts.put(changed.values(), members);
      ledger.append(entries);
      anomalies.add(found);
    }

    private void count(Happening happened) {
      UUID dossier = happened.dossierId();
      Fact before = known.get(dossier);
      Fact from = before == null ? begun(happened) : before;
      Fact after = from.after(happened);
      if (!after.equals(before)) {
        known.put(dossier, after);
        changed.put(dossier, after);
        enter(happened, before, after);
      }
      step(happened, after);
      found.addAll(
          anomalies.in(
              from, after, happened, members, hours.of(after.subject().competentAgencyId())));
    }

    private static Fact begun(Happening happened) {
      Subject subject = happened.subject();
      if (subject == null) {
        throw new IllegalStateException("no filing before event " + happened.position());
      }
      return Fact.unknown(subject);
    }

    private void enter(Happening happened, @Nullable Fact before, Fact after) {
      Map<LocalDate, EnumMap<Measure, Integer>> change =
          Contributions.between(before, after, rules);
      int receiver =
          change.isEmpty() || after.receivedBy() == null
              ? 0
              : members.officer(after.receivedBy(), happened.officer());
      change.forEach(
          (day, counts) -> {
            Map<Measure, Integer> counter = new EnumMap<>(Measure.class);
            Map<Measure, Integer> rest = new EnumMap<>(Measure.class);
            counts.forEach((m, n) -> (m.beforeAcceptance() ? counter : rest).put(m, n));
            enter(happened, after.subject(), day, 0, counter);
            enter(happened, after.subject(), day, receiver, rest);
          });
    }

    private void enter(
        Happening happened,
        Subject subject,
        LocalDate day,
        int officer,
        Map<Measure, Integer> counts) {
      if (!counts.isEmpty()) {
        entries.add(
            new Entry(
                happened.position(),
                subject.dossierId(),
                day,
                members.of(subject),
                subject.way(),
                officer,
                counts));
      }
    }

    private void step(Happening happened, Fact fact) {
      switch (happened.event()) {
        case DossierEvent.StepCompleted e ->
            step(happened, fact.subject(), e.plannedMinutes(), e.usedMinutes());
        case DossierEvent.SentBack e ->
            step(happened, fact.subject(), e.plannedMinutes(), e.usedMinutes());
        default -> {
          // no step
        }
      }
    }

    private void step(Happening happened, Subject subject, @Nullable Integer planned, long used) {
      if (planned == null) {
        return;
      }
      Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
      counts.put(
          used < planned
              ? Measure.STEPS_EARLY
              : used == planned ? Measure.STEPS_ON_TIME : Measure.STEPS_LATE,
          1);
      counts.put(Measure.STEP_MINUTES, Math.toIntExact(used));
      counts.put(Measure.STEP_MINUTES_PLANNED, planned);
      int officer = members.officer(happened.officerId(), happened.officer());
      enter(happened, subject, FigureRules.day(happened.at()), officer, counts);
    }
  }
}
