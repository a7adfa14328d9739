package vn.motcua.dossier.slips;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Rule;

/**
 * Form 02, the one request to complete a dossier (Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ). Names
 * every defect at once.
 *
 * @param papers to be added or corrected, each with what is wrong in its note
 * @param reason why, for the dossier as a whole
 * @param answerBy last day to answer before the dossier is closed; null where none is set
 * @param officer who gives the guidance and signs
 */
@Rule("R3")
public record SupplementSlip(
    Letterhead letterhead,
    Applicant applicant,
    String procedure,
    List<PaperLine> papers,
    String reason,
    @Nullable LocalDate answerBy,
    Contact contact,
    String officer)
    implements Slip {

  public SupplementSlip {
    papers = List.copyOf(papers);
  }

  @Override
  public String number() {
    return "02";
  }

  @Override
  public String title() {
    return "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ";
  }
}
