package vn.motcua.exchange;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.SlipPrinter;
import vn.motcua.identity.Actor;
import vn.motcua.records.Download;

/** The forms 01–06 of a dossier as PDF. */
@RestController
class SlipsApi {
  private final SlipPrinter slips;

  SlipsApi(SlipPrinter slips) {
    this.slips = slips;
  }

  @GetMapping(
      path = "/api/v1/dossiers/{code}/slips/{form}.pdf",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<byte[]> slip(@PathVariable String code, @PathVariable String form, Actor actor) {
    return ResponseEntity.ok()
        .headers(Download.of(MediaType.APPLICATION_PDF, form + "-" + code + ".pdf"))
        .body(slips.pdf(code, form, actor));
  }
}
