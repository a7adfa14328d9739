package vn.motcua.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.motcua.base.Forbidden;
import vn.motcua.base.OfficeClock;
import vn.motcua.dossier.DossierSeen;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Officers;

/**
 * Who looked at whose personal data (nhật ký truy cập dữ liệu cá nhân): when, for which post and
 * what for. Every look at a dossier, a file or a form is a row of its own; a list that names
 * applicants leaves one row a day for each dossier in it.
 */
@Service
public class AccessLog {
  /** What a list shows is logged once a day. */
  private static final Set<Action> LISTS =
      Set.of(
          Action.DOSSIER_SEARCH,
          Action.WORKLIST_READ,
          Action.REPORT_DOSSIERS,
          Action.ANOMALY_REVIEW);

  private final AccessStore store;
  private final Permissions permissions;
  private final Officers officers;
  private final Dossiers dossiers;
  private final OfficeClock clock;

  AccessLog(
      AccessStore store,
      Permissions permissions,
      Officers officers,
      Dossiers dossiers,
      OfficeClock clock) {
    this.store = store;
    this.permissions = permissions;
    this.officers = officers;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /**
   * One look.
   *
   * @param post title of the post for which it was, null for citizens, the system and lists
   * @param purpose what for: the name of an {@link Action}, of today or of an earlier version
   * @param detail the file or form looked at, empty for the dossier itself
   */
  public record Look(
      UUID id,
      Instant at,
      String person,
      @Nullable String post,
      String purpose,
      String detail,
      String code) {
    /** Message key of the purpose. */
    public String purposeKey() {
      return "identity.Action." + purpose;
    }
  }

  /**
   * Which looks.
   *
   * @param code code of a dossier, exactly; blank for all
   * @param officer user name, or part of a name; blank for all
   * @param day an office day, null for all
   */
  public record Filter(String code, String officer, @Nullable LocalDate day) {}

  /**
   * Looks, the latest first.
   *
   * @param next where the next page begins, null on the last one
   */
  public record Page(List<Look> looks, @Nullable UUID next) {
    public Page {
      looks = List.copyOf(looks);
    }
  }

  @EventListener
  void on(DossierSeen seen) {
    if (!seen.dossiers().isEmpty()) {
      Instant now = clock.instant();
      store.add(seen, now, LISTS.contains(seen.purpose()) ? startOf(day(now)) : null);
    }
  }

  /**
   * The looks that the actor may know of: of their agencies' dossiers, or all.
   *
   * @param from where the page begins, as the page before gave it; null for the latest
   * @throws Forbidden for who may read no access log
   */
  public Page looks(Filter filter, @Nullable UUID from, int size, Actor actor) {
    permissions.require(actor, Action.ACCESS_LOG_READ);
    UUID[] agencies = null;
    if (!permissions.allows(actor, null, Action.ACCESS_LOG_READ, null)
        && actor instanceof Actor.OfficerActor officer) {
      agencies = permissions.agencies(officer, Action.ACCESS_LOG_READ).toArray(UUID[]::new);
    }
    String text = filter.officer().strip();
    Optional<UUID> username = officers.byUsername(text).map(officer -> officer.id());
    LocalDate day = filter.day();
    AccessStore.Query query =
        new AccessStore.Query(
            agencies,
            filter.code().isBlank() ? null : filter.code().strip(),
            username.orElse(null),
            text.isEmpty() || username.isPresent() ? null : text,
            day == null ? null : startOf(day),
            day == null ? null : startOf(day.plusDays(1)));
    return page(store.find(query, from, size + 1), size);
  }

  /** Who else has looked at a citizen's own dossier. */
  public Page ofOwn(String code, @Nullable UUID from, int size, Actor.CitizenActor citizen) {
    dossiers.get(code, Action.ACCESS_LOG_READ_OWN, citizen);
    return page(store.others(code, citizen.id(), from, size + 1), size);
  }

  private static Page page(List<Look> found, int size) {
    List<Look> looks = found.stream().limit(size).toList();
    return new Page(looks, found.size() > size ? looks.getLast().id() : null);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(OfficeClock.ZONE).toLocalDate();
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(OfficeClock.ZONE).toInstant();
  }
}
