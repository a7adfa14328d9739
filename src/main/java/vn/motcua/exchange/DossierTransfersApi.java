package vn.motcua.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Closures;
import vn.motcua.dossier.Transfers;
import vn.motcua.identity.Actor;

/** A dossier at another agency, and the end of one whose applicant stays silent. */
@RestController
@RequestMapping("/api/v1/dossiers/{code}")
class DossierTransfersApi {
  private final Transfers transfers;
  private final Closures closures;

  DossierTransfersApi(Transfers transfers, Closures closures) {
    this.transfers = transfers;
    this.closures = closures;
  }

  /**
   * @param agency code of the agency that gets the dossier; absent takes it back
   * @param content what it is asked, or what it answered
   * @param replyBy last day to answer
   */
  record TransferBody(
      @Nullable String agency, @Nullable String content, @Nullable LocalDate replyBy) {}

  @PostMapping("/transfer")
  StatusView transfer(@PathVariable String code, @RequestBody TransferBody body, Actor actor) {
    String content = DossierActionsApi.text(body.content());
    return StatusView.of(
        body.agency() == null
            ? transfers.takeBack(code, content, actor)
            : transfers.handOver(code, body.agency(), content, body.replyBy(), actor));
  }

  @PostMapping("/closure")
  StatusView close(
      @PathVariable String code, @RequestBody DossierActionsApi.Reason body, Actor actor) {
    return StatusView.of(closures.close(code, DossierActionsApi.text(body.reason()), actor));
  }
}
