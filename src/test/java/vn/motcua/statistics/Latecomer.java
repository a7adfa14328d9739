package vn.motcua.statistics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.dossier.DossierEvent;

/** A dossier accepted on paper on 12 January 2026, of which one hears only later. */
final class Latecomer {
  private static final UUID ID = new UUID(9, 9);
  private static final UUID BY = new UUID(3, 3);

  private Latecomer() {}

  /** Its filing and its acceptance, at the two positions after the last. */
  static List<Happening> of(UUID agency, long last) {
    Instant filed = Instant.parse("2026-01-12T02:00:00Z");
    Subject subject =
        new Subject(
            ID,
            "T-LATE",
            "1.001",
            "linh-vuc-1",
            agency,
            agency,
            null,
            Way.COUNTER,
            false,
            List.of(),
            filed);
    return List.of(
        new Happening(
            last + 1,
            ID,
            1,
            filed,
            BY,
            "Lan",
            new DossierEvent.Filed("COUNTER", List.of(), 0),
            subject,
            null),
        new Happening(
            last + 2,
            ID,
            2,
            Instant.parse("2026-01-12T03:00:00Z"),
            BY,
            "Lan",
            new DossierEvent.Accepted(null, ""),
            null,
            null));
  }
}
