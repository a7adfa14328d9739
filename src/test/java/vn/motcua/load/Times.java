package vn.motcua.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.LegalRules;
import vn.motcua.calendar.ClockEvent;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Examples;
import vn.motcua.dossier.Happened;

/**
 * The moments of a life, told from its filing: each event so much working time later, each deadline
 * by the law. The same life can so be led from any other moment on.
 */
final class Times {
  static final String ACCEPT = "accept";
  static final String DUE = "due";
  private static final String EVENT = "event";

  private final WorkingCalendar calendar;
  private final LegalRules rules;
  private final @Nullable Term term;
  private final List<DossierEvent> events = new ArrayList<>();
  private final List<Instant> happened = new ArrayList<>();
  private final List<Duration> after = new ArrayList<>();

  /** Names of the places, by the moment that the example has there. */
  private final Map<Instant, String> places = new HashMap<>();

  /** Work items: which event opened each, and how long it may take. */
  private final Map<String, Planned> planned = new HashMap<>();

  private record Planned(int event, Duration time) {}

  Times(Examples.Example example, WorkingCalendar calendar, LegalRules rules) {
    this.calendar = calendar;
    this.rules = rules;
    this.term = example.term();
    Instant filed = example.dossier().moments().filedAt();
    for (Happened each : example.trail()) {
      events.add(each.event());
      happened.add(each.at());
      if (each.at().isBefore(filed)) {
        throw new Unlike("an event before the filing");
      }
      after.add(calendar.workingTimeBetween(filed, each.at()));
    }
    Map<String, Instant> own = from(filed);
    for (int i = 0; i < events.size(); i++) {
      Instant at = happened.get(i);
      if (!at.equals(own.get(event(i)))) {
        throw new Unlike("event " + (i + 1) + " is not in working time");
      }
    }
    // Of two that fall on one moment the later kind is the truer name.
    for (String kind : List.of(ACCEPT, DUE, EVENT)) {
      own.forEach(
          (place, moment) -> {
            if (place.startsWith(kind)) {
              places.put(moment, place);
            }
          });
    }
  }

  /** A place for every moment that the example shows; what it cannot explain is no mould. */
  String place(Instant moment) {
    String place = places.get(moment);
    return place == null ? step(moment) : place;
  }

  /** The end of a step's planned time, even where the dossier's falls on the same moment. */
  String stepPlace(Instant moment) {
    String place = places.get(moment);
    return place == null || place.startsWith(DUE) ? step(moment) : place;
  }

  /** Some working time after an event. */
  private String step(Instant moment) {
    for (int i = events.size() - 1; i >= 0; i--) {
      Instant opened = happened.get(i);
      Duration time = calendar.workingTimeBetween(opened, moment);
      if (time.isPositive() && calendar.addWorkingTime(opened, time).equals(moment)) {
        String place = "step " + i + " " + time;
        planned.put(place, new Planned(i, time));
        places.putIfAbsent(moment, place);
        return place;
      }
    }
    throw new Unlike("nothing explains " + moment);
  }

  static String event(int index) {
    return EVENT + " " + index;
  }

  /** Every moment of the life when it is filed at this one, by the name of its place. */
  Map<String, Instant> from(Instant filed) {
    Map<String, Instant> moments = new HashMap<>();
    List<ClockEvent> clock = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Instant at = calendar.addWorkingTime(filed, after.get(i));
      moments.put(event(i), at);
      if (tells(clock, events.get(i), at)) {
        Instant due = Deadlines.of(calendar, rules, clock).dueAt();
        if (due != null) {
          moments.put(DUE + " " + i, due);
          moments.put(DUE, due);
        }
      }
    }
    Instant acceptBy = Deadlines.acceptBy(calendar, rules, filed).dueAt();
    if (acceptBy != null) {
      moments.put(ACCEPT, acceptBy);
    }
    planned.forEach(
        (place, step) ->
            moments.put(
                place,
                calendar.addWorkingTime(
                    moments.getOrDefault(event(step.event()), filed), step.time())));
    return moments;
  }

  /** When the last event is, for a life that is filed at this moment. */
  Instant end(Instant filed) {
    return calendar.addWorkingTime(filed, after.getLast());
  }

  private boolean tells(List<ClockEvent> clock, DossierEvent event, Instant at) {
    return switch (event) {
      case DossierEvent.Accepted _ -> clock.add(new ClockEvent.Started(at, term));
      case DossierEvent.SupplementRequested e -> e.during() && clock.add(new ClockEvent.Paused(at));
      case DossierEvent.Supplemented e -> e.during() && clock.add(new ClockEvent.Restarted(at));
      case DossierEvent.Filed _,
          DossierEvent.Refused _,
          DossierEvent.StepCompleted _,
          DossierEvent.SentBack _,
          DossierEvent.Assigned _,
          DossierEvent.WithdrawalRequested _,
          DossierEvent.WithdrawalDenied _,
          DossierEvent.Stopped _,
          DossierEvent.ResultAttached _,
          DossierEvent.Finished _,
          DossierEvent.FeeCollected _,
          DossierEvent.Returned _,
          DossierEvent.Rated _ ->
          false;
      default -> throw new Unlike("there is a " + event.type());
    };
  }

  /** An example that cannot serve as a mould, and why. */
  static final class Unlike extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unlike(String why) {
      super(why);
    }
  }
}
