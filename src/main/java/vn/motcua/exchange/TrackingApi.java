package vn.motcua.exchange;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Tracking;

/** Public: where a dossier stands, for whoever holds its key. No personal data. */
@RestController
class TrackingApi {
  private final Dossiers dossiers;

  TrackingApi(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  @GetMapping("/api/v1/tracking/{code}")
  Tracking track(@PathVariable String code, @RequestParam String key) {
    return dossiers.tracking(code, key);
  }
}
