package vn.motcua.portal;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.CounterIntake;

/**
 * A dossier that is being filled in. It lies in the session, so that reloading, going back and
 * sending twice do no harm; its files are kept already.
 *
 * @param key submission key: however often it is sent, it files one dossier
 * @param procedure code of the procedure
 * @param caseKey which case of it
 * @param agency who is to settle it
 * @param form what was entered about the applicant; null before that step
 * @param files ids of the files uploaded so far, by code of the paper
 * @param filed code of the dossier that it became, null before
 */
record FilingDraft(
    String key,
    String procedure,
    String caseKey,
    UUID agency,
    @Nullable ApplicantForm form,
    Map<String, List<UUID>> files,
    @Nullable String filed)
    implements Serializable {
  /** The paper that lets somebody file in another's name (R1). */
  static final String AUTHORISATION = CounterIntake.AUTHORISATION;

  private static final String ATTRIBUTE = "filing.";

  FilingDraft {
    files = Map.copyOf(files);
  }

  static FilingDraft of(String key, String procedure, String caseKey, UUID agency) {
    return new FilingDraft(key, procedure, caseKey, agency, null, Map.of(), null);
  }

  static Optional<FilingDraft> in(HttpSession session, String key) {
    return session.getAttribute(ATTRIBUTE + key) instanceof FilingDraft draft
        ? Optional.of(draft)
        : Optional.empty();
  }

  void keep(HttpSession session) {
    session.setAttribute(ATTRIBUTE + key, this);
  }

  FilingDraft choosing(String otherCase, UUID otherAgency) {
    return new FilingDraft(key, procedure, otherCase, otherAgency, form, files, filed);
  }

  FilingDraft with(ApplicantForm entered) {
    return new FilingDraft(key, procedure, caseKey, agency, entered, files, filed);
  }

  FilingDraft adding(Map<String, List<UUID>> more) {
    Map<String, List<UUID>> all = new HashMap<>(files);
    more.forEach(
        (paper, ids) -> {
          List<UUID> both = new ArrayList<>(all.getOrDefault(paper, List.of()));
          both.addAll(ids);
          all.put(paper, List.copyOf(both));
        });
    return new FilingDraft(key, procedure, caseKey, agency, form, all, filed);
  }

  FilingDraft without(String file) {
    Map<String, List<UUID>> rest = new HashMap<>();
    files.forEach(
        (paper, ids) ->
            rest.put(paper, ids.stream().filter(id -> !id.toString().equals(file)).toList()));
    return new FilingDraft(key, procedure, caseKey, agency, form, rest, filed);
  }

  FilingDraft filedAs(String code) {
    return new FilingDraft(key, procedure, caseKey, agency, form, files, code);
  }
}
