package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organisation.Agencies;

/** Every trail from end to end, for whoever verifies that none was changed. */
@Service
public class TrailReader {
  private final TrailStore store;
  private final Agencies agencies;

  TrailReader(TrailStore store, Agencies agencies) {
    this.store = store;
    this.agencies = agencies;
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

  /**
   * Where the codes that were given out and the dossiers differ.
   *
   * @param missing codes that were given out and that no dossier bears: it was removed whole
   * @param undrawn codes of dossiers that were never given out
   * @param total how many there are of both, of which only the first are named
   */
  public record Gaps(List<String> missing, List<String> undrawn, long total) {
    public Gaps {
      missing = List.copyOf(missing);
      undrawn = List.copyOf(undrawn);
    }
  }

  /**
   * Compares the serials with the dossiers.
   *
   * @param most how many to name, at least 1
   */
  @Transactional(readOnly = true)
  public Gaps gaps(int most) {
    List<String> missing = new ArrayList<>();
    List<String> undrawn = new ArrayList<>();
    List<TrailStore.Gap> gaps = store.gaps(most);
    for (TrailStore.Gap gap : gaps) {
      if (gap.code() == null) {
        String identifier = agencies.identifierOn(gap.agency(), gap.day());
        missing.add(FilingNumbers.code(identifier, gap.day(), gap.number()));
      } else {
        undrawn.add(gap.code());
      }
    }
    return new Gaps(missing, undrawn, gaps.isEmpty() ? 0 : gaps.getFirst().total());
  }
}
