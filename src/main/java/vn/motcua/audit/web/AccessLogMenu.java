package vn.motcua.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.base.web.Menu;
import vn.motcua.identity.Action;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.identity.Permissions;

/** The access log in the head of the pages of those who may read it. */
@Component
@Order(40)
class AccessLogMenu implements Menu {
  private final Permissions permissions;

  AccessLogMenu(Permissions permissions) {
    this.permissions = permissions;
  }

  @Override
  public List<Entry> entries(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof ActorAuthentication signedIn
            && permissions.allows(signedIn.actor().roles(), Action.ACCESS_LOG_READ, null)
        ? List.of(Entry.of("audit.access", "/access-log"))
        : List.of();
  }
}
