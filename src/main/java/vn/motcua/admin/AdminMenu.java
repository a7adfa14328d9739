package vn.motcua.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.base.web.Menu;

/** What administrators find in the head of every page. */
@Component
@Order(30)
final class AdminMenu implements Menu {
  @Override
  public List<Entry> entries(HttpServletRequest request) {
    return request.isUserInRole("ADMINISTRATOR")
        ? List.of(
            Entry.of("admin.agencies", "/admin/agencies"),
            Entry.of("admin.officers", "/admin/officers"),
            Entry.of("admin.calendars", "/admin/calendars"),
            Entry.of("admin.promises", "/admin/promises"),
            Entry.of("admin.process-models", "/admin/process-models"),
            Entry.of("admin.procedures", "/admin/procedures"),
            Entry.of("admin.quarantine", "/admin/quarantine"))
        : List.of();
  }
}
