package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Fault;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Invalid;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.Unit;

/** On what a filing stands: the procedure in force, its case, the agency and the person. */
@Component
class FilingBasis {
  private final Catalogue catalogue;
  private final Agencies agencies;
  private final Permissions permissions;
  private final DossierClock clock;
  private final Trail trail;

  FilingBasis(
      Catalogue catalogue,
      Agencies agencies,
      Permissions permissions,
      DossierClock clock,
      Trail trail) {
    this.catalogue = catalogue;
    this.agencies = agencies;
    this.permissions = permissions;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * @param faults what does not hurt finding the case but makes the filing invalid
   */
  record Basis(
      Dossier.Procedure procedure,
      Case requested,
      UUID receivingAgencyId,
      UUID competentAgencyId,
      @Nullable UUID unitId,
      Acting acting,
      List<Fault> faults) {}

  /**
   * Finds everything.
   *
   * @throws Invalid when the agency, the procedure or the case cannot be told
   */
  Basis of(Filing.Command command, Actor actor) {
    LocalDate today = DossierClock.day(trail.now());
    Post post = post(actor);
    UUID competent =
        command.agencyId() != null ? command.agencyId() : post == null ? null : post.agencyId();
    if (competent == null) {
      throw new Invalid(Fault.of("agency", "dossier.fault.agency"));
    }
    boolean settles = agencies.settling(today).stream().anyMatch(a -> a.id().equals(competent));
    if (!settles) {
      throw new Invalid(Fault.of("agency", "dossier.fault.agency"));
    }
    UUID receiving = post == null ? competent : post.agencyId();
    permissions.require(
        actor,
        post == null ? null : receiving,
        post == null ? Action.DOSSIER_FILE : Action.DOSSIER_FILE_FOR_ANOTHER,
        null);

    Optional<ProcedureVersion> version = catalogue.current(command.procedure(), today);
    if (version.isEmpty() || !catalogue.offers(competent, command.procedure(), today)) {
      throw new Invalid(Fault.of("procedure", "dossier.fault.procedure", command.procedure()));
    }
    ProcedureVersion procedure = version.get();
    Case requested =
        find(procedure, command.caseKey())
            .orElseThrow(
                () -> new Invalid(Fault.of("case", "dossier.fault.case", keys(procedure))));
    List<Fault> faults = new ArrayList<>();
    if (requested.term(command.channel()).isEmpty()) {
      faults.add(Fault.of("channel", "dossier.fault.channel", command.channel()));
    }
    if (actor instanceof Actor.CitizenActor && command.channel() != Channel.ONLINE) {
      faults.add(Fault.of("channel", "dossier.fault.citizen-channel"));
    }
    return new Basis(
        new Dossier.Procedure(
            procedure.id(),
            procedure.code(),
            procedure.name(),
            procedure.nameEn(),
            requested.key()),
        requested,
        receiving,
        competent,
        agencies.unit(competent, procedure.unitCode()).map(Unit::id).orElse(null),
        new Acting(actor, post == null ? null : post.title()),
        faults);
  }

  Instant acceptBy(UUID agency, Instant filedAt) {
    return clock.acceptBy(agency, filedAt);
  }

  /** The only case needs not be named. */
  private static Optional<Case> find(ProcedureVersion procedure, @Nullable String key) {
    if (key == null) {
      return procedure.cases().size() == 1
          ? Optional.of(procedure.cases().getFirst())
          : Optional.empty();
    }
    return procedure.findCase(key);
  }

  private static String keys(ProcedureVersion procedure) {
    return String.join(", ", procedure.cases().stream().map(Case::key).toList());
  }

  /**
   * The post for which an officer takes filings in; null for a citizen.
   *
   * @throws Forbidden for an officer without such a post
   */
  private @Nullable Post post(Actor actor) {
    return actor instanceof Actor.OfficerActor officer
        ? officer.posts().stream()
            .filter(
                post ->
                    permissions.allows(
                        Set.of(Role.of(post.kind())), Action.DOSSIER_FILE_FOR_ANOTHER, null))
            .findFirst()
            .orElseThrow(() -> new Forbidden(Action.DOSSIER_FILE_FOR_ANOTHER.name()))
        : null;
  }
}
