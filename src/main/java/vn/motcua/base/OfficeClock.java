package vn.motcua.base;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The one source of "now". Office time is that of Vietnam, whatever the machine's zone.
 *
 * <p>{@link #at} lets a piece of work happen at another moment (the demo authority's past, tests);
 * the moment is bound to the calling thread's scope and ends with it.
 */
@Component
public class OfficeClock extends Clock {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

  /** Runs the work as if it were {@code moment}. */
  public static void at(Instant moment, Runnable work) {
    ScopedValue.where(MOMENT, moment).run(work);
  }

  /** The same for work that gives something. */
  public static <T> T at(Instant moment, Supplier<T> work) {
    return ScopedValue.where(MOMENT, moment).call(work::get);
  }

  @Override
  public Instant instant() {
    return MOMENT.isBound() ? MOMENT.get() : micros(Clock.systemUTC().instant());
  }

  /** PostgreSQL keeps microseconds: a moment must read back equal to what was written. */
  private static Instant micros(Instant instant) {
    return instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }
}
