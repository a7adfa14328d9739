package vn.motcua.exchange;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.dossier.FeeCollections;
import vn.motcua.dossier.Ratings;
import vn.motcua.dossier.ReturnMethod;
import vn.motcua.dossier.Returns;
import vn.motcua.dossier.Withdrawals;
import vn.motcua.identity.Actor;

/** How a dossier ends: withdrawn, or returned and rated. */
@RestController
@RequestMapping("/api/v1/dossiers/{code}")
class DossierEndApi {
  private final Withdrawals withdrawals;
  private final Returns returns;
  private final Ratings ratings;
  private final FeeCollections fees;

  DossierEndApi(Withdrawals withdrawals, Returns returns, Ratings ratings, FeeCollections fees) {
    this.withdrawals = withdrawals;
    this.returns = returns;
    this.ratings = ratings;
    this.fees = fees;
  }

  /**
   * @param decision absent records the applicant's wish; STOP and DENY decide on it
   */
  record WithdrawalBody(@Nullable String reason, @Nullable Decision decision) {
    enum Decision {
      STOP,
      DENY
    }
  }

  /** Absent values: the method chosen at filing, the applicant in person. */
  record ReturnBody(
      @Nullable ReturnMethod method, @Nullable String receivedBy, @Nullable String note) {}

  record RatingBody(@Nullable Integer points, @Nullable String comment) {}

  @PostMapping("/withdrawal")
  StatusView withdraw(@PathVariable String code, @RequestBody WithdrawalBody body, Actor actor) {
    String reason = DossierActionsApi.text(body.reason());
    return StatusView.of(
        switch (body.decision()) {
          case null -> withdrawals.request(code, reason, actor);
          case STOP -> withdrawals.stop(code, reason, actor);
          case DENY -> withdrawals.deny(code, reason, actor);
        });
  }

  @PostMapping("/fee")
  StatusView collectFee(@PathVariable String code, Actor actor) {
    return StatusView.of(fees.collect(code, actor));
  }

  @PostMapping("/return")
  StatusView handOver(@PathVariable String code, @RequestBody ReturnBody body, Actor actor) {
    return StatusView.of(
        returns.handOver(
            code,
            body.method() == null ? ReturnMethod.COUNTER : body.method(),
            DossierActionsApi.text(body.receivedBy()),
            body.note(),
            actor));
  }

  @PostMapping("/rating")
  StatusView rate(@PathVariable String code, @RequestBody RatingBody body, Actor actor) {
    if (body.points() == null) {
      throw new Invalid(Fault.of("points", "exchange.fault.absent", "points"));
    }
    return StatusView.of(ratings.rate(code, body.points(), body.comment(), actor));
  }
}
