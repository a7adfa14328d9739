package vn.motcua.exchange;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Filing;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;

/** Filing a dossier and reading it. */
@RestController
@RequestMapping("/api/v1/dossiers")
class DossiersApi {
  private final Filing filing;
  private final Dossiers dossiers;
  private final Agencies agencies;
  private final Explanations explanations;

  DossiersApi(Filing filing, Dossiers dossiers, Agencies agencies, Explanations explanations) {
    this.filing = filing;
    this.dossiers = dossiers;
    this.agencies = agencies;
    this.explanations = explanations;
  }

  /** Files a dossier once for each key; the same key again answers with the same dossier. */
  @PostMapping
  ResponseEntity<DossierView> file(
      @RequestHeader("Idempotency-Key") String key, @RequestBody FilingBody body, Actor actor) {
    Filing.Command command = body.command(key, agency(body.agency()));
    Dossier dossier = filing.file(command, actor);
    return ResponseEntity.created(URI.create("/api/v1/dossiers/" + dossier.code()))
        .body(view(dossier.code(), actor));
  }

  @GetMapping("/{code}")
  DossierView show(@PathVariable String code, Actor actor) {
    return view(code, actor);
  }

  @GetMapping("/{code}/events")
  List<EventView> events(@PathVariable String code, Actor actor) {
    return dossiers.whole(code, actor).trail().stream().map(EventView::of).toList();
  }

  /** The deadline with its explanation, line by line, in both languages. */
  @GetMapping("/{code}/deadline")
  DeadlineView deadline(@PathVariable String code, Actor actor) {
    return explanations.of(dossiers.times(code, actor));
  }

  private DossierView view(String code, Actor actor) {
    Dossiers.Whole whole = dossiers.whole(code, actor);
    return DossierView.of(whole, agencies.get(whole.dossier().competentAgencyId()));
  }

  private @Nullable UUID agency(@Nullable String code) {
    if (code == null) {
      return null;
    }
    return agencies
        .byCode(code)
        .map(Agency::id)
        .orElseThrow(() -> new Invalid(Fault.of("agency", "exchange.fault.agency", code)));
  }
}
