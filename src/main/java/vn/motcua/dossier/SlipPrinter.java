package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.NotFound;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.dossier.slips.Slips;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/**
 * The forms 01 to 06 (Circular 03/2025/TT-VPCP, appendix I) of a dossier and the notice of a
 * financial obligation, printed on request.
 */
@Service
public class SlipPrinter {
  /** Follows the dossier through the office and names its officers; not for the applicant. */
  private static final String CONTROL_SLIP = "06";

  /** The notice of a financial obligation; Circular 03/2025 has no form for it. */
  private static final String OBLIGATION = "nvtc";

  private static final List<String> FORMS = List.of("01", "02", "03", "04", "05", "06", OBLIGATION);

  private final Dossiers dossiers;
  private final SlipWriter writer;
  private final Slips slips;

  SlipPrinter(Dossiers dossiers, SlipWriter writer, Slips slips) {
    this.dossiers = dossiers;
    this.writer = writer;
    this.slips = slips;
  }

  /** Numbers of the forms that the dossier's trail gives reason for. */
  public static List<String> available(Dossiers.Whole whole) {
    List<String> forms = new ArrayList<>();
    for (Happened happened : whole.trail()) {
      String form = form(happened.event());
      if (!forms.contains(form)) {
        forms.add(form);
      }
    }
    return forms.stream().sorted().toList();
  }

  /** The form that an event gives reason for. */
  static String form(DossierEvent event) {
    return switch (event) {
      case DossierEvent.Accepted _ -> "01";
      case DossierEvent.SupplementRequested _ -> "02";
      case DossierEvent.Refused _ -> "03";
      case DossierEvent.Extended _ -> "04";
      case DossierEvent.Stopped _ -> "05";
      case DossierEvent.ObligationRequested _ -> OBLIGATION;
      default -> "06";
    };
  }

  /**
   * A form as PDF; logged as a look at personal data.
   *
   * @throws NotFound when there is no such form, or it is not the applicant's to see
   * @throws RuleRefusal when the dossier has given no reason for it yet
   */
  @Transactional
  public byte[] pdf(String code, String form, Actor actor) {
    boolean internal = form.equals(CONTROL_SLIP) && actor instanceof Actor.CitizenActor;
    if (!FORMS.contains(form) || internal) {
      throw new NotFound("form", form);
    }
    Dossiers.Whole whole = dossiers.whole(dossiers.seen(code, actor, Action.SLIP_PRINT, form));
    if (!available(whole).contains(form)) {
      throw new RuleRefusal(Refused.of("", "dossier.refused.no-slip", form));
    }
    return slips.pdf(writer.write(form, whole));
  }
}
