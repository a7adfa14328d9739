package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.base.NotFound;

/** Questions about officers and their posts; one indexed statement each. */
@Service
public class Officers {
  private final OfficerStore store;

  Officers(OfficerStore store) {
    this.store = store;
  }

  /**
   * @throws NotFound when there is none
   */
  public Officer get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("officer", id));
  }

  public Optional<Officer> byUsername(String username) {
    return store.byUsername(username);
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
}
