package vn.motcua.desk;

import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.dossier.DossierFiles;
import vn.motcua.dossier.SlipPrinter;
import vn.motcua.identity.Actor;
import vn.motcua.records.Download;

/** The files and slips of a dossier. */
@Controller
class DossierFileController {
  private final DossierFiles files;
  private final SlipPrinter slips;

  DossierFileController(DossierFiles files, SlipPrinter slips) {
    this.files = files;
    this.slips = slips;
  }

  @GetMapping("/desk/dossiers/{code}/files/{id}")
  ResponseEntity<InputStreamResource> file(
      @PathVariable String code, @PathVariable UUID id, Actor actor) {
    DossierFiles.Opened opened = files.open(code, id, actor);
    return ResponseEntity.ok()
        .headers(Download.headers(opened.file()))
        .body(new InputStreamResource(opened.content()));
  }

  @GetMapping("/desk/dossiers/{code}/slips/{form}.pdf")
  ResponseEntity<byte[]> slip(@PathVariable String code, @PathVariable String form, Actor actor) {
    byte[] pdf = slips.pdf(code, form, actor);
    return ResponseEntity.ok()
        .headers(Download.of(MediaType.APPLICATION_PDF, form + "-" + code + ".pdf"))
        .body(pdf);
  }
}
