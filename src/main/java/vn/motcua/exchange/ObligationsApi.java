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
import vn.motcua.dossier.Obligations;
import vn.motcua.identity.Actor;

/** A financial obligation that stops the clock until it is met. */
@RestController
@RequestMapping("/api/v1/dossiers/{code}")
class ObligationsApi {
  private final Obligations obligations;

  ObligationsApi(Obligations obligations) {
    this.obligations = obligations;
  }

  /**
   * @param amount in đồng
   * @param notice number of the tax office's notice, may be absent
   * @param payBy last day to pay, may be absent
   */
  record ObligationBody(
      @Nullable String name,
      @Nullable Long amount,
      @Nullable String notice,
      @Nullable LocalDate payBy) {}

  /**
   * @param proof number of the payment document
   * @param files ids of its uploaded copies, may be absent
   */
  record SettlementBody(@Nullable String proof, @Nullable List<UUID> files) {}

  @PostMapping("/obligation")
  StatusView request(@PathVariable String code, @RequestBody ObligationBody body, Actor actor) {
    return StatusView.of(
        obligations.request(
            code,
            new Obligations.Obligation(
                DossierActionsApi.text(body.name()),
                body.amount() == null ? 0 : body.amount(),
                DossierActionsApi.text(body.notice()),
                body.payBy()),
            actor));
  }

  @PostMapping("/obligation-settlement")
  StatusView settle(@PathVariable String code, @RequestBody SettlementBody body, Actor actor) {
    return StatusView.of(
        obligations.settle(
            code,
            DossierActionsApi.text(body.proof()),
            body.files() == null ? List.of() : body.files(),
            actor));
  }
}
