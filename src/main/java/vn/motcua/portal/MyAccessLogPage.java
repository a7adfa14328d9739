package vn.motcua.portal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AccessLog;

/**
 * Who else has looked at a citizen's dossier, the latest first.
 *
 * @param next where the next page begins, null on the last one
 * @param later whether there are later looks than the first one shown
 */
public record MyAccessLogPage(
    String code, List<AccessLog.Look> looks, @Nullable UUID next, boolean later) {
  public MyAccessLogPage {
    looks = List.copyOf(looks);
  }
}
