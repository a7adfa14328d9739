package vn.motcua.statistics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What never changes of a dossier.
 *
 * @param receivingAgencyId where it was filed
 * @param competentAgencyId who settles it
 * @param unitId the settling unit, null where the agency has none by that code
 * @param field code of the procedure's field
 * @param payable there was something to pay at filing
 * @param scans codes of the papers that must be scanned at reception (rules.md §3.1); empty when
 *     none must: filed online, or only papers to be shown
 */
record Subject(
    UUID dossierId,
    String code,
    String procedure,
    String field,
    UUID receivingAgencyId,
    UUID competentAgencyId,
    @Nullable UUID unitId,
    Way way,
    boolean payable,
    List<String> scans,
    Instant filedAt) {
  Subject {
    scans = List.copyOf(scans);
  }
}
