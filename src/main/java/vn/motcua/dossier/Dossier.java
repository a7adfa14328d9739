package vn.motcua.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;

/**
 * A dossier (hồ sơ): one request for one procedure, from filing to returned result.
 *
 * @param code the one code of its whole life (R8), as printed
 * @param procedure the procedure version it is settled by, pinned at filing
 * @param receivingAgencyId where it was filed
 * @param competentAgencyId who settles it; may differ (boundary-free filing)
 * @param unitId the settling unit of the competent agency; null when the agency has none by that
 *     code
 * @param citizenId the account that owns it, null when filed at the counter without account
 * @param trackingKey secret that lets its holder see the stages, never personal data
 * @param feeTotal what is to be paid, in đồng
 * @param redoOf the dossier that is done again at the agency's cost (R21), null else
 * @param events how many events its trail has; each change adds some, so a change of a dossier that
 *     had fewer is stale
 * @param lastHash hash of the last event
 */
public record Dossier(
    UUID id,
    String code,
    Procedure procedure,
    Channel channel,
    UUID receivingAgencyId,
    UUID competentAgencyId,
    @Nullable UUID unitId,
    @Nullable UUID citizenId,
    Applicant applicant,
    ReturnMethod returnMethod,
    String trackingKey,
    long feeTotal,
    @Nullable UUID redoOf,
    State state,
    int events,
    String lastHash) {

  /**
   * What a dossier keeps of its procedure so that lists need no look-up.
   *
   * @param caseKey which case of the procedure (trường hợp)
   */
  public record Procedure(
      UUID versionId, String code, String name, String nameEn, String caseKey) {}

  /** The dossier as whoever looks at it is logged. */
  public DossierSeen.Subject subject() {
    return new DossierSeen.Subject(id, code, competentAgencyId);
  }

  public DossierStatus status() {
    return state.status();
  }

  public Moments moments() {
    return state.moments();
  }

  /** There is something to pay that was not collected. */
  public boolean feeDue() {
    return feeTotal > 0 && state.feePaidAt() == null;
  }

  Dossier next(State state, int events, String lastHash) {
    return new Dossier(
        id,
        code,
        procedure,
        channel,
        receivingAgencyId,
        competentAgencyId,
        unitId,
        citizenId,
        applicant,
        returnMethod,
        trackingKey,
        feeTotal,
        redoOf,
        state,
        events,
        lastHash);
  }
}
