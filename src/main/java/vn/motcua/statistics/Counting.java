package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Adds what the ledger has between two positions to the sums; the caller holds the cursor. */
  void fold(long after, long upTo) {
    ledger.fold(after, upTo);
  }

  private final class Batch {
    private final Members members;
    private final OfficeHours hours;
    private final Map<UUID, Fact> known = new HashMap<>();
    private final Map<UUID, Subject> newcomers = new LinkedHashMap<>();
    private final Map<UUID, FactStore.Version> last = new HashMap<>();
    private final List<FactStore.Version> versions = new ArrayList<>();
    private final Map<UUID, Fact> stepsOnly = new LinkedHashMap<>();
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
                  .collect(Collectors.toSet())));
      events.forEach(this::count);
      facts.addSubjects(newcomers.values(), members);
      facts.countSteps(stepsOnly.values());
      facts.add(versions);
      ledger.append(entries);
      anomalies.add(found);
    }

    private void count(Happening happened) {
      UUID dossier = happened.dossierId();
      Fact before = known.get(dossier);
      Fact from = before == null ? begun(happened) : before;
      Fact after = from.after(happened);
      known.put(dossier, after);
      keep(happened, before, after);
      enter(happened, before, after);
      step(happened);
      found.addAll(
          anomalies.in(
              from, after, happened, members, hours.of(after.subject().competentAgencyId())));
    }

    private Fact begun(Happening happened) {
      Subject subject = happened.subject();
      if (subject == null) {
        throw new IllegalStateException("no filing before event " + happened.position());
      }
      newcomers.put(happened.dossierId(), subject);
      return Fact.unknown(subject);
    }

    /** A new version, or the steps counted on in the last one. */
    private void keep(Happening happened, @Nullable Fact before, Fact after) {
      UUID dossier = happened.dossierId();
      if (after.equals(before)) {
        return;
      }
      FactStore.Version open = last.get(dossier);
      if (before != null && before.sameButSteps(after)) {
        if (open == null) {
          stepsOnly.put(dossier, after);
        } else {
          replace(open, new FactStore.Version(open.position(), after));
        }
        return;
      }
      FactStore.Version next = new FactStore.Version(happened.position(), after);
      versions.add(next);
      last.put(dossier, next);
    }

    private void replace(FactStore.Version old, FactStore.Version by) {
      for (int i = versions.size() - 1; i >= 0; i--) {
        if (versions.get(i) == old) {
          versions.set(i, by);
          break;
        }
      }
      last.put(by.fact().subject().dossierId(), by);
    }

    private void enter(Happening happened, @Nullable Fact before, Fact after) {
      if (after.equals(before)) {
        return;
      }
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
            enter(happened, day, 0, counter);
            enter(happened, day, receiver, rest);
          });
    }

    private void enter(
        Happening happened, LocalDate day, int officer, Map<Measure, Integer> counts) {
      if (!counts.isEmpty()) {
        entries.add(new Entry(happened.position(), happened.dossierId(), day, officer, counts));
      }
    }

    private void step(Happening happened) {
      switch (happened.event()) {
        case DossierEvent.StepCompleted e -> step(happened, e.plannedMinutes(), e.usedMinutes());
        case DossierEvent.SentBack e -> step(happened, e.plannedMinutes(), e.usedMinutes());
        default -> {
          // no step
        }
      }
    }

    private void step(Happening happened, @Nullable Integer planned, long used) {
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
      enter(happened, FigureRules.day(happened.at()), officer, counts);
    }
  }
}
