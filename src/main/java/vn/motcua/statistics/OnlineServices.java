package vn.motcua.statistics;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.catalogue.Offered;
import vn.motcua.catalogue.OnlineLevel;

/** Of the procedures that agencies offer, those that are online, and those that were used so. */
final class OnlineServices {
  /** What was filed online in the period. */
  private static final Figure.Count FILED =
      Figure.Count.of(Term.within(Measure.RECEIVED).by(Term.ONLINE));

  /** What tells which were used: there are as many sums as agencies have procedures. */
  static final Need NEED = Need.of(Stream.of(FILED));

  private final Map<UUID, List<Offered>> offered;
  private final Map<String, Integer> procedures;
  private final Map<Integer, BitSet> filed = new HashMap<>();

  /**
   * @param sums of agencies and procedures, as needed; or of procedures alone, when no agency is
   *     asked by itself
   */
  OnlineServices(Map<UUID, List<Offered>> offered, Sums sums, Collection<Member> members) {
    this.offered = offered;
    this.procedures =
        members.stream()
            .filter(member -> member.kind() == Member.Kind.PROCEDURE)
            .collect(Collectors.toMap(Member::key, Member::no));
    sums.each(
        FILED,
        (cell, count) -> {
          if (count > 0) {
            filed.computeIfAbsent(cell.a(), agency -> new BitSet()).set(cell.b());
          }
        });
  }

  /**
   * How many there are.
   *
   * @param offered procedures that are offered
   * @param online of these, what can be done online
   * @param used of these, what was filed online
   */
  record Count(int offered, int online, int used) {}

  Count of(Member agency) {
    return count(
        offered.getOrDefault(UUID.fromString(agency.key()), List.of()),
        filed.getOrDefault(agency.no(), new BitSet()));
  }

  /** Of all agencies together; what several offer counts once. */
  Count all() {
    BitSet anywhere = new BitSet();
    filed.values().forEach(anywhere::or);
    Map<String, Offered> offers = new HashMap<>();
    offered.values().forEach(own -> own.forEach(each -> offers.put(each.code(), each)));
    return count(offers.values(), anywhere);
  }

  private Count count(Collection<Offered> offers, BitSet filed) {
    int online = 0;
    int used = 0;
    for (Offered offer : offers) {
      if (offer.level() != OnlineLevel.INFORMATION) {
        online++;
        Integer procedure = procedures.get(offer.code());
        if (procedure != null && filed.get(procedure)) {
          used++;
        }
      }
    }
    return new Count(offers.size(), online, used);
  }
}
