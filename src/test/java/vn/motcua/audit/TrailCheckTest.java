package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.audit.TrailCheck.Finding;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.HashChain;
import vn.motcua.dossier.TrailEntry;
import vn.motcua.dossier.TrailReader;

class TrailCheckTest {
  private static final UUID DOSSIER = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final String CODE = "H24.31.10813-261124-0001";

  @Test
  void anUntouchedTrailHasNoFindings() {
    assertThat(check(trail(5), 5)).isEmpty();
  }

  @Test
  void aChangedEventIsNamed() {
    List<TrailEntry> trail = trail(5);
    TrailEntry third = trail.get(2);
    trail.set(
        2,
        new TrailEntry(
            third.dossierId(),
            3,
            third.type(),
            third.at().minusSeconds(3600),
            third.actorKind(),
            third.actorId(),
            third.actorName(),
            third.post(),
            third.status(),
            third.data(),
            third.hash()));
    assertThat(check(trail, 5)).containsExactly(new Finding(CODE, 3, Finding.Kind.CHANGED));
  }

  @Test
  void aMissingEventIsNamedInTheMiddleAndAtTheEnd() {
    List<TrailEntry> trail = trail(5);
    trail.remove(4);
    trail.remove(1);
    assertThat(check(trail, 5))
        .containsExactly(
            new Finding(CODE, 2, Finding.Kind.MISSING), new Finding(CODE, 5, Finding.Kind.MISSING));
  }

  @Test
  void aTrailThatIsGoneIsNamedEntryByEntry() {
    TrailCheck check = new TrailCheck();
    check.accept(new TrailReader.Line(CODE, 2, "hash", null));
    assertThat(check.findings())
        .containsExactly(
            new Finding(CODE, 1, Finding.Kind.MISSING), new Finding(CODE, 2, Finding.Kind.MISSING));
  }

  @Test
  void swappedEventsAreNamedAsOutOfOrder() {
    List<TrailEntry> trail = trail(5);
    Collections.swap(trail, 1, 2);
    trail.set(1, trail.get(1).numbered(2));
    trail.set(2, trail.get(2).numbered(3));
    assertThat(check(trail, 5))
        .contains(
            new Finding(CODE, 2, Finding.Kind.REORDERED),
            new Finding(CODE, 3, Finding.Kind.REORDERED));
  }

  @Test
  void anAddedEventIsNamed() {
    assertThat(check(trail(6), 5)).containsExactly(new Finding(CODE, 6, Finding.Kind.ADDED));
  }

  @Test
  void aTrailWrittenAnewFromSomePointOnIsFoundByTheHeadInTheRow() {
    List<TrailEntry> forged = trail(5, "forged");
    TrailCheck check = new TrailCheck();
    String honest = trail(5).getLast().hash();
    forged.forEach(entry -> check.accept(new TrailReader.Line(CODE, 5, honest, entry)));
    assertThat(check.findings()).containsExactly(new Finding(CODE, 5, Finding.Kind.CHANGED));
  }

  private static List<Finding> check(List<TrailEntry> trail, int events) {
    TrailCheck check = new TrailCheck();
    String last = trail(events).getLast().hash();
    trail.forEach(entry -> check.accept(new TrailReader.Line(CODE, events, last, entry)));
    return check.findings();
  }

  private static List<TrailEntry> trail(int length) {
    return trail(length, "honest");
  }

  private static List<TrailEntry> trail(int length, String comment) {
    List<TrailEntry> trail = new ArrayList<>();
    String hash = HashChain.START;
    for (int number = 1; number <= length; number++) {
      TrailEntry open =
          new TrailEntry(
              DOSSIER,
              number,
              "StepCompleted",
              Instant.parse("2026-11-23T01:00:00Z").plusSeconds(60L * number),
              "OFFICER",
              DOSSIER,
              "Nguyễn Thị Hạnh",
              null,
              DossierStatus.IN_PROCESS,
              "{\"comment\":\"" + comment + " " + number + "\"}",
              "");
      hash = HashChain.hash(hash, open);
      trail.add(
          new TrailEntry(
              DOSSIER,
              number,
              open.type(),
              open.at(),
              open.actorKind(),
              open.actorId(),
              open.actorName(),
              open.post(),
              open.status(),
              open.data(),
              hash));
    }
    return trail;
  }
}
