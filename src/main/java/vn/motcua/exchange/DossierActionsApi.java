package vn.motcua.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.dossier.Acceptance;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Extensions;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.SupplementRequests;
import vn.motcua.dossier.Supplements;
import vn.motcua.identity.Actor;

/** What the office does with a dossier; each action is a noun below its address. */
@RestController
@RequestMapping("/api/v1/dossiers/{code}")
class DossierActionsApi {
  private final Acceptance acceptance;
  private final SupplementRequests requests;
  private final Supplements supplements;
  private final Extensions extensions;
  private final Results results;

  DossierActionsApi(
      Acceptance acceptance,
      SupplementRequests requests,
      Supplements supplements,
      Extensions extensions,
      Results results) {
    this.acceptance = acceptance;
    this.requests = requests;
    this.supplements = supplements;
    this.extensions = extensions;
    this.results = results;
  }

  /** A reason, where the action needs one. */
  record Reason(@Nullable String reason) {}

  record SupplementRequestBody(@Nullable String reason, @Nullable List<Item> papers) {
    record Item(@Nullable String code, @Nullable String note) {
      SupplementRequests.Item item() {
        return new SupplementRequests.Item(code == null ? "" : code, note == null ? "" : note);
      }
    }
  }

  record SupplementBody(@Nullable List<FilingBody.PaperBody> papers) {}

  record ExtensionBody(@Nullable LocalDate newDueDate, @Nullable String reason) {}

  /** The result document; kind is GRANTED when absent. */
  record ResultBody(Results.@Nullable Kind kind, @Nullable List<UUID> files) {}

  @PostMapping("/acceptance")
  StatusView accept(@PathVariable String code, Actor actor) {
    return StatusView.of(acceptance.accept(code, actor));
  }

  @PostMapping("/refusal")
  StatusView refuse(@PathVariable String code, @RequestBody Reason body, Actor actor) {
    return StatusView.of(acceptance.refuse(code, text(body.reason()), actor));
  }

  @PostMapping("/supplement-request")
  StatusView requestSupplement(
      @PathVariable String code, @RequestBody SupplementRequestBody body, Actor actor) {
    List<SupplementRequests.Item> items =
        body.papers() == null
            ? List.of()
            : body.papers().stream().map(SupplementRequestBody.Item::item).toList();
    return StatusView.of(requests.request(code, text(body.reason()), items, actor));
  }

  @PostMapping("/supplement")
  StatusView supplement(@PathVariable String code, @RequestBody SupplementBody body, Actor actor) {
    return StatusView.of(supplements.supplement(code, FilingBody.given(body.papers()), actor));
  }

  @PostMapping("/extension")
  StatusView extend(@PathVariable String code, @RequestBody ExtensionBody body, Actor actor) {
    if (body.newDueDate() == null) {
      throw new Invalid(Fault.of("newDueDate", "exchange.fault.absent", "newDueDate"));
    }
    Dossier dossier = extensions.extend(code, body.newDueDate(), text(body.reason()), actor);
    return StatusView.of(dossier);
  }

  @PostMapping("/result")
  StatusView result(@PathVariable String code, @RequestBody ResultBody body, Actor actor) {
    return StatusView.of(
        results.attach(
            code,
            body.kind() == null ? Results.Kind.GRANTED : body.kind(),
            body.files() == null ? List.of() : body.files(),
            actor));
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
