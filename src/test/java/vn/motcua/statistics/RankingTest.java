package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Rule;
import vn.motcua.organisation.Agency;

/** Ranks and peer groups. */
@Rule("F15")
class RankingTest {
  private static final int FEWEST = 30;

  @Test
  void equal_shares_have_the_same_rank_and_the_next_is_left_out() {
    assertThat(
            Ranking.of(
                Map.of(
                    "a", new Value.Share(99, 100),
                    "b", new Value.Share(45, 50),
                    "c", new Value.Share(90, 100),
                    "d", new Value.Share(31, 40)),
                FEWEST))
        .isEqualTo(Map.of("a", 1, "b", 2, "c", 2, "d", 4));
  }

  @Test
  void shares_that_are_rounded_to_the_same_have_ranks_of_their_own() {
    assertThat(
            Ranking.of(
                Map.of(
                    "a", new Value.Share(999_999, 1_000_000),
                    "b", new Value.Share(999_998, 1_000_000)),
                FEWEST))
        .isEqualTo(Map.of("a", 1, "b", 2));
  }

  @Test
  void a_share_of_too_few_has_no_rank_and_takes_none_from_others() {
    assertThat(
            Ranking.of(
                Map.of(
                    "tiny", new Value.Share(29, 29),
                    "none", new Value.Share(0, 0),
                    "just", new Value.Share(10, 30)),
                FEWEST))
        .isEqualTo(Map.of("just", 1));
    assertThat(Ranking.of(Map.of("none", new Value.Share(0, 0)), 0)).isEmpty();
  }

  @Property(tries = 300)
  void a_rank_is_one_more_than_the_number_of_better_ones(
      @ForAll @Size(max = 12) List<@IntRange(max = 90) Integer> parts,
      @ForAll @Size(value = 12) List<@IntRange(min = 1, max = 90) Integer> wholes) {
    Map<Integer, Value.Share> shares = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      shares.put(i, new Value.Share(Math.min(parts.get(i), wholes.get(i)), wholes.get(i)));
    }
    Map<Integer, Integer> ranks = Ranking.of(shares, FEWEST);
    shares.forEach(
        (key, share) -> {
          long better =
              shares.values().stream()
                  .filter(other -> other.whole() >= FEWEST)
                  .filter(other -> ratio(other).compareTo(ratio(share)) > 0)
                  .count();
          assertThat(ranks.get(key)).isEqualTo(share.whole() < FEWEST ? null : (int) better + 1);
        });
  }

  private static BigDecimal ratio(Value.Share share) {
    return new BigDecimal(share.part())
        .divide(new BigDecimal(share.whole()), MathContext.DECIMAL64);
  }

  @Test
  void the_size_of_an_agency_does_not_depend_on_how_long_the_period_is() {
    Period month = Period.free(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
    Period ten = Period.free(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 10));
    assertThat(PeerGroup.of(Agency.Level.COMMUNE, 300, month, 300).large()).isTrue();
    assertThat(PeerGroup.of(Agency.Level.COMMUNE, 299, month, 300).large()).isFalse();
    assertThat(PeerGroup.of(Agency.Level.COMMUNE, 100, ten, 300).large()).isTrue();
    assertThat(PeerGroup.of(Agency.Level.COMMUNE, 99, ten, 300).large()).isFalse();
  }

  @Test
  void groups_go_by_level_and_then_by_size() {
    assertThat(
            List.of(
                    new PeerGroup(Agency.Level.COMMUNE, false),
                    new PeerGroup(Agency.Level.COMMUNE, true),
                    new PeerGroup(Agency.Level.PROVINCE, false))
                .stream()
                .sorted())
        .containsExactly(
            new PeerGroup(Agency.Level.PROVINCE, false),
            new PeerGroup(Agency.Level.COMMUNE, true),
            new PeerGroup(Agency.Level.COMMUNE, false));
  }
}
