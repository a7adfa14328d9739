package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.base.NotFound;

/** Questions about officers and their posts; one indexed statement each. */
@Service
public class Officers {
  private static final int HISTORY = 200;

  private final OfficerStore store;
  private final StaffingStore staffing;
  private final ChangeStore changes;

  Officers(OfficerStore store, StaffingStore staffing, ChangeStore changes) {
    this.store = store;
    this.staffing = staffing;
    this.changes = changes;
  }

  /**
   * @throws NotFound when there is none
   */
  public Officer get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("officer", id));
  }

  /** The names of officers; without those that there are none of. */
  public Map<UUID, String> names(Set<UUID> ids) {
    return store.names(ids);
  }

  public Optional<Officer> byUsername(String username) {
    return store.byUsername(username);
  }

  /**
   * Officers whose name or user name has a text in it, accents aside, those who have left last.
   *
   * @param text empty for all
   * @param offset how many to pass over
   */
  public List<Officer> search(String text, int offset, int limit) {
    return store.search(text, offset, limit);
  }

  /** Posts that the officer may act for on a day: own, then backup, then delegated ones. */
  public List<HeldPost> postsOf(UUID officer, LocalDate day) {
    return store.postsOf(officer, day);
  }

  /**
   * Officers who hold a post of a kind on a day, main and backup, by name.
   *
   * @param unit only of this unit; null for the whole agency
   */
  public List<Officer> holders(UUID agency, PostKind kind, @Nullable UUID unit, LocalDate day) {
    return store.holders(agency, kind, unit, day);
  }

  /** Who holds the posts of an agency on a day or later, main officers before backups. */
  public List<Holding> holdings(UUID agency, LocalDate day) {
    return staffing.holdingsOfAgency(agency, day);
  }

  /**
   * @throws NotFound when there is none
   */
  public Holding holding(UUID id) {
    return staffing.holding(id).orElseThrow(() -> new NotFound("holding", id));
  }

  /** Every post the officer holds and held, the latest first. */
  public List<Holding> holdingsOf(UUID officer) {
    return staffing.holdingsOfOfficer(officer);
  }

  /** Delegations of posts of an agency that stand on a day or later. */
  public List<Delegation> delegations(UUID agency, LocalDate day) {
    return staffing.delegationsOfAgency(agency, day);
  }

  /**
   * @throws NotFound when there is none
   */
  public Delegation delegation(UUID id) {
    return staffing.delegation(id).orElseThrow(() -> new NotFound("delegation", id));
  }

  /** Changes of the officer, the latest first; at most 200. */
  public List<Change> changes(UUID officer) {
    return changes.ofOfficer(officer, HISTORY);
  }
}
