package vn.motcua.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.dossier.DossierSeen;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** What looks wrong, and what a person found it to be. */
@Service
public class Reviews {
  /** Findings a page. */
  public static final int PAGE = 50;

  private static final int COMMENT = 1000;

  private final Scopes scopes;
  private final AnomalyStore store;
  private final OfficeClock clock;
  private final ApplicationEventPublisher listeners;

  Reviews(
      Scopes scopes, AnomalyStore store, OfficeClock clock, ApplicationEventPublisher listeners) {
    this.scopes = scopes;
    this.store = store;
    this.clock = clock;
    this.listeners = listeners;
  }

  /**
   * A finding.
   *
   * @param number of the event in the dossier's trail
   * @param agencyId who settles the dossier
   * @param officer who acted; empty when it was no officer
   * @param review what was said of it last; null when nobody has looked
   */
  public record Finding(
      UUID dossierId,
      String code,
      AnomalyKind kind,
      int number,
      Instant at,
      UUID agencyId,
      Bilingual agency,
      String officer,
      @Nullable Review review) {}

  /** What somebody said of a finding. */
  public record Review(Instant at, String officer, String comment) {}

  /**
   * Findings in the agencies of a person, the latest first.
   *
   * @param kind only of this kind; null for all
   * @param open only those that nobody has looked at
   * @param page from 1
   */
  @Transactional
  @Rule("F10")
  public List<Finding> of(@Nullable AnomalyKind kind, boolean open, int page, Actor actor) {
    Scopes.Scope scope = scopes.of(actor, Action.ANOMALY_REVIEW, null);
    List<Finding> found = store.find(scope.numbers(), kind, open, PAGE + 1, (page - 1) * PAGE);
    List<DossierSeen.Subject> seen =
        found.stream()
            .limit(PAGE)
            .map(each -> new DossierSeen.Subject(each.dossierId(), each.code(), each.agencyId()))
            .distinct()
            .toList();
    if (!seen.isEmpty()) {
      listeners.publishEvent(new DossierSeen(seen, actor, null, Action.ANOMALY_REVIEW, ""));
    }
    return found;
  }

  /** How many of each kind nobody has looked at. */
  @Transactional(readOnly = true)
  public Map<AnomalyKind, Long> open(Actor actor) {
    return store.open(scopes.of(actor, Action.ANOMALY_REVIEW, null).numbers());
  }

  /**
   * Writes down what a finding was.
   *
   * @throws NotFound when there is none in the person's agencies
   */
  @Transactional
  @Rule("F10")
  public void review(String code, AnomalyKind kind, int number, String comment, Actor actor) {
    String said = comment.strip();
    if (said.isEmpty() || said.length() > COMMENT) {
      throw new Invalid(Fault.of("comment", "statistics.fault.comment", "" + COMMENT));
    }
    @Nullable Set<Integer> agencies = scopes.of(actor, Action.ANOMALY_REVIEW, null).numbers();
    UUID dossier =
        store
            .dossier(code, kind, number, agencies)
            .orElseThrow(() -> new NotFound("finding", code));
    store.review(dossier, kind, number, clock.instant(), actor, said);
  }
}
