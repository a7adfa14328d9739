package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A charge or fee (phí, lệ phí) of a case: when and where it holds, and how it is worked out.
 *
 * @param key stable within the procedure ("le-phi-ho-tich")
 * @param name Vietnamese name
 * @param nameEn English name; empty when nobody has written one
 * @param formula how the amount is worked out
 * @param channels channels that it holds for; empty: every channel
 * @param validFrom first day in force
 * @param validTo last day in force, null while open
 * @param exemptions who pays less or nothing
 * @param source legal source of the amount
 * @param local true when the provincial People's Council sets the amount, so that it differs by
 *     province
 */
public record FeeRule(
    String key,
    String name,
    String nameEn,
    FeeFormula formula,
    Set<Channel> channels,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<Exemption> exemptions,
    String source,
    boolean local) {
  public FeeRule {
    channels = Channel.inOrder(channels);
    exemptions = List.copyOf(exemptions);
  }

  boolean holds(Channel channel, LocalDate day) {
    return (channels.isEmpty() || channels.contains(channel))
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }
}
