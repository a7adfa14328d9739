package vn.motcua.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.audit.AccessLog;
import vn.motcua.base.Fault;
import vn.motcua.base.web.Html;
import vn.motcua.identity.Actor;

/** Who looked at which dossier. */
@Controller
class AccessLogController {
  private static final int SIZE = 50;

  private final AccessLog log;

  AccessLogController(AccessLog log) {
    this.log = log;
  }

  @GetMapping("/access-log")
  Html index(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String officer,
      @RequestParam(defaultValue = "") String day,
      @RequestParam @Nullable UUID from,
      Actor actor) {
    LocalDate date = null;
    List<Fault> faults = List.of();
    try {
      date = day.isBlank() ? null : LocalDate.parse(day.strip());
    } catch (DateTimeParseException notADay) {
      faults = List.of(Fault.of("day", "audit.fault.day"));
    }
    AccessLog.Page page = log.looks(new AccessLog.Filter(code, officer, date), from, SIZE, actor);
    return Html.of(new AccessLogPage(page.looks(), page.next(), from != null, code, officer, day))
        .faults(faults);
  }
}
