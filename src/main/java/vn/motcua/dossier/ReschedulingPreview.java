package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.base.OfficeClock;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.WorkingCalendar;

/** Which running dossiers a change of calendars would move, and from when to when. */
@Service
public class ReschedulingPreview {
  private static final int BATCH = 500;

  private final RescheduleStore store;
  private final DossierEvents events;
  private final DossierTerms terms;

  ReschedulingPreview(RescheduleStore store, DossierEvents events, DossierTerms terms) {
    this.store = store;
    this.events = events;
    this.terms = terms;
  }

  /**
   * One date that would move.
   *
   * @param code of the dossier
   */
  public record Shift(
      String code, String procedure, String procedureEn, Instant from, Instant to) {}

  /**
   * What a change would do.
   *
   * @param looked how many running dossiers were worked out anew
   * @param shifts every date that moves, the earliest first
   */
  public record Preview(int looked, List<Shift> shifts) {
    public Preview {
      shifts = List.copyOf(shifts);
    }
  }

  private record TermKey(UUID version, String caseKey, Object channel) {}

  /**
   * Works out every running dossier on the calendars as they would be.
   *
   * @param calendars by their codes
   * @param firstDate the first date that may be another one; what is due before it cannot move
   */
  public Preview of(Map<String, WorkingCalendar> calendars, LocalDate firstDate) {
    Instant from = firstDate.atStartOfDay(OfficeClock.ZONE).toInstant();
    Map<TermKey, Holder> known = new HashMap<>();
    List<Shift> shifts = new ArrayList<>();
    int looked = 0;
    UUID after = null;
    List<Dossier> batch;
    do {
      batch = store.running(calendars.keySet(), from, after, BATCH);
      looked += batch.size();
      Map<UUID, List<Happened>> trails = trails(batch);
      for (Dossier dossier : batch) {
        after = dossier.id();
        Shift shift = shift(dossier, trails.getOrDefault(after, List.of()), calendars, known);
        if (shift != null) {
          shifts.add(shift);
        }
      }
    } while (batch.size() == BATCH);
    shifts.sort(Comparator.comparing(Shift::from).thenComparing(Shift::code));
    return new Preview(looked, shifts);
  }

  /** A term, or that there is none. */
  private record Holder(@Nullable Term term) {}

  private @Nullable Shift shift(
      Dossier dossier,
      List<Happened> trail,
      Map<String, WorkingCalendar> calendars,
      Map<TermKey, Holder> known) {
    CalendarPin pin = dossier.moments().calendar();
    WorkingCalendar calendar = pin == null ? null : calendars.get(pin.code());
    Instant old = dossier.moments().dueAt();
    if (calendar == null || old == null) {
      return null;
    }
    TermKey key =
        new TermKey(
            dossier.procedure().versionId(), dossier.procedure().caseKey(), dossier.channel());
    Term term = known.computeIfAbsent(key, k -> new Holder(terms.term(dossier))).term();
    Instant due = terms.clock().deadline(dossier, term, calendar, trail, null, terms.now()).dueAt();
    return due == null || due.equals(old)
        ? null
        : new Shift(
            dossier.code(), dossier.procedure().name(), dossier.procedure().nameEn(), old, due);
  }

  private Map<UUID, List<Happened>> trails(List<Dossier> batch) {
    return store.events(batch.stream().map(Dossier::id).toList()).stream()
        .map(events::read)
        .collect(Collectors.groupingBy(happened -> happened.entry().dossierId()));
  }
}
