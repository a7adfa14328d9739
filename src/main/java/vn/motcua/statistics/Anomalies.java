package vn.motcua.statistics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;

/**
 * Keeps what {@link Checks} finds. A finding is a question, not a verdict: a person looks at it and
 * writes down what it was ({@link Reviews}).
 */
@Component
class Anomalies {
  private final AnomalyStore store;
  private final Checks checks;

  Anomalies(AnomalyStore store, Checks checks) {
    this.store = store;
    this.checks = checks;
  }

  /** One finding at an event. */
  record Found(UUID dossierId, AnomalyKind kind, int number, int agency, int officer, Instant at) {}

  void add(List<Found> found) {
    store.add(found);
  }

  /** What is odd about an event. */
  List<Found> in(
      Fact before, Fact after, Happening happened, Members members, WorkingCalendar calendar) {
    List<AnomalyKind> kinds = checks.of(before, after, happened, calendar);
    if (kinds.isEmpty()) {
      return List.of();
    }
    int agency = members.agency(after.subject().competentAgencyId());
    int officer = members.officer(happened.officerId(), happened.officer());
    return kinds.stream()
        .map(
            kind ->
                new Found(
                    happened.dossierId(), kind, happened.number(), agency, officer, happened.at()))
        .toList();
  }
}
