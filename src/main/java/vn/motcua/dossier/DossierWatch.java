package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Rule;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Term;
import vn.motcua.catalogue.Channel;

/** Works out everything about a dossier that a person has to do by some moment. */
@Component
class DossierWatch {
  private final DossierTerms terms;

  DossierWatch(DossierTerms terms) {
    this.terms = terms;
  }

  /** The limit of the dossier's case and channel; null when the law sets none. */
  @Nullable Term term(Dossier dossier) {
    return terms.term(dossier);
  }

  DossierTimes times(Dossier dossier, List<Happened> trail) {
    Instant now = terms.now();
    DossierClock clock = terms.clock();
    Deadline deadline = clock.deadline(dossier, terms.term(dossier), trail, null, now);
    return new DossierTimes(
        deadline,
        moments(dossier, trail, now),
        clock.answeredLate(dossier, trail, now),
        rescheduled(dossier, trail),
        away(trail));
  }

  @Rule({"R5", "R10", "R11", "R14", "R17", "R23"})
  private List<DueMoment> moments(Dossier dossier, List<Happened> trail, Instant now) {
    DossierClock clock = terms.clock();
    List<DueMoment> moments = new ArrayList<>();
    Instant accepted = dossier.moments().acceptedAt();
    switch (dossier.status()) {
      case FILED -> {
        if (dossier.channel() == Channel.ONLINE) {
          moments.add(moment("R10", dossier.moments().acceptBy(), now));
        }
      }
      case ACCEPTED, IN_PROCESS -> {
        if (accepted != null && dossier.status() == DossierStatus.ACCEPTED) {
          Instant transferBy = clock.transferBy(dossier, accepted);
          moments.add(moment("R11", transferBy == null ? accepted : transferBy, now));
        }
        if (accepted != null
            && dossier.state().supplements() < terms.maxSupplements(dossier)
            && !terms.specialSupplements(dossier)) {
          moments.add(moment("R5", clock.supplementBy(dossier, accepted), now));
        }
        Instant due = dossier.moments().dueAt();
        if (due != null && dossier.state().extensions() < clock.maxExtensions(dossier)) {
          moments.add(moment("R17", clock.noticeBy(dossier, due), now));
        }
      }
      case SUPPLEMENT_REQUESTED ->
          trail.reversed().stream()
              .filter(each -> each.event() instanceof DossierEvent.SupplementRequested)
              .findFirst()
              .ifPresent(
                  asked -> moments.add(moment("R23", clock.silentUntil(dossier, asked.at()), now)));
      case NOT_ACCEPTED,
          FINANCIAL_OBLIGATION,
          WITHDRAWAL_REQUESTED,
          STOPPED,
          FINISHED,
          RETURNED -> {
        // nothing that a rule of the clock asks for
      }
    }
    Transfers.away(trail)
        .map(DossierEvent.Transferred::replyBy)
        .ifPresent(replyBy -> moments.add(moment("R14", replyBy, now)));
    moments.sort(Comparator.comparing(DueMoment::at));
    return moments;
  }

  /** The move by which the date of today came about; a later new date makes it history. */
  private static DossierTimes.@Nullable Rescheduled rescheduled(
      Dossier dossier, List<Happened> trail) {
    for (Happened happened : trail.reversed()) {
      if (happened.event() instanceof DossierEvent.Rescheduled moved) {
        return moved.newDueAt().equals(dossier.moments().dueAt())
                && !moved.newDueAt().equals(moved.oldDueAt())
            ? new DossierTimes.Rescheduled(moved.oldDueAt(), moved.newDueAt(), moved.reason())
            : null;
      }
    }
    return null;
  }

  private static DossierTimes.@Nullable Away away(List<Happened> trail) {
    DossierEvent.Transferred to = Transfers.away(trail).orElse(null);
    return to == null || to.replyBy() == null
        ? null
        : new DossierTimes.Away(to.agency(), to.agencyEn(), to.content(), to.replyBy());
  }

  private static DueMoment moment(String rule, Instant at, Instant now) {
    return new DueMoment(rule, at, now.isAfter(at));
  }
}
