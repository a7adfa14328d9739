package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.base.web.Menu;

/** What citizens and visitors find in the head of every page. */
@Component
@Order(10)
final class PortalMenu implements Menu {
  @Override
  public List<Entry> entries(HttpServletRequest request) {
    Entry procedures = Entry.of("portal.procedures", "/procedures");
    Entry tracking = Entry.of("portal.tracking", "/tracking");
    Entry figures = Entry.of("portal.figures", "/figures");
    if (request.isUserInRole("CITIZEN")) {
      return List.of(Entry.of("portal.my", "/my"), procedures, tracking, figures);
    }
    return request.getUserPrincipal() == null ? List.of(procedures, tracking, figures) : List.of();
  }
}
