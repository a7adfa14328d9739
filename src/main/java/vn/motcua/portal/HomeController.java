package vn.motcua.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.catalogue.Catalogue;

/** The first page. */
@Controller
final class HomeController {
  /** What communes are asked for most; a place with other habits names its own. */
  private static final String POPULAR =
      "${motcua.portal.popular:1.001193,2.000815,1.000894,1.004873,1.000656,2.000635}";

  private final Catalogue catalogue;
  private final OfficeClock clock;
  private final List<String> popular;

  HomeController(Catalogue catalogue, OfficeClock clock, @Value(POPULAR) List<String> popular) {
    this.catalogue = catalogue;
    this.clock = clock;
    this.popular = List.copyOf(popular);
  }

  @GetMapping("/")
  Html show() {
    LocalDate today = LocalDate.now(clock);
    return Html.of(
        new HomePage(
            popular.stream()
                .map(code -> catalogue.current(code, today))
                .flatMap(Optional::stream)
                .toList()));
  }
}
