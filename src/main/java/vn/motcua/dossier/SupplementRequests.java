package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/**
 * Asking the applicant to complete the dossier (yêu cầu bổ sung, form 02): once at the counter, as
 * a correction (R3), and once during settlement (R4), within the days that the law gives (R5).
 */
@Service
public class SupplementRequests {
  private static final int MAX_CORRECTIONS = 1;

  private final Trail trail;
  private final Guard guard;
  private final DossierTerms terms;
  private final InternalProcess process;

  SupplementRequests(Trail trail, Guard guard, DossierTerms terms, InternalProcess process) {
    this.process = process;
    this.trail = trail;
    this.guard = guard;
    this.terms = terms;
  }

  /**
   * One paper to complete.
   *
   * @param paper its code in the case's list
   * @param note what is wrong with it, may be empty
   */
  public record Item(String paper, String note) {}

  /**
   * Sends the one notice that names every defect.
   *
   * @param items at least one; only papers of the published list (R2)
   */
  @Transactional
  public Dossier request(String code, String reason, List<Item> items, Actor actor) {
    Dossier dossier = trail.lock(code);
    boolean during = dossier.status() != DossierStatus.FILED;
    Move move = during ? Move.REQUEST_SUPPLEMENT : Move.REQUEST_CORRECTION;
    Acting by = guard.require(actor, dossier, Action.SUPPLEMENT_REQUEST, move);
    String why = Refusals.reason(reason);
    List<DossierEvent.Missing> missing = missing(dossier, items);
    if (during) {
      refuseSecond(dossier);
      refuseLate(dossier);
    } else {
      refuseSecondCorrection(dossier);
    }
    State next =
        during ? dossier.state().supplementRequested() : dossier.state().correctionRequested();
    return trail.append(
        dossier,
        next,
        by,
        new DossierEvent.SupplementRequested(during, why, missing),
        process.suspend(dossier));
  }

  @Rule("R3")
  private static void refuseSecondCorrection(Dossier dossier) {
    if (dossier.state().corrections() >= MAX_CORRECTIONS) {
      throw new RuleRefusal(Refused.of("R3", "dossier.refused.second-correction"));
    }
  }

  @Rule("R4")
  private void refuseSecond(Dossier dossier) {
    int max = terms.maxSupplements(dossier);
    if (dossier.state().supplements() >= max) {
      throw new RuleRefusal(Refused.of("R4", "dossier.refused.second-supplement", max));
    }
  }

  /** Special laws that allow more than one notice set their own times. */
  @Rule("R5")
  private void refuseLate(Dossier dossier) {
    Instant accepted = dossier.moments().acceptedAt();
    if (accepted == null || terms.specialSupplements(dossier)) {
      return;
    }
    Instant until = terms.clock().supplementBy(dossier, accepted);
    if (trail.now().isAfter(until)) {
      throw new RuleRefusal(Refused.of("R5", "dossier.refused.supplement-late", until));
    }
  }

  private List<DossierEvent.Missing> missing(Dossier dossier, List<Item> items) {
    Map<String, String> names =
        Stream.concat(
                terms.requested(dossier).papers().stream().map(p -> Map.entry(p.code(), p.name())),
                Stream.of(Map.entry(Completeness.AUTHORISATION, "Giấy ủy quyền")))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    List<Fault> faults = new ArrayList<>();
    List<DossierEvent.Missing> missing = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      String name = names.get(item.paper());
      if (name == null) {
        faults.add(Fault.of("papers[" + i + "].code", "dossier.fault.paper-unknown", item.paper()));
      } else {
        missing.add(new DossierEvent.Missing(item.paper(), name, item.note().strip()));
      }
    }
    if (items.isEmpty()) {
      faults.add(Fault.of("papers", "dossier.fault.supplement-empty"));
    }
    Invalid.throwIfAny(faults);
    return missing;
  }
}
