package vn.motcua.admin;

import static vn.motcua.admin.CalendarForm.sent;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Invalid;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Option;
import vn.motcua.base.web.Redirect;
import vn.motcua.calendar.Promise;
import vn.motcua.dossier.Promises;
import vn.motcua.dossier.Promises.Published;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;

/** What agencies promise beyond the law: the list, publishing one, ending one. */
@Controller
final class PromisesController {
  private final Promises promises;
  private final Agencies agencies;
  private final Permissions permissions;
  private final OfficeClock clock;

  PromisesController(
      Promises promises, Agencies agencies, Permissions permissions, OfficeClock clock) {
    this.promises = promises;
    this.agencies = agencies;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/admin/promises")
  Html index(Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    Promises.Usual usual = promises.usual();
    String cutoff = usual.cutoff().toString();
    String nextBy = usual.nextBy().toString();
    return Html.of(page(new PromiseForm("", "", "", "", "FRIDAY", cutoff, nextBy, "", "", "")));
  }

  @PostMapping("/admin/promises")
  View create(PromiseForm form, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    Entered entered = new Entered();
    Promise promise = form.promise(entered);
    UUID agency = entered.optionalId("agency", form.agency());
    if (form.agency().isEmpty()) {
      entered.add("agency", "admin.fault.choice");
    }
    if (promise == null || agency == null || !entered.faults().isEmpty()) {
      return Html.of(page(form)).faults(entered.faults());
    }
    try {
      promises.publish(
          agencies.get(agency).id(), form.codes(), promise, form.source(), actor.name());
    } catch (Invalid e) {
      return Html.of(page(form)).faults(e.faults());
    }
    return Redirect.to("/admin/promises").with(Notice.success("admin.promise.published"));
  }

  @GetMapping("/admin/promises/{id}/end")
  Html end(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    return Html.of(new PromiseEndPage(promises.get(id), LocalDate.now(clock).toString()));
  }

  @PostMapping("/admin/promises/{id}/end")
  View end(@PathVariable UUID id, @RequestParam @Nullable String lastDay, Actor actor) {
    permissions.require(actor, null, Action.CALENDAR_MANAGE, null);
    Published promise = promises.get(id);
    Entered entered = new Entered();
    LocalDate day = entered.day("lastDay", sent(lastDay));
    if (!entered.faults().isEmpty()) {
      return Html.of(new PromiseEndPage(promise, sent(lastDay))).faults(entered.faults());
    }
    try {
      promises.end(id, day);
    } catch (Invalid e) {
      return Html.of(new PromiseEndPage(promise, sent(lastDay))).faults(e.faults());
    }
    return Redirect.to("/admin/promises").with(Notice.success("admin.promise.ended", day));
  }

  private PromisesPage page(PromiseForm form) {
    LocalDate today = LocalDate.now(clock);
    List<Agency> settling = agencies.settling(today);
    List<Published> all = promises.all();
    Map<UUID, Bilingual> names = new HashMap<>();
    settling.forEach(agency -> names.put(agency.id(), name(agency)));
    all.forEach(each -> names.computeIfAbsent(each.agencyId(), id -> name(agencies.get(id))));
    List<Option> offered =
        settling.stream().map(each -> Option.of(each.id().toString(), each.name())).toList();
    return new PromisesPage(all, names, offered, today, form);
  }

  private static Bilingual name(Agency agency) {
    return new Bilingual(agency.name(), agency.nameEn());
  }
}
