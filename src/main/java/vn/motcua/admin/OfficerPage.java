package vn.motcua.admin;

import java.util.List;
import vn.motcua.organisation.Change;
import vn.motcua.organisation.Holding;
import vn.motcua.organisation.Officer;

/**
 * One officer.
 *
 * @param account status of their account, empty when they have none
 * @param seats posts they hold and held, the latest first
 */
public record OfficerPage(
    Officer officer, OfficerForm form, String account, List<Seat> seats, List<Change> changes) {
  /** A post held for a time. */
  public record Seat(Holding holding, String title, String titleEn, String agency) {}

  public OfficerPage {
    seats = List.copyOf(seats);
    changes = List.copyOf(changes);
  }

  public String path() {
    return "/admin/officers/" + officer.id();
  }
}
