package vn.motcua.base.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one style sheet; under its own version it is kept for a year. */
@Controller
final class StylesheetController {
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
  private static final CacheControl YEAR =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private final Assets assets;

  StylesheetController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/app.css")
  ResponseEntity<String> show(@RequestParam(defaultValue = "") String v) {
    CacheControl cache = v.equals(assets.version()) ? YEAR : CacheControl.noCache();
    return ResponseEntity.ok().cacheControl(cache).contentType(CSS).body(assets.styles());
  }
}
