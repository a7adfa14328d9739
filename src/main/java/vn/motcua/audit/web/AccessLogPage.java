package vn.motcua.audit.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AccessLog;

/**
 * Who looked at which dossier, the latest first.
 *
 * @param next where the next page begins, null on the last one
 * @param later whether there are later looks than the first one shown
 * @param code dossier asked for, may be empty
 * @param officer person asked for, may be empty
 * @param day day asked for as entered, may be empty
 */
public record AccessLogPage(
    List<AccessLog.Look> looks,
    @Nullable UUID next,
    boolean later,
    String code,
    String officer,
    String day) {
  public AccessLogPage {
    looks = List.copyOf(looks);
  }
}
