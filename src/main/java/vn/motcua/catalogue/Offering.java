package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every agency offers of every published procedure, on all days: tens of thousands of offers
 * that reports ask about as a whole and hardly anybody changes.
 */
final class Offering {
  private final Map<UUID, List<Offer>> offers;
  private final List<Published> published;

  Offering(List<Offer> offers, List<Published> published) {
    this.offers = offers.stream().collect(Collectors.groupingBy(Offer::agencyId));
    this.published = List.copyOf(published);
  }

  /** A published version of a procedure, and how far online it goes. */
  record Published(String code, OnlineLevel level, LocalDate from, @Nullable LocalDate to) {}

  /** What agencies offer on a day of what is published then, by agency. */
  Map<UUID, List<Offered>> of(Collection<UUID> agencies, LocalDate day) {
    Map<String, Offered> then = new HashMap<>();
    for (Published version : published) {
      if (holds(version.from(), version.to(), day)) {
        then.put(version.code(), new Offered(version.code(), version.level()));
      }
    }
    Map<UUID, List<Offered>> found = new HashMap<>();
    for (UUID agency : agencies) {
      found.put(
          agency,
          offers.getOrDefault(agency, List.of()).stream()
              .filter(offer -> holds(offer.validFrom(), offer.validTo(), day))
              .flatMap(offer -> Stream.ofNullable(then.get(offer.code())))
              .toList());
    }
    return found;
  }

  private static boolean holds(LocalDate from, @Nullable LocalDate to, LocalDate day) {
    return !from.isAfter(day) && (to == null || !to.isBefore(day));
  }
}
