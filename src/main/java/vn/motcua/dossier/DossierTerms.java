package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ChannelTerm;
import vn.motcua.catalogue.ProcedureVersion;

/** What a dossier's pinned procedure version says of its case, and the deadline that follows. */
@Component
class DossierTerms {
  private final Catalogue catalogue;
  private final DossierClock clock;
  private final DossierEvents events;

  DossierTerms(Catalogue catalogue, DossierClock clock, DossierEvents events) {
    this.catalogue = catalogue;
    this.clock = clock;
    this.events = events;
  }

  ProcedureVersion procedure(Dossier dossier) {
    return catalogue.version(dossier.procedure().versionId());
  }

  Case requested(Dossier dossier) {
    return procedure(dossier)
        .findCase(dossier.procedure().caseKey())
        .orElseThrow(() -> new IllegalStateException("case gone from " + dossier.code()));
  }

  /** The limit for the dossier's case and channel; null when the law sets none. */
  @Nullable Term term(Dossier dossier) {
    return requested(dossier).term(dossier.channel()).map(ChannelTerm::term).orElse(null);
  }

  /** The deadline as the trail gives it at {@code now}, with the event about to be written. */
  Deadline deadline(Dossier dossier, @Nullable DossierEvent next, Instant now) {
    return clock.deadline(dossier, term(dossier), events.of(dossier.id()), next, now);
  }

  /** The same once another calendar counts: another agency's, or a changed one. */
  Deadline deadlineOn(
      WorkingCalendar last, Dossier dossier, @Nullable DossierEvent next, Instant now) {
    return clock.deadline(dossier, term(dossier), last, events.of(dossier.id()), next, now);
  }

  /**
   * Working minutes that a step used: from its opening, or from the supplement that came after it,
   * because the limit restarted with that (R6); without the time in which the applicant met a
   * financial obligation (T14).
   */
  long usedMinutes(Dossier dossier, Instant openedAt, Instant now) {
    return dossier.state().supplements() == 0
        ? clock.calendar(dossier).workingMinutesBetween(openedAt, now)
        : usedMinutes(dossier, events.of(dossier.id()), openedAt, now);
  }

  /** The same with the trail read already. */
  long usedMinutes(Dossier dossier, List<Happened> trail, Instant openedAt, Instant now) {
    Instant from =
        trail.stream()
            .filter(h -> h.event() instanceof DossierEvent.Supplemented s && s.during())
            .map(Happened::at)
            .filter(at -> at.isAfter(openedAt))
            .reduce((first, second) -> second)
            .orElse(openedAt);
    WorkingCalendar calendar = clock.calendar(dossier);
    long waited =
        trail.stream()
            .map(Happened::event)
            .filter(event -> event instanceof DossierEvent.ObligationSettled)
            .map(event -> (DossierEvent.ObligationSettled) event)
            .filter(settled -> settled.since().isAfter(from))
            .mapToLong(s -> calendar.workingMinutesBetween(s.since(), s.until()))
            .sum();
    return calendar.workingMinutesBetween(from, now) - waited;
  }

  /** How often a supplement may be asked for during settlement (R4). */
  int maxSupplements(Dossier dossier) {
    return clock.maxSupplements(procedure(dossier), dossier);
  }

  /** A special law sets its own number of notices, and with it their times. */
  boolean specialSupplements(Dossier dossier) {
    return procedure(dossier).procedure().supplements() != null;
  }

  /** What the applicant was asked for last. */
  DossierEvent.SupplementRequested lastRequest(Dossier dossier) {
    return events
        .last(dossier.id(), DossierEvent.SupplementRequested.class)
        .orElseThrow(() -> new IllegalStateException("no supplement request in " + dossier.code()));
  }

  Instant now() {
    return clock.now();
  }

  DossierClock clock() {
    return clock;
  }

  /** How the limit is written in the trail: "3 WORKING_DAY", empty without limit. */
  String text(@Nullable Term term) {
    return term == null ? "" : term.amount() + " " + term.unit();
  }

  /** Every event so far, in order. */
  List<Happened> trail(Dossier dossier) {
    return events.of(dossier.id());
  }
}
