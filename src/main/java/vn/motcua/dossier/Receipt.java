package vn.motcua.dossier;

import java.time.Instant;

/**
 * A fee receipt (biên lai) issued at the counter.
 *
 * @param year series; numbers restart on 1 January (Decree 123/2020, article 32)
 * @param number at most seven digits
 * @param amount collected, in đồng
 */
public record Receipt(int year, int number, long amount, String payer, Instant collectedAt) {
  /** As printed: seven digits behind the year. */
  public String label() {
    return "%d/%07d".formatted(year, number);
  }
}
