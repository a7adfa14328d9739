package vn.motcua.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.base.web.Html;
import vn.motcua.dossier.DayFigure;
import vn.motcua.dossier.DossierDay;
import vn.motcua.dossier.DossierLists;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Reach;
import vn.motcua.organisation.PostKind;
import vn.motcua.worklist.Holder;
import vn.motcua.worklist.Holders;

/** A leader's day at a glance, and what is behind each of its figures. */
@Controller
class OverviewController {
  private static final int SIZE = 50;
  private static final int LAST_PAGE = 10_000;

  private final DossierDay day;
  private final Holders holders;
  private final Reach reach;

  OverviewController(DossierDay day, Holders holders, Reach reach) {
    this.day = day;
    this.holders = holders;
    this.reach = reach;
  }

  @GetMapping("/desk/overview")
  Html show(Actor actor) {
    return Html.of(
        new OverviewPage(
            day.of(actor), holders.of(actor), reach.any(actor, Action.REPORT_DOSSIERS)));
  }

  @GetMapping("/desk/overview/dossiers")
  Html dossiers(
      @RequestParam DayFigure which, @RequestParam(defaultValue = "1") int page, Actor actor) {
    int number = Math.clamp(page, 1, LAST_PAGE);
    DossierLists.Page found = day.list(which, number, SIZE, actor);
    return Html.of(new OverviewDossiersPage(which, found.dossiers(), number, found.more()));
  }

  @GetMapping("/desk/overview/work")
  Html work(
      @RequestParam @Nullable String agency,
      @RequestParam PostKind post,
      @RequestParam @Nullable UUID officer,
      @RequestParam(defaultValue = "ALL") Holder.Which which,
      @RequestParam(defaultValue = "1") int page,
      Actor actor) {
    int number = Math.clamp(page, 1, LAST_PAGE);
    Holders.Page found = holders.list(agency, post, officer, which, number, SIZE, actor);
    return Html.of(new OverviewWorkPage(which, found.entries(), number, found.more()));
  }
}
