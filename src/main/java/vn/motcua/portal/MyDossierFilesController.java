package vn.motcua.portal;

import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.dossier.DossierFiles;
import vn.motcua.dossier.SlipPrinter;
import vn.motcua.identity.Actor.CitizenActor;
import vn.motcua.records.Download;

/** Files and slips of a citizen's own dossier, to keep. */
@Controller
final class MyDossierFilesController {
  private final MyDossier dossier;
  private final SlipPrinter slips;

  MyDossierFilesController(MyDossier dossier, SlipPrinter slips) {
    this.dossier = dossier;
    this.slips = slips;
  }

  @GetMapping("/my/dossiers/{code}/files/{file}")
  ResponseEntity<Resource> file(
      @PathVariable String code, @PathVariable UUID file, CitizenActor citizen) {
    DossierFiles.Opened opened = dossier.open(code, file, citizen);
    return ResponseEntity.ok()
        .headers(Download.headers(opened.file()))
        .body(new InputStreamResource(opened.content()));
  }

  @GetMapping("/my/dossiers/{code}/slips/{form}.pdf")
  ResponseEntity<byte[]> slip(
      @PathVariable String code, @PathVariable String form, CitizenActor citizen) {
    return ResponseEntity.ok()
        .headers(Download.of(MediaType.APPLICATION_PDF, form + "-" + code + ".pdf"))
        .body(slips.pdf(code, form, citizen));
  }
}
