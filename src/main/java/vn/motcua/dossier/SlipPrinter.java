package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Messages;
import vn.motcua.base.NotFound;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.calendar.Deadline;
import vn.motcua.dossier.slips.DeadlineSheet;
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

  /** No form, but printed like one: how the due date was worked out. */
  public static final String DEADLINE = "deadline";

  private static final List<String> FORMS = List.of("01", "02", "03", "04", "05", "06", OBLIGATION);

  private final Dossiers dossiers;
  private final SlipWriter writer;
  private final Slips slips;
  private final Messages messages;

  SlipPrinter(Dossiers dossiers, SlipWriter writer, Slips slips, Messages messages) {
    this.dossiers = dossiers;
    this.writer = writer;
    this.slips = slips;
    this.messages = messages;
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
   * A form, or the explanation of the due date, as PDF; logged as a look at personal data.
   *
   * @throws NotFound when there is no such form, or it is not the applicant's to see
   * @throws RuleRefusal when the dossier has given no reason for it yet
   */
  @Transactional
  public byte[] pdf(String code, String form, Actor actor) {
    if (form.equals(DEADLINE)) {
      return deadline(dossiers.whole(code, actor));
    }
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

  private byte[] deadline(Dossiers.Whole whole) {
    Dossier dossier = whole.dossier();
    Deadline deadline = dossiers.times(whole).deadline();
    return slips.pdf(
        new DeadlineSheet(
            dossier.code(),
            dossier.procedure().name(),
            dossier.procedure().nameEn(),
            deadline.dueAt(),
            deadline.originalDueAt(),
            deadline.lines().stream().map(line -> line(deadline, line)).toList()));
  }

  private DeadlineSheet.Line line(Deadline deadline, Deadline.Line line) {
    return new DeadlineSheet.Line(
        line.from(),
        line.to(),
        line.rule(),
        messages.text(Messages.VIETNAMESE, line.key(), line.args()),
        messages.text(Messages.ENGLISH, line.key(), line.args()),
        total(Messages.VIETNAMESE, deadline, line),
        total(Messages.ENGLISH, deadline, line));
  }

  private @Nullable String total(Locale language, Deadline deadline, Deadline.Line line) {
    String key = deadline.totalKey();
    return key == null || line.counted() == 0
        ? null
        : messages.text(language, key, deadline.totalArgs(line));
  }
}
