package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierEvent;

/**
 * Form II.06a the slow way, knowing nothing of facts and ledgers: every dossier is looked at as it
 * stood at the end of the day before the period and at the end of its last day.
 */
final class Lookout {
  private final Map<UUID, List<Happening>> dossiers = new LinkedHashMap<>();

  Lookout(List<Happening> events) {
    for (Happening event : events) {
      dossiers.computeIfAbsent(event.dossierId(), id -> new java.util.ArrayList<>()).add(event);
    }
  }

  /** Columns (3) to (13). */
  List<Long> settlement(Period period) {
    long online = 0;
    long paper = 0;
    long carried = 0;
    long early = 0;
    long onTime = 0;
    long late = 0;
    long open = 0;
    long overdue = 0;
    for (List<Happening> trail : dossiers.values()) {
      Way way = java.util.Objects.requireNonNull(trail.getFirst().subject()).way();
      State before = at(trail, period.from().minusDays(1));
      State after = at(trail, period.to());
      if (after.accepted && !before.accepted) {
        if (way.online()) {
          online++;
        } else {
          paper++;
        }
      }
      carried += before.open() ? 1 : 0;
      open += after.open() ? 1 : 0;
      overdue += after.open() && after.overdue(period.to()) ? 1 : 0;
      if (after.ended != null && before.ended == null && after.accepted) {
        Instant due = after.running ? after.due : null;
        if (due == null
            || FigureRules.day(after.ended).equals(FigureRules.day(due))
                && !after.ended.isAfter(due)) {
          onTime++;
        } else if (after.ended.isAfter(due)) {
          late++;
        } else {
          early++;
        }
      }
    }
    return List.of(
        online + paper + carried,
        online,
        paper,
        carried,
        early + onTime + late,
        early,
        onTime,
        late,
        open,
        open - overdue,
        overdue);
  }

  private static State at(List<Happening> trail, LocalDate day) {
    State state = new State();
    for (Happening event : trail) {
      if (!FigureRules.day(event.at()).isAfter(day)) {
        state.hear(event);
      }
    }
    return state;
  }

  private static final class State {
    private boolean accepted;
    private boolean running;
    private @Nullable Instant due;
    private @Nullable Instant ended;

    void hear(Happening event) {
      switch (event.event()) {
        case DossierEvent.Accepted e -> {
          accepted = true;
          running = true;
          due = e.dueAt();
        }
        case DossierEvent.SupplementRequested e -> running = running && !e.during();
        case DossierEvent.ObligationRequested _ -> running = false;
        case DossierEvent.Transferred e -> due = e.originalDueAt();
        case DossierEvent.Rescheduled e -> due = e.originalDueAt();
        case DossierEvent.ObligationSettled e -> {
          running = true;
          due = e.originalDueAt();
        }
        case DossierEvent.Supplemented e -> {
          if (e.during()) {
            running = true;
            due = e.dueAt();
          }
        }
        case DossierEvent.Refused _, DossierEvent.Stopped _, DossierEvent.Finished _ ->
            ended = event.at();
        default -> {
          // changes nothing that the form asks
        }
      }
    }

    boolean open() {
      return accepted && ended == null;
    }

    boolean overdue(LocalDate day) {
      return running && due != null && !FigureRules.day(due).isAfter(day);
    }
  }
}
