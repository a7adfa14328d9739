package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import vn.motcua.calendar.Deadline;
import vn.motcua.dossier.DossierTimes;
import vn.motcua.dossier.DueMoment;

/** What time means for the sample dossiers: everything that can be said at once. */
final class TimesSamples {
  private static final Instant FILED = Instant.parse("2026-03-27T01:15:00Z");
  private static final Instant ACCEPTED = FILED.plusSeconds(1_800);
  private static final Instant WORKED = FILED.plusSeconds(9_000);

  private TimesSamples() {}

  static DossierTimes of(Deadline deadline) {
    if (deadline.state() != Deadline.State.RUNNING) {
      return new DossierTimes(
          deadline, List.of(new DueMoment("R10", FILED, true)), true, null, null);
    }
    return new DossierTimes(
        deadline,
        List.of(new DueMoment("R5", WORKED, true), new DueMoment("R17", WORKED, false)),
        true,
        new DossierTimes.Rescheduled(ACCEPTED, WORKED, "Hoán đổi ngày làm việc"),
        new DossierTimes.Away(
            "Thuế cơ sở 3", "Tax office 3", "Xác định nghĩa vụ tài chính", WORKED));
  }
}
