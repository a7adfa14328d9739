package vn.motcua.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.motcua.base.OfficeClock;
import vn.motcua.dossier.DossierSeen;

/** Who looked at whose personal data (nhật ký truy cập dữ liệu cá nhân). */
@Service
public class AccessLog {
  private final AccessStore store;
  private final OfficeClock clock;

  AccessLog(AccessStore store, OfficeClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** One look. */
  public record Look(Instant at, String person, String code) {}

  @EventListener
  void on(DossierSeen seen) {
    store.add(
        clock.instant(), seen.actor().id(), seen.actor().name(), seen.dossierId(), seen.code());
  }

  /** Looks at a dossier, the latest first. */
  public List<Look> of(String code, int limit) {
    return store.of(code, limit);
  }

  /** The latest looks of all. */
  public List<Look> latest(int limit) {
    return store.latest(limit);
  }
}
