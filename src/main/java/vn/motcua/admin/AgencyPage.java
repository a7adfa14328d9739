package vn.motcua.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyPast;
import vn.motcua.organisation.Change;
import vn.motcua.organisation.Delegation;
import vn.motcua.organisation.Holding;
import vn.motcua.organisation.Identifier;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.Succession;
import vn.motcua.organisation.Unit;

/**
 * One agency with all that is of it.
 *
 * @param line the agencies above it, the topmost first
 * @param area where it is, empty when not known
 * @param calendar code of the calendar it works by
 */
public record AgencyPage(
    Agency agency,
    LocalDate today,
    List<Agency> line,
    String area,
    String calendar,
    History history,
    List<Agency> below,
    List<Division> divisions,
    List<Delegation> delegations) {

  /** What it was and is called, from whom it took over, and what was changed. */
  public record History(
      List<Identifier> identifiers,
      List<AgencyPast> past,
      List<Succession> successions,
      List<Change> changes) {
    public History {
      identifiers = List.copyOf(identifiers);
      past = List.copyOf(past);
      successions = List.copyOf(successions);
      changes = List.copyOf(changes);
    }
  }

  /**
   * A unit and its posts.
   *
   * @param unit null for the posts that serve the whole agency
   */
  public record Division(@Nullable Unit unit, List<Seat> seats) {
    public Division {
      seats = List.copyOf(seats);
    }
  }

  /** A post and who holds it, today or later, main officers first. */
  public record Seat(Post post, List<Holding> holdings) {
    public Seat {
      holdings = List.copyOf(holdings);
    }
  }

  public AgencyPage {
    line = List.copyOf(line);
    below = List.copyOf(below);
    divisions = List.copyOf(divisions);
    delegations = List.copyOf(delegations);
  }

  public String path() {
    return "/admin/agencies/" + agency.id();
  }

  /** Title of a post of the agency. */
  public String title(UUID post, boolean english) {
    return divisions.stream()
        .flatMap(division -> division.seats().stream())
        .map(Seat::post)
        .filter(p -> p.id().equals(post))
        .map(p -> english && !p.titleEn().isBlank() ? p.titleEn() : p.title())
        .findFirst()
        .orElse("");
  }
}
