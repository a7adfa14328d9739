package vn.motcua.dossier;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every trail from end to end, for whoever verifies that none was changed. */
@Service
public class TrailReader {
  private final TrailStore store;

  TrailReader(TrailStore store) {
    this.store = store;
  }

  /**
   * One entry beside what the dossier's row says of its trail.
   *
   * @param events how many entries the dossier's row knows of
   * @param lastHash the hash of the last of them
   * @param entry null when the dossier has no entry at all
   */
  public record Line(String code, int events, String lastHash, @Nullable TrailEntry entry) {}

  /** Entries of one dossier come together, by number. */
  @Transactional(readOnly = true)
  public void forEach(Consumer<Line> lines) {
    store.forEach(lines);
  }

  /** Series of dossier codes with numbers that no dossier bears; empty when there are none. */
  @Transactional(readOnly = true)
  public List<String> gaps() {
    return store.gaps();
  }
}
