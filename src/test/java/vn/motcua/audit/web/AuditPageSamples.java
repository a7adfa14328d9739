package vn.motcua.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AccessLog;
import vn.motcua.base.web.PageSamples;
import vn.motcua.identity.Action;

/** Samples of the access log. */
public class AuditPageSamples implements PageSamples {
  private static final UUID ID = new UUID(0x0198_0000_0000_7000L, 77);

  @Override
  public List<Object> pages() {
    return List.of(
        new AccessLogPage(looks(), ID, true, "", "lan", "2026-03-27"),
        new AccessLogPage(List.of(), null, false, "H24.31.10813-260327-0012", "", "27/3"));
  }

  public static List<AccessLog.Look> looks() {
    return List.of(
        look("Lê Thị Lan", "Phó Chủ tịch", Action.DOSSIER_READ, "ban-ve.pdf"),
        look("Vũ Minh Hạnh", "Tiếp nhận", Action.SLIP_PRINT, "01"),
        look("Vũ Minh Hạnh", null, Action.WORKLIST_READ, ""));
  }

  private static AccessLog.Look look(
      String person, @Nullable String post, Action purpose, String detail) {
    return new AccessLog.Look(
        ID,
        Instant.parse("2026-03-27T01:15:00Z"),
        person,
        post,
        purpose.name(),
        detail,
        "H24.31.10813-260327-0012");
  }
}
