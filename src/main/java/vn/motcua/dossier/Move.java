package vn.motcua.dossier;

import static vn.motcua.dossier.DossierStatus.ACCEPTED;
import static vn.motcua.dossier.DossierStatus.FILED;
import static vn.motcua.dossier.DossierStatus.FINANCIAL_OBLIGATION;
import static vn.motcua.dossier.DossierStatus.FINISHED;
import static vn.motcua.dossier.DossierStatus.IN_PROCESS;
import static vn.motcua.dossier.DossierStatus.NOT_ACCEPTED;
import static vn.motcua.dossier.DossierStatus.RETURNED;
import static vn.motcua.dossier.DossierStatus.STOPPED;
import static vn.motcua.dossier.DossierStatus.SUPPLEMENT_REQUESTED;
import static vn.motcua.dossier.DossierStatus.WITHDRAWAL_REQUESTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.motcua.base.Refused;

/**
 * Every move of the lifecycle, with the statuses it may leave and reach: the whole transition table
 * (rules.md §5.6 and §1.3). It is the same for every procedure; who does what next inside {@code
 * IN_PROCESS} is the business of the procedure's process model.
 */
public enum Move {
  ACCEPT(from(FILED), to(ACCEPTED), "R8"),
  REFUSE(from(FILED), to(NOT_ACCEPTED), "R7"),
  /** Before acceptance: something is missing at the counter. */
  REQUEST_CORRECTION(from(FILED), to(SUPPLEMENT_REQUESTED), "R3"),
  /** During settlement. */
  REQUEST_SUPPLEMENT(from(ACCEPTED, IN_PROCESS), to(SUPPLEMENT_REQUESTED), "R4"),
  /** Back to the counter when it was a correction, else on with the settlement. */
  SUPPLEMENT(from(SUPPLEMENT_REQUESTED), to(FILED, IN_PROCESS), "R6"),
  /** A step of the internal process is done; the first one hands the dossier over. */
  WORK(from(ACCEPTED, IN_PROCESS), to(ACCEPTED, IN_PROCESS, FINISHED), "R25"),
  /** Taxes or fees for others are to be paid first (land). */
  REQUEST_OBLIGATION(from(IN_PROCESS), to(FINANCIAL_OBLIGATION), "T14"),
  /** They are paid: on with the settlement. */
  SETTLE_OBLIGATION(from(FINANCIAL_OBLIGATION), to(IN_PROCESS), "T14"),
  EXTEND(from(ACCEPTED, IN_PROCESS), to(ACCEPTED, IN_PROCESS), "R18"),
  REQUEST_WITHDRAWAL(
      from(FILED, ACCEPTED, IN_PROCESS, SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION),
      to(WITHDRAWAL_REQUESTED),
      "R22"),
  /** The one-stop stops the dossier. */
  STOP(from(WITHDRAWAL_REQUESTED), to(STOPPED), "R22"),
  /** A decision exists already: on with it. */
  DENY_WITHDRAWAL(
      from(WITHDRAWAL_REQUESTED),
      to(FILED, ACCEPTED, IN_PROCESS, SUPPLEMENT_REQUESTED, FINANCIAL_OBLIGATION),
      "R22"),
  RETURN(from(FINISHED), to(RETURNED), "R20");

  private final Set<DossierStatus> from;
  private final Set<DossierStatus> to;
  private final String rule;

  Move(Set<DossierStatus> from, Set<DossierStatus> to, String rule) {
    this.from = from;
    this.to = to;
    this.rule = rule;
  }

  public Set<DossierStatus> from() {
    return from;
  }

  public Set<DossierStatus> to() {
    return to;
  }

  /** The refusal when a dossier in this status cannot make the move; empty when it can. */
  Optional<Refused> refusedIn(DossierStatus status) {
    return from.contains(status)
        ? Optional.empty()
        : Optional.of(Refused.of(rule, "dossier.refused.status", this, status));
  }

  /** Guards the table: a move that ends where it may not is a bug. */
  void checkTarget(DossierStatus status) {
    if (!to.contains(status)) {
      throw new IllegalStateException(this + " cannot reach " + status);
    }
  }

  private static Set<DossierStatus> from(DossierStatus... statuses) {
    return EnumSet.copyOf(Arrays.asList(statuses));
  }

  private static Set<DossierStatus> to(DossierStatus... statuses) {
    return EnumSet.copyOf(Arrays.asList(statuses));
  }
}
