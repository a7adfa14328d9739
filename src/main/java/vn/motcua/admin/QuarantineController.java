package vn.motcua.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.Doubt;
import vn.motcua.catalogue.Doubt.Subject;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.Quarantine;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/** What imports left in doubt: the list, one of them, correcting and dismissing it. */
@Controller
final class QuarantineController {
  private static final int ROWS = 30;

  private final Quarantine quarantine;
  private final Permissions permissions;

  QuarantineController(Quarantine quarantine, Permissions permissions) {
    this.quarantine = quarantine;
    this.permissions = permissions;
  }

  @GetMapping("/admin/quarantine")
  Html index(
      @RequestParam(defaultValue = "OPEN") String status,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "1") int page,
      Actor actor) {
    require(actor);
    Quarantine.Filter filter =
        new Quarantine.Filter(
            Choices.chosen(Doubt.Status.values(), status),
            Choices.chosen(Subject.values(), subject),
            ProcedureCode.parse(code).map(ProcedureCode::base).orElse(null));
    int number = Math.max(1, page);
    int total = quarantine.count(filter);
    List<Doubt> doubts = quarantine.list(filter, number, ROWS);
    boolean more = (long) number * ROWS < total;
    return Html.of(new QuarantinePage(doubts, status, subject, code, total, number, more));
  }

  @GetMapping("/admin/quarantine/{id}")
  Html show(@PathVariable UUID id, Actor actor) {
    require(actor);
    return Html.of(page(quarantine.get(id), DoubtForm.empty(), ""));
  }

  @PostMapping("/admin/quarantine/{id}/correction")
  View correct(@PathVariable UUID id, @RequestParam Map<String, String> fields, Actor actor) {
    require(actor);
    Doubt doubt = quarantine.get(id);
    DoubtForm form = new DoubtForm(fields);
    List<Fault> faults = new ArrayList<>();
    Correction correction = form.correction(doubt, faults);
    if (correction == null) {
      return Html.of(page(doubt, form, "")).faults(faults);
    }
    try {
      quarantine.correct(id, correction, actor.id());
    } catch (Invalid e) {
      return Html.of(page(doubt, form, "")).faults(e.faults());
    }
    return Redirect.to("/admin/quarantine" + of(doubt))
        .with(Notice.success("admin.quarantine.corrected"));
  }

  @PostMapping("/admin/quarantine/{id}/dismissal")
  View dismiss(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String remark,
      @RequestParam(defaultValue = "false") boolean alike,
      Actor actor) {
    require(actor);
    Doubt doubt = quarantine.get(id);
    try {
      quarantine.dismiss(id, remark, alike, actor.id());
    } catch (Invalid e) {
      return Html.of(page(doubt, DoubtForm.empty(), remark)).faults(e.faults());
    }
    return Redirect.to("/admin/quarantine" + of(doubt))
        .with(Notice.success("admin.quarantine.dismissed"));
  }

  private DoubtPage page(Doubt doubt, DoubtForm form, String remark) {
    String raw = doubt.subject() == Subject.LINE ? quarantine.raw(doubt) : null;
    return new DoubtPage(doubt, raw, form, remark);
  }

  /** Back to the doubts of the same procedure. */
  private static String of(Doubt doubt) {
    return ProcedureCode.parse(doubt.code() == null ? "" : doubt.code())
        .map(code -> "?code=" + code.base())
        .orElse("");
  }

  private void require(Actor actor) {
    permissions.require(actor, null, Action.QUARANTINE_MANAGE, null);
  }
}
