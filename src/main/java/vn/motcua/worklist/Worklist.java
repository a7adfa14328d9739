package vn.motcua.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.Stale;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossier.Steps;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.WorkItemId;

/** The worklist of an officer: the next actions of the posts held today, most urgent first. */
@Service
public class Worklist {
  /** More than one person can look through; the most urgent come first. */
  private static final int LIMIT = 500;

  /** Due soon: within a working day. */
  private static final long SOON_MINUTES = 8 * 60;

  private final WorklistStore store;
  private final Calendars calendars;
  private final Agencies agencies;
  private final Steps steps;
  private final WorklistAccess access;

  Worklist(
      WorklistStore store,
      Calendars calendars,
      Agencies agencies,
      Steps steps,
      WorklistAccess access) {
    this.store = store;
    this.calendars = calendars;
    this.agencies = agencies;
    this.steps = steps;
    this.access = access;
  }

  /**
   * An entry and how urgent it is now.
   *
   * @param mine the officer has taken it
   */
  public record Task(Entry entry, Entry.Urgency urgency, boolean mine) {}

  /**
   * What the officer sees.
   *
   * @param posts how many entries each post has
   * @param urgencies how many entries of each urgency
   */
  public record View(
      List<Task> tasks, Map<PostKind, Long> posts, Map<Entry.Urgency, Long> urgencies) {
    public View {
      tasks = List.copyOf(tasks);
      posts = Map.copyOf(posts);
      urgencies = Map.copyOf(urgencies);
    }
  }

  /**
   * Everything the officer's posts have to do; one statement. Logged as a look at each dossier,
   * because applicants are named.
   *
   * @throws Forbidden for who handles no dossiers
   */
  @Transactional
  public View of(Actor.OfficerActor officer) {
    List<Post> posts = access.posts(officer);
    Instant now = access.now();
    Post first = posts.getFirst();
    Instant soon =
        calendars.get(agencies.calendarOf(first.agencyId())).addWorkingMinutes(now, SOON_MINUTES);
    List<Entry> entries = store.of(posts, LIMIT);
    access.seen(officer, entries, Action.WORKLIST_READ, "");
    List<Task> tasks =
        entries.stream()
            .map(
                entry ->
                    new Task(
                        entry, entry.urgency(now, soon), officer.id().equals(entry.assigneeId())))
            .toList();
    return new View(
        tasks,
        tasks.stream().collect(Collectors.groupingBy(t -> t.entry().post(), Collectors.counting())),
        tasks.stream().collect(Collectors.groupingBy(Task::urgency, Collectors.counting())));
  }

  /**
   * What became of one item of a batch.
   *
   * @param code the dossier, or the item's id where there is none
   * @param refused why it did not pass, null when it did
   */
  public record Outcome(WorkItemId item, String code, @Nullable Refused refused) {}

  /**
   * Passes several steps on, each with the outcome that it offers first and in a transaction of its
   * own; what one is refused does not hold up the others.
   */
  public List<Outcome> passOn(List<WorkItemId> items, Actor actor) {
    return items.stream().map(item -> passOn(item, actor)).toList();
  }

  private Outcome passOn(WorkItemId item, Actor actor) {
    try {
      return new Outcome(item, steps.completeUsually(item, actor).code(), null);
    } catch (RuleRefusal refusal) {
      return refused(item, refusal.refused());
    } catch (Invalid invalid) {
      Fault first = invalid.faults().getFirst();
      return refused(item, new Refused("", first.key(), first.args()));
    } catch (Stale stale) {
      return refused(item, Refused.of("", "worklist.refused.stale"));
    } catch (NotFound | Forbidden notTheirs) {
      return refused(item, Refused.of("", "worklist.refused.not-yours"));
    }
  }

  private Outcome refused(WorkItemId item, Refused refused) {
    return new Outcome(item, store.code(item.subject()).orElse(item.toString()), refused);
  }
}
