package vn.motcua.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.HashChain;
import vn.motcua.dossier.TrailEntry;
import vn.motcua.dossier.TrailReader;

/**
 * Walks the trails line by line and names every entry that was changed, is missing or stands out of
 * order. Feed it the lines of {@link TrailReader} in their order, then ask {@link #findings()}.
 */
final class TrailCheck {
  private final List<Finding> findings = new ArrayList<>();
  private final List<TrailEntry> trail = new ArrayList<>();
  private TrailReader.@Nullable Line first;
  private int dossiers;
  private int entries;

  /**
   * Something that should not be.
   *
   * @param code of the dossier
   * @param number of the entry
   */
  record Finding(String code, int number, Kind kind) {
    enum Kind {
      /** Its content does not fit its hash. */
      CHANGED,
      /** It is gone. */
      MISSING,
      /** It follows another entry than the one it was written behind. */
      REORDERED,
      /** There are more entries than the dossier's row knows of. */
      ADDED
    }

    @Override
    public String toString() {
      return switch (kind) {
        case CHANGED -> "dossier " + code + ": event " + number + " was changed";
        case MISSING -> "dossier " + code + ": event " + number + " is missing";
        case REORDERED -> "dossier " + code + ": event " + number + " is out of order";
        case ADDED -> "dossier " + code + ": event " + number + " was added";
      };
    }
  }

  void accept(TrailReader.Line line) {
    if (first != null && !first.code().equals(line.code())) {
      check(first);
      trail.clear();
    }
    first = line;
    if (line.entry() != null) {
      trail.add(line.entry());
    }
  }

  /** Ends the walk. */
  List<Finding> findings() {
    if (first != null) {
      check(first);
      first = null;
    }
    return List.copyOf(findings);
  }

  int dossiers() {
    return dossiers;
  }

  int entries() {
    return entries;
  }

  private void check(TrailReader.Line dossier) {
    dossiers++;
    entries += trail.size();
    int before = findings.size();
    String previous = HashChain.START;
    int expected = 1;
    for (TrailEntry entry : trail) {
      boolean behindGap = expected < entry.number();
      for (; expected < entry.number(); expected++) {
        find(dossier, expected, Finding.Kind.MISSING);
      }
      // Behind a gap the hash before is unknown, so the entry itself cannot be judged.
      if (!behindGap && !HashChain.hash(previous, entry).equals(entry.hash())) {
        find(dossier, entry.number(), moved(entry) ? Finding.Kind.REORDERED : Finding.Kind.CHANGED);
      }
      previous = entry.hash();
      expected = entry.number() + 1;
    }
    for (int number = expected; number <= dossier.events(); number++) {
      find(dossier, number, Finding.Kind.MISSING);
    }
    for (int number = dossier.events() + 1; number < expected; number++) {
      find(dossier, number, Finding.Kind.ADDED);
    }
    if (findings.size() == before && !previous.equals(dossier.lastHash())) {
      find(dossier, dossier.events(), Finding.Kind.CHANGED);
    }
  }

  /** The entry fits its hash under another number, behind another entry: it was only moved. */
  private boolean moved(TrailEntry entry) {
    for (int number = 1; number <= trail.size(); number++) {
      TrailEntry elsewhere = entry.numbered(number);
      if (HashChain.hash(HashChain.START, elsewhere).equals(entry.hash())) {
        return true;
      }
      for (TrailEntry other : trail) {
        if (HashChain.hash(other.hash(), elsewhere).equals(entry.hash())) {
          return true;
        }
      }
    }
    return false;
  }

  private void find(TrailReader.Line dossier, int number, Finding.Kind kind) {
    findings.add(new Finding(dossier.code(), number, kind));
  }
}
