package vn.motcua.desk;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.dossier.DayFigure;
import vn.motcua.dossier.DossierDay;
import vn.motcua.worklist.Holder;

/**
 * The day at a glance.
 *
 * @param holders who has work before them, who is latest first
 * @param drills whether the person may list what is behind the figures
 */
public record OverviewPage(DossierDay.Glance glance, List<Holder> holders, boolean drills) {
  private static final List<DayFigure> TODAY =
      List.of(
          DayFigure.FILED,
          DayFigure.ACCEPTED,
          DayFigure.SETTLED,
          DayFigure.SETTLED_LATE,
          DayFigure.DUE_TODAY);
  private static final List<DayFigure> NOW =
      List.of(
          DayFigure.OVERDUE,
          DayFigure.OVERDUE_SILENT,
          DayFigure.AWAITING,
          DayFigure.AWAITING_LATE,
          DayFigure.OPEN,
          DayFigure.WAITING);

  public OverviewPage {
    holders = List.copyOf(holders);
  }

  /** What happened today or has to happen still. */
  public List<DayFigure> today() {
    return TODAY;
  }

  /** What there is now. */
  public List<DayFigure> now() {
    return NOW;
  }

  /** Whether a figure should be zero and is not. */
  public boolean bad(DayFigure figure) {
    return switch (figure) {
      case SETTLED_LATE, AWAITING_LATE, OVERDUE, OVERDUE_SILENT -> glance.count(figure) > 0;
      case FILED, ACCEPTED, SETTLED, AWAITING, OPEN, WAITING, DUE_TODAY -> false;
    };
  }

  /** Address of the dossiers that a figure counts. */
  public static String dossiers(DayFigure figure) {
    return "/desk/overview/dossiers?which=" + figure;
  }

  /** Address of what somebody has before them. */
  public static String work(Holder holder, Holder.Which which) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/desk/overview/work")
            .queryParam("agency", holder.agency().code())
            .queryParam("post", holder.key().post())
            .queryParam("which", which);
    if (holder.key().officer() != null) {
      address.queryParam("officer", holder.key().officer());
    }
    return address.toUriString();
  }
}
