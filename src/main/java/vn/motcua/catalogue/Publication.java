package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.Stale;
import vn.motcua.catalogue.ProcedureVersion.Origin;
import vn.motcua.catalogue.ProcedureVersion.Status;

/**
 * Changes to the catalogue (công khai thủ tục hành chính). What has been published stays as it is:
 * a change is a new version, which ends the one before it.
 */
@Service
public class Publication {
  private final VersionStore versions;
  private final OfferStore offers;
  private final OfficeClock clock;

  Publication(VersionStore versions, OfferStore offers, OfficeClock clock) {
    this.versions = versions;
    this.offers = offers;
    this.clock = clock;
  }

  /**
   * A new draft from a file in the format of docs/catalogue-format.md. The very same file again
   * gives the version it gave before.
   *
   * @return id of the version
   * @throws Invalid when the file cannot be read
   */
  @Transactional
  public UUID draft(String json) {
    return draft(ProcedureJson.read(json), Origin.WRITTEN);
  }

  /** Sets what the national file does not say and a person has to, before publication. */
  @Transactional
  public void assign(UUID versionId, Assignment assignment) {
    ProcedureVersion version = lockedDraft(versionId);
    change(version, ProcedureJson.changed(version.procedure(), assignment.members()));
  }

  /**
   * Publishes a draft from its first day on.
   *
   * @throws Invalid when it is not complete, naming every fault
   * @throws RuleRefusal when the version in force began later
   */
  @Transactional
  public void publish(UUID versionId) {
    ProcedureVersion draft = lockedDraft(versionId);
    Invalid.throwIfAny(Completeness.faults(draft.procedure()));
    overtaken(draft.procedure())
        .ifPresent(
            refused -> {
              throw new RuleRefusal(refused);
            });
    publish(draft.id(), draft.procedure());
  }

  /** Withdraws a published version: it takes no new dossier after today; the running ones go on. */
  @Transactional
  public void withdraw(UUID versionId) {
    ProcedureVersion version = locked(versionId);
    if (!versions.withdraw(versionId, LocalDate.now(clock).minusDays(1))) {
      throw new RuleRefusal(Refused.of("", "catalogue.refused.not-published", version.code()));
    }
  }

  /** Throws a draft away. */
  @Transactional
  public void discard(UUID versionId) {
    if (!versions.deleteDraft(lockedDraft(versionId).id())) {
      throw new Stale("draft", versionId);
    }
  }

  /** Lets an agency offer procedures from a day on; those it offers already stay as they are. */
  @Transactional
  public void offer(UUID agencyId, Collection<String> codes, LocalDate from) {
    for (String code : List.copyOf(codes)) {
      versions.lock(code);
      offers.insert(agencyId, code, from);
    }
  }

  /** Ends an agency's offer with a day. */
  @Transactional
  public void endOffer(UUID agencyId, String code, LocalDate lastDay) {
    versions.lock(code);
    offers.end(agencyId, code, lastDay);
  }

  /**
   * Takes in a procedure that ships with the product: published at once, or left as a draft where
   * an agency has published a version of its own or withdrawn the shipped one.
   */
  @Transactional
  void ship(Procedure procedure) {
    versions.lock(procedure.code());
    if (versions.same(procedure, Origin.SHIPPED).isPresent()) {
      return;
    }
    List<ProcedureVersion> before = versions.all(procedure.code());
    UUID id = draft(procedure, Origin.SHIPPED);
    boolean untouched =
        before.stream()
            .filter(version -> version.status() != Status.DRAFT)
            .allMatch(v -> v.status() == Status.PUBLISHED && v.origin() == Origin.SHIPPED);
    if (untouched && overtaken(procedure).isEmpty()) {
      publish(id, procedure);
    }
  }

  UUID draft(Procedure procedure, Origin origin) {
    versions.lock(procedure.code());
    return versions
        .same(procedure, origin)
        .orElseGet(
            () -> {
              UUID id = Ids.next();
              versions.insert(id, procedure, origin, clock.instant());
              return id;
            });
  }

  /** What a draft says from now on. */
  void change(ProcedureVersion draft, Procedure procedure) {
    if (!versions.updateDraft(draft.id(), procedure)) {
      throw new Stale("draft", draft.id());
    }
  }

  ProcedureVersion lockedDraft(UUID versionId) {
    ProcedureVersion version = locked(versionId);
    if (version.status() != Status.DRAFT) {
      throw new RuleRefusal(Refused.of("", "catalogue.refused.no-draft", version.code()));
    }
    return version;
  }

  private ProcedureVersion locked(UUID versionId) {
    ProcedureVersion seen = find(versionId);
    versions.lock(seen.code());
    return find(versionId);
  }

  private ProcedureVersion find(UUID versionId) {
    return versions.find(versionId).orElseThrow(() -> new NotFound("version", versionId));
  }

  private void publish(UUID id, Procedure procedure) {
    versions.closeOthers(procedure.code(), id, procedure.validFrom().minusDays(1));
    if (!versions.publish(id, clock.instant())) {
      throw new Stale("draft", id);
    }
  }

  /** A version may not begin before the one it follows. */
  private Optional<Refused> overtaken(Procedure procedure) {
    return versions.all(procedure.code()).stream()
        .filter(v -> v.status() == Status.PUBLISHED)
        .filter(v -> v.validFrom().isAfter(procedure.validFrom()))
        .findFirst()
        .map(later -> Refused.of("", "catalogue.refused.begins-before", later.validFrom()));
  }
}
