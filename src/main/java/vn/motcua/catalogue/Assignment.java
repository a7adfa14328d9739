package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about a draft before it is published.
 *
 * @param unitCode code of the unit that settles it
 * @param processKey key of its internal process
 * @param validFrom its first day
 * @param partialReason legal reason, with {@link OnlineLevel#PARTIAL}
 */
public record Assignment(
    String unitCode,
    String processKey,
    LocalDate validFrom,
    OnlineLevel onlineLevel,
    @Nullable String partialReason) {
  public Assignment {
    unitCode = unitCode.strip();
    processKey = processKey.strip();
  }

  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("unitCode", unitCode);
    members.put("processKey", processKey);
    members.put("validFrom", validFrom);
    members.put("onlineLevel", onlineLevel);
    if (partialReason != null && !partialReason.isBlank()) {
      members.put("partialReason", partialReason.strip());
    }
    return members;
  }
}
