package vn.motcua.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Listings;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Actor;

/** Procedures: the list, found with or without accents, and each one. */
@Controller
final class ProceduresController {
  private static final int SIZE = 20;

  private final Catalogue catalogue;
  private final OfficeClock clock;

  ProceduresController(Catalogue catalogue, OfficeClock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GetMapping("/procedures")
  Html index(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "1") int page) {
    ProcedureSearch search =
        new ProcedureSearch(
            q.strip(),
            field.isEmpty() ? null : field,
            null,
            LocalDate.now(clock),
            Math.max(1, page),
            SIZE);
    Listings found = catalogue.search(search);
    return Html.of(new ProceduresPage(search.text(), field, catalogue.fields(), found));
  }

  @GetMapping("/procedures/{code}")
  Html show(@PathVariable String code, @Nullable Actor actor) {
    LocalDate today = LocalDate.now(clock);
    ProcedureVersion version =
        catalogue.current(code, today).orElseThrow(() -> new NotFound("procedure", code));
    List<ProcedurePage.CaseFees> cases =
        version.cases().stream()
            .map(
                each ->
                    new ProcedurePage.CaseFees(
                        each, each.fees().stream().filter(fee -> inForce(fee, today)).toList()))
            .toList();
    return Html.of(new ProcedurePage(version, cases, !(actor instanceof Actor.OfficerActor)));
  }

  private static boolean inForce(FeeRule fee, LocalDate day) {
    return !day.isBefore(fee.validFrom()) && (fee.validTo() == null || !day.isAfter(fee.validTo()));
  }
}
