package vn.motcua.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeFacts;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Filing;
import vn.motcua.dossier.GivenPaper;
import vn.motcua.dossier.ReturnMethod;

/**
 * Body of {@code POST /api/v1/dossiers}.
 *
 * @param agency identifier of the agency that is to settle it; the officer's own when absent
 * @param procedure code of the procedure
 * @param caseKey which case, may be absent when there is only one
 * @param fee what the fee depends on, may be absent
 */
record FilingBody(
    @Nullable String agency,
    @Nullable String procedure,
    @JsonProperty("case") @Nullable String caseKey,
    @Nullable Channel channel,
    @Nullable Person applicant,
    @Nullable List<PaperBody> papers,
    @Nullable ReturnMethod returnMethod,
    @Nullable FeeBody fee) {

  /** The applicant as sent; kind is CITIZEN when absent. */
  record Person(
      Applicant.@Nullable Kind kind,
      @Nullable String name,
      @Nullable String identity,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String address,
      @Nullable String agentName,
      @Nullable String agentIdentity) {

    Applicant applicant() {
      return new Applicant(
          kind == null ? Applicant.Kind.CITIZEN : kind,
          name == null ? "" : name.strip(),
          identity == null ? "" : identity.strip(),
          phone,
          email,
          address,
          agentName,
          agentIdentity);
    }
  }

  /** A paper: how many of each kind were handed in, and its uploaded files. */
  record PaperBody(
      @Nullable String code,
      @Nullable Integer originals,
      @Nullable Integer certifiedCopies,
      @Nullable Integer plainCopies,
      @Nullable List<UUID> files) {

    GivenPaper given() {
      return new GivenPaper(
          code == null ? "" : code,
          originals == null ? 0 : originals,
          certifiedCopies == null ? 0 : certifiedCopies,
          plainCopies == null ? 0 : plainCopies,
          files == null ? List.of() : files);
    }
  }

  /** Facts of the fee; exemptions are claimed by their reason. */
  record FeeBody(
      @Nullable Integer pages,
      @Nullable Integer copies,
      @Nullable Long value,
      @Nullable Set<String> exemptions) {

    FeeFacts facts() {
      try {
        return new FeeFacts(pages, copies, value, exemptions == null ? Set.of() : exemptions);
      } catch (IllegalArgumentException outOfRange) {
        throw new Invalid(Fault.of("fee", "exchange.fault.fee"));
      }
    }
  }

  /**
   * The command, checked for what must be there at all.
   *
   * @throws Invalid naming everything that is absent
   */
  Filing.Command command(String key, @Nullable UUID agencyId) {
    List<Fault> faults = new ArrayList<>();
    if (procedure == null || procedure.isBlank()) {
      faults.add(Fault.of("procedure", "exchange.fault.absent", "procedure"));
    }
    if (channel == null) {
      faults.add(Fault.of("channel", "exchange.fault.absent", "channel"));
    }
    if (applicant == null) {
      faults.add(Fault.of("applicant", "exchange.fault.absent", "applicant"));
    }
    if (procedure == null || channel == null || applicant == null || !faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return new Filing.Command(
        key,
        agencyId,
        procedure,
        caseKey,
        channel,
        applicant.applicant(),
        given(papers),
        returnMethod == null ? ReturnMethod.COUNTER : returnMethod,
        fee == null ? FeeFacts.none() : fee.facts());
  }

  static List<GivenPaper> given(@Nullable List<PaperBody> papers) {
    return papers == null ? List.of() : papers.stream().map(PaperBody::given).toList();
  }
}
