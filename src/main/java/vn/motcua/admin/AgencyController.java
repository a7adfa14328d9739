package vn.motcua.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.admin.AgencyPage.Division;
import vn.motcua.admin.AgencyPage.Seat;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.Holding;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.Unit;

/** One agency. */
@Controller
final class AgencyController {
  private final Agencies agencies;
  private final Officers officers;
  private final Areas areas;
  private final Permissions permissions;
  private final OfficeClock clock;

  AgencyController(
      Agencies agencies,
      Officers officers,
      Areas areas,
      Permissions permissions,
      OfficeClock clock) {
    this.agencies = agencies;
    this.officers = officers;
    this.areas = areas;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/admin/agencies/{id}")
  Html show(@PathVariable UUID id, Actor actor) {
    permissions.require(actor, null, Action.AGENCY_MANAGE, null);
    Agency agency = agencies.get(id);
    LocalDate end = agency.validTo();
    LocalDate today = LocalDate.now(clock);
    LocalDate shown = end != null && end.isBefore(today) ? end : today;
    List<Agency> line = agencies.line(id);
    return Html.of(
        new AgencyPage(
            agency,
            today,
            line.subList(0, line.size() - 1),
            agency.areaCode() == null ? "" : areas.address(agency.areaCode(), shown),
            agencies.calendarOf(id),
            new AgencyPage.History(
                agencies.identifiers(id),
                agencies.past(id),
                agencies.successions(id),
                agencies.changes(id)),
            agencies.children(id, shown),
            divisions(id, shown),
            officers.delegations(id, shown)));
  }

  /** The posts by unit, those of the whole agency first. */
  private List<Division> divisions(UUID id, LocalDate day) {
    List<Holding> holdings = officers.holdings(id, day);
    List<Post> posts = agencies.posts(id);
    List<@Nullable Unit> units = new ArrayList<>();
    units.add(null);
    units.addAll(agencies.units(id));
    List<Division> divisions = new ArrayList<>();
    for (Unit unit : units) {
      UUID unitId = unit == null ? null : unit.id();
      List<Seat> seats =
          posts.stream()
              .filter(post -> Objects.equals(post.unitId(), unitId))
              .map(
                  post ->
                      new Seat(
                          post,
                          holdings.stream()
                              .filter(held -> held.postId().equals(post.id()))
                              .toList()))
              .toList();
      if (unit != null || !seats.isEmpty()) {
        divisions.add(new Division(unit, seats));
      }
    }
    return divisions;
  }
}
