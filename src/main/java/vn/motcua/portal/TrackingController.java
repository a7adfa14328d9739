package vn.motcua.portal;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.base.Fault;
import vn.motcua.base.NotFound;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Redirect;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ProcessDrawings;
import vn.motcua.dossier.Tracking;

/** Where a dossier stands, for whoever holds its code and key; the QR code leads here. */
@Controller
final class TrackingController {
  private final Dossiers dossiers;
  private final ProcessDrawings drawings;

  TrackingController(Dossiers dossiers, ProcessDrawings drawings) {
    this.dossiers = dossiers;
    this.drawings = drawings;
  }

  /** Address of a dossier's stages, relative to the system's own. */
  static String path(String code, String key) {
    return UriComponentsBuilder.fromPath("/tracking/{code}")
        .queryParam("key", "{key}")
        .encode()
        .buildAndExpand(code, key)
        .toUriString();
  }

  @GetMapping("/tracking")
  View index(
      @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String key) {
    TrackingSearchPage page = new TrackingSearchPage(code.strip(), key.strip());
    if (page.code().isEmpty() || page.key().isEmpty()) {
      return Html.of(page);
    }
    try {
      return Redirect.to(path(dossiers.tracking(page.code(), page.key()).code(), page.key()));
    } catch (NotFound e) {
      return Html.of(page).faults(List.of(Fault.of("code", "portal.tracking.not-found")));
    }
  }

  @GetMapping("/tracking/{code}")
  View show(@PathVariable String code, @RequestParam(defaultValue = "") String key, Locale locale) {
    if (key.isBlank()) {
      return Html.of(new TrackingSearchPage(code, ""));
    }
    Tracking tracking = dossiers.tracking(code, key);
    return Html.of(
        new TrackingPage(
            tracking.code(),
            tracking.procedure(),
            tracking.procedureEn(),
            Journey.of(tracking),
            drawings.tracking(code, key, locale).orElse(null)));
  }
}
