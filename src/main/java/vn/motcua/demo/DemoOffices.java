package vn.motcua.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.base.OfficeClock;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Appointment;
import vn.motcua.organisation.Closure;
import vn.motcua.organisation.IdentifierScheme;
import vn.motcua.organisation.NewAgency;
import vn.motcua.organisation.NewOfficer;
import vn.motcua.organisation.NewPost;
import vn.motcua.organisation.NewUnit;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.Posts;
import vn.motcua.organisation.Staffing;
import vn.motcua.organisation.Structure;
import vn.motcua.organisation.Unit;

/** Enters the demo authority's agencies, units, posts and officers. */
@Component
class DemoOffices {
  /** The two-tier government began on this day. */
  private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

  private static final Instant LAST_DAY_OF_THREE =
      TWO_TIERS.minusDays(1).atTime(16, 0).atZone(OfficeClock.ZONE).toInstant();

  private final Structure structure;
  private final Posts posts;
  private final Staffing staffing;

  DemoOffices(Structure structure, Posts posts, Staffing staffing) {
    this.structure = structure;
    this.posts = posts;
    this.staffing = staffing;
  }

  /** Enters everything; the agencies by their key. */
  Map<String, Agency> enter(Authority authority, UUID by) {
    Map<String, Officer> officers = new HashMap<>();
    for (Authority.Clerk clerk : authority.officers()) {
      officers.put(
          clerk.username(),
          staffing.register(new NewOfficer(clerk.username(), clerk.name(), null, null), by));
    }
    Map<String, Agency> agencies = new HashMap<>();
    // The reorganisation is entered as it was then: on the last day of the three tiers.
    OfficeClock.at(
        LAST_DAY_OF_THREE,
        () -> {
          authority
              .agencies()
              .forEach(office -> agencies.put(office.key(), create(office, agencies, by)));
          authority.agencies().forEach(office -> close(office, authority, agencies, by));
        });
    authority.agencies().forEach(office -> staff(office, agencies, officers, by));
    return agencies;
  }

  private Agency create(Authority.Office office, Map<String, Agency> agencies, UUID by) {
    Agency above = office.parent() == null ? null : agencies.get(office.parent());
    Agency agency =
        structure.create(
            new NewAgency(
                office.code(),
                office.name(),
                office.nameEn(),
                office.level(),
                above == null ? null : above.id(),
                office.areaCode(),
                null,
                office.validFrom(),
                null),
            by);
    if (office.old() != null) {
      structure.identify(
          agency.id(), IdentifierScheme.QCVN102, office.old(), office.validFrom(), by);
    }
    return agency;
  }

  /** The old tier ends; the communes, and the city, take over. Those below end first. */
  private void close(
      Authority.Office office, Authority authority, Map<String, Agency> agencies, UUID by) {
    if (office.validTo() == null) {
      return;
    }
    authority.agencies().stream()
        .filter(below -> office.key().equals(below.parent()))
        .forEach(below -> close(below, authority, agencies, by));
    Agency agency = agencies.get(office.key());
    if (agency == null || agency.validTo() != null) {
      return;
    }
    Agency.Level successors =
        office.level() == Agency.Level.PROVINCE ? Agency.Level.PROVINCE : Agency.Level.COMMUNE;
    List<UUID> after = new ArrayList<>();
    for (Authority.Office other : authority.agencies()) {
      Agency successor = agencies.get(other.key());
      if (other.validFrom().equals(TWO_TIERS) && other.level() == successors && successor != null) {
        after.add(successor.id());
      }
    }
    agencies.put(
        office.key(),
        structure.close(
            agency.id(), new Closure(office.validTo(), after, authority.succession()), by));
  }

  private void staff(
      Authority.Office office,
      Map<String, Agency> agencies,
      Map<String, Officer> officers,
      UUID by) {
    Agency agency = agencies.get(office.key());
    if (office.units() == null || office.posts() == null || agency == null) {
      return;
    }
    Map<String, Unit> units = new HashMap<>();
    for (Authority.Division division : office.units()) {
      units.put(
          division.code(),
          posts.addUnit(
              new NewUnit(agency.id(), division.code(), division.name(), division.nameEn(), null),
              by));
    }
    for (Authority.Place place : office.posts()) {
      Unit unit = units.get(place.unit());
      Post post =
          posts.addPost(
              new NewPost(
                  agency.id(),
                  unit == null ? null : unit.id(),
                  place.kind(),
                  place.title(),
                  place.titleEn(),
                  null),
              by);
      staffing.appoint(appointment(post, officer(officers, place.officer())), by);
      if (place.backup() != null) {
        staffing.nameBackup(appointment(post, officer(officers, place.backup())), by);
      }
    }
  }

  private static Officer officer(Map<String, Officer> officers, String username) {
    Officer officer = officers.get(username);
    if (officer == null) {
      throw new IllegalStateException("no officer " + username);
    }
    return officer;
  }

  private static Appointment appointment(Post post, Officer officer) {
    return new Appointment(post.id(), officer.id(), TWO_TIERS, null);
  }
}
