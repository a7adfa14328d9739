package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.Pace.Attempts;
import vn.motcua.identity.Pace.Verdict;

class PaceTest {
  private static final Instant MORNING = Instant.parse("2026-03-27T00:30:00Z");
  private final Pace pace =
      new Pace(3, Duration.ofSeconds(30), Duration.ofMinutes(3), Duration.ofHours(24));

  @Test
  void the_first_attempts_are_free_and_the_next_waits() {
    Attempts kept = null;
    for (int i = 0; i < 3; i++) {
      kept = go(kept, MORNING.plusSeconds(i));
    }
    assertThat(pace.attempt(kept, MORNING.plusSeconds(3)))
        .isEqualTo(new Verdict.Wait(MORNING.plusSeconds(32)));
  }

  @Test
  void the_wait_doubles_up_to_the_longest() {
    List<Duration> waits = new ArrayList<>();
    Attempts kept = null;
    Instant now = MORNING;
    for (int i = 0; i < 8; i++) {
      kept = go(kept, now);
      Instant blocked = kept.blockedUntil();
      waits.add(blocked == null ? Duration.ZERO : Duration.between(now, blocked));
      now = blocked == null ? now : blocked;
    }
    assertThat(waits.stream().map(Duration::toSeconds))
        .containsExactly(0L, 0L, 30L, 60L, 120L, 180L, 180L, 180L);
  }

  @Test
  void an_attempt_is_possible_at_the_very_end_of_the_wait_and_not_before() {
    Attempts kept = new Attempts(3, MORNING, MORNING.plusSeconds(30));
    assertThat(pace.attempt(kept, MORNING.plusSeconds(30).minusNanos(1)))
        .isInstanceOf(Verdict.Wait.class);
    assertThat(pace.attempt(kept, MORNING.plusSeconds(30))).isInstanceOf(Verdict.Go.class);
  }

  @Test
  void all_is_forgotten_after_a_day_without_an_attempt() {
    Attempts kept = new Attempts(40, MORNING, MORNING.plusSeconds(180));
    Instant nextDay = MORNING.plus(Duration.ofHours(24));
    assertThat(go(kept, nextDay)).isEqualTo(new Attempts(1, nextDay, null));
  }

  @Test
  void waiting_attempts_do_not_make_the_wait_longer() {
    Attempts kept = new Attempts(3, MORNING, MORNING.plusSeconds(30));
    for (int i = 1; i < 30; i++) {
      assertThat(pace.attempt(kept, MORNING.plusSeconds(i)))
          .isEqualTo(new Verdict.Wait(MORNING.plusSeconds(30)));
    }
  }

  private Attempts go(@Nullable Attempts before, Instant now) {
    assertThat(pace.attempt(before, now)).isInstanceOf(Verdict.Go.class);
    return ((Verdict.Go) pace.attempt(before, now)).attempts();
  }
}
