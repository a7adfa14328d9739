package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;

/**
 * Changes of the units and posts of an agency. Nothing is deleted; each change is written down with
 * who made it. Whether they may, the caller has asked.
 */
@Service
public class Posts {
  private final AgencyStore agencies;
  private final UnitStore store;
  private final ChangeStore changes;
  private final OfficeClock clock;

  Posts(AgencyStore agencies, UnitStore store, ChangeStore changes, OfficeClock clock) {
    this.agencies = agencies;
    this.store = store;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * @throws Invalid when a particular is wrong, the agency has a unit of this code, or its first
   *     day is not one of the agency's
   */
  @Transactional
  public Unit addUnit(NewUnit unit, UUID by) {
    changes.lock();
    Agency agency = agency(unit.agencyId());
    Faults faults = new Faults();
    faults.addIf(!unit.code().matches("[A-Z0-9]{1,12}"), "code", "organisation.fault.unit-code");
    faults.text("name", unit.name());
    faults.optionalText("nameEn", unit.nameEn());
    firstDay(agency, unit.validFrom(), faults);
    faults.raise();
    UUID id = Ids.next();
    if (!store.insert(id, unit)) {
      faults.add("code", "organisation.fault.unit-taken", unit.code());
      faults.raise();
    }
    note(Change.Kind.UNIT_ADDED, agency.id(), by, unit.name(), unit.code());
    return unit(id);
  }

  /**
   * @throws RuleRefusal when it has posts after that day, has ended already or begins later
   */
  @Transactional
  public void closeUnit(UUID id, LocalDate lastDay, UUID by) {
    changes.lock();
    Unit unit = unit(id);
    List<String> posts = store.openPostsAfter(id, lastDay);
    if (!posts.isEmpty()) {
      throw refusal("organisation.refused.unit-posts", unit.name(), posts.size(), posts.getFirst());
    }
    if (!store.endUnit(id, lastDay)) {
      throw refusal("organisation.refused.ended", unit.name());
    }
    note(Change.Kind.UNIT_CLOSED, unit.agencyId(), by, unit.name(), lastDay);
  }

  /**
   * @throws Invalid when a particular is wrong, a specialist or head has no unit, the unit is
   *     another agency's, or its first day is not one of the agency's
   */
  @Transactional
  public Post addPost(NewPost post, UUID by) {
    changes.lock();
    Agency agency = agency(post.agencyId());
    Faults faults = new Faults();
    faults.text("title", post.title());
    faults.optionalText("titleEn", post.titleEn());
    firstDay(agency, post.validFrom(), faults);
    UUID unit = post.unitId();
    if (unit == null) {
      faults.addIf(
          post.kind() == PostKind.SPECIALIST || post.kind() == PostKind.HEAD,
          "unitId",
          "organisation.fault.unit-needed");
    } else {
      boolean own = store.find(unit).filter(u -> u.agencyId().equals(agency.id())).isPresent();
      faults.addIf(!own, "unitId", "organisation.fault.unit");
    }
    faults.raise();
    UUID id = Ids.next();
    store.insert(id, post);
    note(Change.Kind.POST_ADDED, agency.id(), by, post.title());
    return post(id);
  }

  /**
   * @throws RuleRefusal when somebody holds it after that day, it has ended already or begins later
   */
  @Transactional
  public void closePost(UUID id, LocalDate lastDay, UUID by) {
    changes.lock();
    Post post = post(id);
    List<String> holders = store.holdersAfter(id, lastDay);
    if (!holders.isEmpty()) {
      throw refusal("organisation.refused.post-held", post.title(), holders.getFirst());
    }
    if (!store.endPost(id, lastDay)) {
      throw refusal("organisation.refused.ended", post.title());
    }
    note(Change.Kind.POST_CLOSED, post.agencyId(), by, post.title(), lastDay);
  }

  private static void firstDay(Agency agency, @Nullable LocalDate first, Faults faults) {
    LocalDate end = agency.validTo();
    if (first == null) {
      faults.addIf(
          end != null, "", "organisation.refused.closed", agency.name(), end == null ? "" : end);
    } else {
      faults.addIf(
          !agency.existsOn(first), "validFrom", "organisation.fault.agency-days", agency.name());
    }
  }

  private Agency agency(UUID id) {
    return agencies.find(id).orElseThrow(() -> new NotFound("agency", id));
  }

  private Unit unit(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("unit", id));
  }

  private Post post(UUID id) {
    return store.post(id).orElseThrow(() -> new NotFound("post", id));
  }

  private void note(Change.Kind kind, UUID agency, UUID by, Object... args) {
    changes.add(kind, agency, null, by, clock.instant(), args);
  }

  private static RuleRefusal refusal(String key, Object... args) {
    return new RuleRefusal(Refused.of("", key, args));
  }
}
