package vn.motcua.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Listing;
import vn.motcua.catalogue.Listings;
import vn.motcua.catalogue.Procedure;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.catalogue.ProcedureVersion;

/** Public: the published procedures. */
@RestController
@RequestMapping("/api/v1/procedures")
class ProceduresApi {
  private static final int PAGE = 50;

  private final Catalogue catalogue;
  private final OfficeClock clock;

  ProceduresApi(Catalogue catalogue, OfficeClock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * @param total how many were found in all
   */
  record Found(List<ListingView> procedures, int total, int page, int pages) {}

  record ListingView(String code, String name, String nameEn, String field, String onlineLevel) {
    static ListingView of(Listing listing) {
      return new ListingView(
          listing.code(),
          listing.name(),
          listing.nameEn(),
          listing.field().name(),
          listing.onlineLevel().name());
    }
  }

  /** A procedure in force, whole. */
  record ProcedureView(int version, @Nullable LocalDate validTo, Procedure procedure) {
    static ProcedureView of(ProcedureVersion version) {
      return new ProcedureView(version.number(), version.validTo(), version.procedure());
    }
  }

  /** Procedures in force, found with or without accents. */
  @GetMapping
  Found search(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
    Listings found =
        catalogue.search(
            new ProcedureSearch(q, null, null, LocalDate.now(clock), Math.max(1, page), PAGE));
    return new Found(
        found.rows().stream().map(ListingView::of).toList(),
        found.total(),
        found.page(),
        found.pages());
  }

  @GetMapping("/{code}")
  ProcedureView show(@PathVariable String code) {
    return catalogue
        .current(code, LocalDate.now(clock))
        .map(ProcedureView::of)
        .orElseThrow(() -> new NotFound("procedure", code));
  }
}
