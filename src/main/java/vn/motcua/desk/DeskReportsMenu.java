package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.base.web.Menu;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.identity.Permissions;

/** The day at a glance and the reports in the head of every page, for who may read them. */
@Component
@Order(25)
class DeskReportsMenu implements Menu {
  private final Permissions permissions;

  DeskReportsMenu(Permissions permissions) {
    this.permissions = permissions;
  }

  @Override
  public List<Entry> entries(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof ActorAuthentication signedIn
            && signedIn.actor() instanceof Actor.OfficerActor officer
            && permissions.allows(officer.roles(), Action.REPORT_READ, null)
        ? List.of(
            Entry.of("desk.overview", "/desk/overview"), Entry.of("desk.reports", "/desk/reports"))
        : List.of();
  }
}
