package vn.motcua.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Every event of every dossier in one order that never changes: a dossier's events in the order of
 * its trail, and nothing is ever put in before what was read. Events of transactions that are still
 * open, and of those after them, are not there yet.
 */
@Service
public class EventFeed {
  private final FeedStore store;
  private final DossierEvents events;

  EventFeed(FeedStore store, DossierEvents events) {
    this.store = store;
    this.events = events;
  }

  /**
   * A place in the order.
   *
   * @param tx number of the transaction that wrote the event
   * @param place tells events of a transaction apart, in order
   */
  public record Mark(long tx, long place) {
    /** Before the first event. */
    public static final Mark START = new Mark(0, 0);
  }

  /** An event and where it stands. */
  public record Fed(Mark mark, Happened happened) {}

  /** The events after a mark, in order. */
  public List<Fed> after(Mark mark, int limit) {
    return store.after(mark, limit).stream()
        .map(line -> new Fed(line.mark(), events.read(line.entry())))
        .toList();
  }

  /** Whether there are events after a mark. */
  public boolean anyAfter(Mark mark) {
    return store.anyAfter(mark);
  }

  /** What happened to the dossiers up to a mark, by id, in the order of each trail. */
  public Map<UUID, List<Happened>> trails(Collection<UUID> dossiers, Mark until) {
    return store.trails(dossiers, until).stream()
        .map(events::read)
        .collect(Collectors.groupingBy(happened -> happened.entry().dossierId()));
  }

  /** The dossiers as they are now, by id. */
  public Map<UUID, Dossier> dossiers(Collection<UUID> ids) {
    return store.dossiers(ids);
  }
}
