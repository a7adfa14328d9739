package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.base.Fault;
import vn.motcua.base.NotFound;
import vn.motcua.base.sql.ReferenceData;
import vn.motcua.base.sql.Remembered;
import vn.motcua.catalogue.ProcedureVersion.Origin;
import vn.motcua.catalogue.ProcedureVersion.Status;

/** Questions about procedures; a few indexed statements each. */
@Service
public class Catalogue {
  /** What is asked of something that there is once. */
  private static final String ALL = "all";

  private final VersionStore versions;
  private final ListingStore listings;
  private final OfferStore offers;
  private final Remembered<UUID, ProcedureVersion> byId;
  private final Remembered<OnDay, Optional<ProcedureVersion>> inForce;
  private final Remembered<OfferedOn, Boolean> offered;
  private final Remembered<String, Offering> offering;

  private record OnDay(String code, LocalDate day) {}

  private record OfferedOn(UUID agency, String code, LocalDate day) {}

  Catalogue(
      VersionStore versions, ListingStore listings, OfferStore offers, ReferenceData reference) {
    this.byId =
        reference.remember(
            id -> versions.find(id).orElseThrow(() -> new NotFound("procedure version", id)));
    this.inForce = reference.remember(asked -> versions.inForce(asked.code(), asked.day()));
    this.offered =
        reference.remember(asked -> offers.exists(asked.agency(), asked.code(), asked.day()));
    this.offering = reference.remember(all -> offers.all());
    this.versions = versions;
    this.listings = listings;
    this.offers = offers;
  }

  /** Published procedures in force, found with or without accents, the likeliest first. */
  public Listings search(ProcedureSearch search) {
    return listings.inForce(search);
  }

  /**
   * The version in force on a day, withdrawn since or not.
   *
   * @param code with or without the suffix of a localised copy
   */
  public Optional<ProcedureVersion> current(String code, LocalDate day) {
    return ProcedureCode.parse(code).flatMap(parsed -> inForce.of(new OnDay(parsed.base(), day)));
  }

  /**
   * A version whatever its status.
   *
   * @throws NotFound when there is none
   */
  public ProcedureVersion version(UUID id) {
    return byId.of(id);
  }

  /** Every version of a procedure, the newest first. */
  public List<ProcedureVersion> versions(String code) {
    return ProcedureCode.parse(code).map(parsed -> versions.all(parsed.base())).orElse(List.of());
  }

  /** Published versions in force on a day or later whose internal process is of a key. */
  public List<ProcedureVersion> withProcess(String key, LocalDate day) {
    return versions.withProcess(key, day);
  }

  /** Versions of every status, for those who keep the catalogue. Null filters nothing. */
  public Listings all(
      String text,
      @Nullable Status status,
      @Nullable Origin origin,
      @Nullable String field,
      int page,
      int size) {
    return listings.all(text, status, origin, field, page, size);
  }

  /** Fields that have a published procedure, by name. */
  public List<Field> fields() {
    return versions.fields(List.of(Status.PUBLISHED));
  }

  /** Fields that have any procedure, by name. */
  public List<Field> allFields() {
    return versions.fields(List.of(Status.values()));
  }

  /** Whether an agency offers a procedure on a day. */
  public boolean offers(UUID agencyId, String code, LocalDate day) {
    return ProcedureCode.parse(code)
        .map(parsed -> offered.of(new OfferedOn(agencyId, parsed.base(), day)))
        .orElse(false);
  }

  /** Codes of the procedures that an agency offers on a day. */
  public List<String> offered(UUID agencyId, LocalDate day) {
    return offers.codes(agencyId, day);
  }

  /** What agencies offer on a day of what is published then, by agency. */
  public Map<UUID, List<Offered>> offered(Collection<UUID> agencies, LocalDate day) {
    return offering.of(ALL).of(agencies, day);
  }

  /** Ids of the agencies that offer a procedure on a day. */
  public List<UUID> offering(String code, LocalDate day) {
    return offers.agencies(code, day);
  }

  /** Every offer of a procedure, past and to come. */
  public List<Offer> offersOf(String code) {
    return offers.of(code);
  }

  /** What a version lacks before it may be published; empty when nothing. */
  public List<Fault> lacks(ProcedureVersion version) {
    return Completeness.faults(version.procedure());
  }

  /** The file of a version, as an administrator downloads it. */
  public String file(UUID id) {
    return ProcedureJson.pretty(version(id).procedure());
  }
}
