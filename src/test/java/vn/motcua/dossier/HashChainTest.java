package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Rule;

/** Nothing in the trail can be changed without its hash, and every later one, changing. */
@Rule("R25")
class HashChainTest {
  private static final UUID DOSSIER = new UUID(1, 2);
  private static final UUID OFFICER = new UUID(3, 4);
  private static final Instant AT = Instant.parse("2026-03-27T01:15:00.123456Z");
  private static final TrailEntry ENTRY =
      entry(DOSSIER, 1, "Filed", AT, "Khuê", "Chuyên viên", "{\"fee\":0}");

  /** Trails that are in use must stay valid: this value may never change. */
  @Test
  void the_hash_is_sha_256_over_every_field_with_its_length() {
    assertThat(HashChain.hash(HashChain.START, ENTRY))
        .isEqualTo("3e87f305791fe96aaa031bbacc9a7f47e27d69978e17f2cf6c0cf2af3c84f8e7");
  }

  @Test
  void every_field_counts() {
    List<TrailEntry> changed =
        List.of(
            entry(new UUID(1, 3), 1, "Filed", AT, "Khuê", "Chuyên viên", "{\"fee\":0}"),
            entry(DOSSIER, 2, "Filed", AT, "Khuê", "Chuyên viên", "{\"fee\":0}"),
            entry(DOSSIER, 1, "Rated", AT, "Khuê", "Chuyên viên", "{\"fee\":0}"),
            entry(DOSSIER, 1, "Filed", AT.plusNanos(1_000), "Khuê", "Chuyên viên", "{\"fee\":0}"),
            entry(DOSSIER, 1, "Filed", AT, "Khue", "Chuyên viên", "{\"fee\":0}"),
            entry(DOSSIER, 1, "Filed", AT, "Khuê", null, "{\"fee\":0}"),
            entry(DOSSIER, 1, "Filed", AT, "Khuê", "Chuyên viên", "{\"fee\":1}"));
    List<String> hashes =
        changed.stream().map(entry -> HashChain.hash(HashChain.START, entry)).toList();
    assertThat(hashes)
        .doesNotHaveDuplicates()
        .doesNotContain(HashChain.hash(HashChain.START, ENTRY));
  }

  @Test
  void text_cannot_be_shifted_from_one_field_to_the_next() {
    TrailEntry name = entry(DOSSIER, 1, "Filed", AT, "Khuê 1", "2", "{}");
    TrailEntry post = entry(DOSSIER, 1, "Filed", AT, "Khuê ", "12", "{}");
    assertThat(HashChain.hash("", name)).isNotEqualTo(HashChain.hash("", post));
  }

  @Test
  void the_hash_before_counts() {
    String first = HashChain.hash(HashChain.START, ENTRY);
    assertThat(HashChain.hash(first, ENTRY.numbered(2)))
        .isNotEqualTo(HashChain.hash(HashChain.START, ENTRY.numbered(2)));
  }

  /** The database keeps microseconds; what it gives back must hash as what was written. */
  @Test
  void nanoseconds_do_not_count() {
    TrailEntry finer =
        entry(DOSSIER, 1, "Filed", AT.plusNanos(789), "Khuê", "Chuyên viên", "{\"fee\":0}");
    assertThat(HashChain.hash(HashChain.START, finer))
        .isEqualTo(HashChain.hash(HashChain.START, ENTRY));
  }

  private static TrailEntry entry(
      UUID dossier,
      int number,
      String type,
      Instant at,
      String name,
      @Nullable String post,
      String data) {
    return new TrailEntry(
        dossier, number, type, at, "OFFICER", OFFICER, name, post, DossierStatus.FILED, data, "");
  }
}
