package vn.motcua.worklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Forbidden;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Reach;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.PostKind;

/** Who has how much work before them, over the agencies of which a person may read reports. */
@Service
public class Holders {
  private final HolderStore store;
  private final Reach reach;
  private final Agencies agencies;
  private final Officers officers;
  private final WorklistAccess access;

  Holders(
      HolderStore store, Reach reach, Agencies agencies, Officers officers, WorklistAccess access) {
    this.store = store;
    this.reach = reach;
    this.agencies = agencies;
    this.officers = officers;
    this.access = access;
  }

  /**
   * Everybody with work, who is latest first; three statements.
   *
   * @throws Forbidden when the person may read no reports
   */
  @Transactional(readOnly = true)
  public List<Holder> of(Actor actor) {
    Map<Holder.Key, Map<Holder.Which, Long>> found =
        store.of(reach.of(actor, Action.REPORT_READ, null).ids(), access.now());
    Map<UUID, Agency> known =
        agencies.of(found.keySet().stream().map(Holder.Key::agency).collect(Collectors.toSet()));
    Map<UUID, String> names =
        officers.names(
            found.keySet().stream()
                .map(Holder.Key::officer)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return found.entrySet().stream()
        .map(
            each -> {
              Holder.Key key = each.getKey();
              return new Holder(
                  key,
                  Objects.requireNonNull(known.get(key.agency())),
                  key.officer() == null ? null : names.get(key.officer()),
                  each.getValue());
            })
        .sorted(
            Comparator.comparingLong((Holder holder) -> -holder.count(Holder.Which.LATE))
                .thenComparing(holder -> -holder.count(Holder.Which.TODAY))
                .thenComparing(holder -> -holder.count(Holder.Which.ALL))
                .thenComparing(holder -> holder.agency().name())
                .thenComparing(holder -> holder.key().post())
                .thenComparing(holder -> Objects.toString(holder.name(), "")))
        .toList();
  }

  /**
   * One page.
   *
   * @param more whether there is a next page
   */
  public record Page(List<Entry> entries, boolean more) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One page of what somebody has before them, the most urgent first. Logged as a look at each.
   *
   * @param agency code of the agency of the post; null for all that the person may see
   * @param officer who has taken it; null for what nobody has
   * @param number of the page, from 1; below counts as 1
   * @throws Forbidden when the person may not see whose dossiers they are
   * @throws vn.motcua.base.Invalid when no agency has the code
   */
  @Transactional
  public Page list(
      @Nullable String agency,
      PostKind post,
      @Nullable UUID officer,
      Holder.Which which,
      int number,
      int size,
      Actor actor) {
    Reach.Over over = reach.of(actor, Action.REPORT_DOSSIERS, agency);
    Agency asked = over.asked();
    Instant now = access.now();
    List<Entry> found =
        store.entries(
            asked == null ? over.ids() : Set.of(asked.id()),
            post,
            officer,
            which,
            now,
            size + 1,
            (Math.max(1, number) - 1L) * size);
    List<Entry> entries = found.stream().limit(size).toList();
    access.seen(actor, entries, Action.REPORT_DOSSIERS, which.name());
    return new Page(entries, found.size() > size);
  }
}
