package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Rule;
import vn.motcua.dossier.ReturnMethod;

/**
 * What a fact adds to which day. Pure: the sum over all dossiers of what their facts add is every
 * figure there is, and the difference between two facts of a dossier is what an event changed.
 *
 * <p>A future due date counts as overdue on its day until the dossier ends before it: what the
 * ledger says of a day that has not come is what happens when nothing is done.
 */
final class Contributions {
  private final FigureRules rules;
  private final Map<LocalDate, EnumMap<Measure, Integer>> days = new TreeMap<>();

  private Contributions(FigureRules rules) {
    this.rules = rules;
  }

  /** What the fact adds, by day. */
  static Map<LocalDate, EnumMap<Measure, Integer>> of(Fact fact, FigureRules rules) {
    Contributions sum = new Contributions(rules);
    sum.counter(fact);
    sum.settlement(fact);
    sum.end(fact);
    sum.afterwards(fact);
    return sum.days;
  }

  /**
   * What has to be added so that the sum is that of the fact after; days with nothing are left out.
   */
  static Map<LocalDate, EnumMap<Measure, Integer>> between(
      @Nullable Fact before, Fact after, FigureRules rules) {
    Map<LocalDate, EnumMap<Measure, Integer>> change = of(after, rules);
    if (before != null) {
      of(before, rules)
          .forEach(
              (day, counts) ->
                  counts.forEach(
                      (measure, count) ->
                          change
                              .computeIfAbsent(day, d -> new EnumMap<>(Measure.class))
                              .merge(measure, -count, Integer::sum)));
    }
    change.values().forEach(counts -> counts.values().removeIf(count -> count == 0));
    change.values().removeIf(Map::isEmpty);
    return change;
  }

  private void counter(Fact fact) {
    for (Stretch stretch : fact.counter()) {
      stock(Measure.AWAITING, stretch.from(), stretch.to());
      stockFrom(Measure.AWAITING_LATE, stretch.due(), stretch.to());
    }
    Instant ended = fact.endedAt();
    if (ended != null && fact.outcome() == Outcome.NOT_ACCEPTED) {
      add(ended, Measure.NOT_ACCEPTED);
    }
    if (ended != null && fact.outcome() == Outcome.WITHDRAWN) {
      add(ended, Measure.WITHDRAWN);
    }
  }

  private void settlement(Fact fact) {
    Instant accepted = fact.acceptedAt();
    if (accepted == null) {
      return;
    }
    Subject subject = fact.subject();
    add(accepted, Measure.RECEIVED);
    addIf(
        !subject.receivingAgencyId().equals(subject.competentAgencyId()),
        accepted,
        Measure.RECEIVED_ELSEWHERE);
    addIf(subject.payable(), accepted, Measure.PAYABLE);
    addIf(!subject.scans().isEmpty(), accepted, Measure.DIGITISABLE);
    addIf(!subject.scans().isEmpty() && fact.unscanned().isEmpty(), accepted, Measure.DIGITISED);
    List<Stretch> stretches = fact.settling();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      stockFrom(Measure.OVERDUE, stretch.due(), stretch.to());
      stockFrom(
          Measure.OVERDUE_APOLOGISED, later(stretch.due(), fact.apologisedAt()), stretch.to());
      boolean last = i + 1 == stretches.size();
      if (!last) {
        stockFrom(Measure.WAITING, stretch.to(), stretches.get(i + 1).from());
      } else if (fact.outcome() == Outcome.OPEN) {
        stockFrom(Measure.WAITING, stretch.to(), null);
      } else {
        stockFrom(Measure.WAITING, stretch.to(), fact.endedAt());
      }
    }
    if (fact.apologisedAt() != null) {
      add(fact.apologisedAt(), Measure.APOLOGIES);
    }
  }

  @Rule({"F1", "F2"})
  private void end(Fact fact) {
    Instant ended = fact.endedAt();
    if (ended == null || fact.acceptedAt() == null) {
      return;
    }
    boolean stopped = fact.outcome() == Outcome.STOPPED;
    // What waits for the applicant is not late, whenever it is stopped.
    Instant due = ended.equals(fact.settling().getLast().to()) ? fact.dueAt() : null;
    Timing timing = stopped ? rules.stopped(due, ended) : rules.timing(due, ended);
    switch (timing) {
      case EARLY -> add(ended, Measure.SETTLED_EARLY);
      case ON_TIME -> add(ended, Measure.SETTLED_ON_TIME);
      case LATE -> {
        add(ended, Measure.SETTLED_LATE);
        addIf(fact.apologisedAt() != null, ended, Measure.LATE_APOLOGISED);
      }
    }
    addIf(stopped, ended, Measure.STOPPED);
    addIf(fact.outcome() == Outcome.REFUSED, ended, Measure.REFUSED);
    if (!stopped) {
      add(ended, Measure.RESULTS);
      addIf(fact.resultFile(), ended, Measure.RESULTS_DIGITAL);
      add(ended, Measure.CONTACT_POINTS, Math.max(0, 2 - fact.requests()));
      if (fact.stepsEarly() + fact.stepsEqual() + fact.stepsLate() > 0) {
        add(ended, Measure.SHARED);
        add(ended, Measure.SHARE_POINTS, fact.stepsLate() > 0 ? 0 : fact.stepsEqual() > 0 ? 1 : 2);
      }
    }
  }

  private void afterwards(Fact fact) {
    if (fact.paidAt() != null) {
      add(fact.paidAt(), Measure.PAID);
    }
    if (fact.returnedAt() != null) {
      add(fact.returnedAt(), Measure.RETURNED);
      addIf(fact.returnedBy() == ReturnMethod.POST, fact.returnedAt(), Measure.RETURNED_BY_POST);
    }
    if (fact.ratedAt() != null && fact.rating() != null) {
      add(fact.ratedAt(), Measure.RATED);
      addIf(rules.satisfied(fact.rating(), fact.ratedAt()), fact.ratedAt(), Measure.SATISFIED);
    }
  }

  private void stock(Measure measure, Instant from, @Nullable Instant to) {
    add(from, measure, 1);
    if (to != null) {
      add(to, measure, -1);
    }
  }

  /** A stock that begins at a moment, if that comes and comes before the end. */
  private void stockFrom(Measure measure, @Nullable Instant from, @Nullable Instant to) {
    if (from != null && (to == null || to.isAfter(from))) {
      stock(measure, from, to);
    }
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return null;
    }
    return a.isAfter(b) ? a : b;
  }

  private void addIf(boolean counts, Instant at, Measure measure) {
    if (counts) {
      add(at, measure);
    }
  }

  private void add(Instant at, Measure measure) {
    add(at, measure, 1);
  }

  private void add(Instant at, Measure measure, int count) {
    EnumMap<Measure, Integer> day =
        days.computeIfAbsent(FigureRules.day(at), d -> new EnumMap<>(Measure.class));
    day.merge(measure, count, Integer::sum);
    if (day.getOrDefault(measure, 0) == 0) {
      day.remove(measure);
    }
  }
}
