package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.web.PageSamples;
import vn.motcua.dossier.DayFigure;
import vn.motcua.dossier.DossierDay;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.PostKind;
import vn.motcua.worklist.Entry;
import vn.motcua.worklist.Holder;

/** The day at a glance and what is behind it. */
class OverviewPageSamples implements PageSamples {
  private static final Instant AT = Instant.parse("2026-03-27T01:15:00Z");
  private static final UUID ID = new UUID(1, 1);

  @Override
  public List<Object> pages() {
    return List.of(
        new OverviewPage(glance(3), List.of(holder("Trần Thị Lan", 2), holder(null, 0)), true),
        new OverviewPage(glance(0), List.of(), false),
        new OverviewDossiersPage(
            DayFigure.OVERDUE, List.of(DeskPageSamples.dossier(DossierStatus.IN_PROCESS)), 1, true),
        new OverviewDossiersPage(DayFigure.FILED, List.of(), 1, false),
        new OverviewWorkPage(
            Holder.Which.LATE,
            List.of(
                entry(1, Entry.Kind.STEP, null),
                entry(2, Entry.Kind.STEP, ID),
                entry(3, Entry.Kind.RETURN, ID)),
            1,
            true),
        new OverviewWorkPage(Holder.Which.ALL, List.of(), 1, false));
  }

  private static Entry entry(int number, Entry.Kind kind, @Nullable UUID by) {
    return DeskPageSamples.task(number, kind, Entry.Urgency.OVERDUE, by, false).entry();
  }

  private static DossierDay.Glance glance(long each) {
    Map<DayFigure, Long> counts = new EnumMap<>(DayFigure.class);
    for (DayFigure figure : DayFigure.values()) {
      counts.put(figure, each);
    }
    Map<LocalDate, Long> coming = new TreeMap<>();
    for (int day = 0; day < DossierDay.AHEAD; day++) {
      coming.put(LocalDate.of(2026, 3, 27).plusDays(day), each * day % 7);
    }
    return new DossierDay.Glance(AT, counts, coming);
  }

  private static Holder holder(@Nullable String name, long late) {
    Agency agency =
        new Agency(
            ID,
            "H24.31.10813",
            "Ủy ban nhân dân xã Thanh Hà",
            "People's Committee of Thanh Hà",
            Agency.Level.COMMUNE,
            null,
            null,
            null,
            LocalDate.of(2025, 7, 1),
            null);
    return new Holder(
        new Holder.Key(ID, PostKind.SPECIALIST, name == null ? null : ID),
        agency,
        name,
        Map.of(Holder.Which.ALL, 5L, Holder.Which.LATE, late, Holder.Which.TODAY, 1L));
  }
}
