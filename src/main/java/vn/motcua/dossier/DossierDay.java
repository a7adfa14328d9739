package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.OfficeClock;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Reach;

/** The day at a glance: how many dossiers need a leader's eye now, and which they are. */
@Service
public class DossierDay {
  /** How many days ahead due dates are shown. */
  public static final int AHEAD = 10;

  private final DayStore store;
  private final Reach reach;
  private final ApplicationEventPublisher listeners;
  private final OfficeClock clock;

  DossierDay(DayStore store, Reach reach, ApplicationEventPublisher listeners, OfficeClock clock) {
    this.store = store;
    this.reach = reach;
    this.listeners = listeners;
    this.clock = clock;
  }

  /**
   * A look at the day.
   *
   * @param at when it was taken; it is not cached
   * @param counts of every figure
   * @param coming dossiers with the office that are due on each of the days from today on, in order
   */
  public record Glance(Instant at, Map<DayFigure, Long> counts, Map<LocalDate, Long> coming) {
    public Glance {
      counts = Map.copyOf(counts);
    }

    /** How many dossiers. */
    public long count(DayFigure figure) {
      return counts.getOrDefault(figure, 0L);
    }
  }

  /**
   * The figures over the agencies of which the person may read reports; two statements.
   *
   * @throws vn.motcua.base.Forbidden when there are none
   */
  @Transactional(readOnly = true)
  public Glance of(Actor actor) {
    DayStore.Moment moment = moment(actor, Action.REPORT_READ);
    Map<LocalDate, Long> coming = new TreeMap<>();
    for (int day = 0; day < AHEAD; day++) {
      coming.put(moment.today().plusDays(day), 0L);
    }
    coming.putAll(store.coming(moment, AHEAD));
    return new Glance(moment.now(), store.counts(moment), coming);
  }

  /**
   * One page of the dossiers that a figure counts, the earliest due first. Logged as a look at
   * each.
   *
   * @param number of the page, from 1; below counts as 1
   * @throws vn.motcua.base.Forbidden when the person may not see whose dossiers they are
   */
  @Transactional
  public DossierLists.Page list(DayFigure figure, int number, int size, Actor actor) {
    DayStore.Moment moment = moment(actor, Action.REPORT_DOSSIERS);
    DossierLists.Page page =
        DossierLists.Page.of(
            store.list(figure, moment, size + 1, (Math.max(1, number) - 1L) * size), size);
    listeners.publishEvent(
        new DossierSeen(
            page.dossiers().stream().map(Dossier::subject).toList(),
            actor,
            null,
            Action.REPORT_DOSSIERS,
            figure.name()));
    return page;
  }

  private DayStore.Moment moment(Actor actor, Action action) {
    return new DayStore.Moment(clock.instant(), reach.of(actor, action, null).ids());
  }
}
