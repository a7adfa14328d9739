package vn.motcua.dossier;

import java.io.InputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.NotFound;
import vn.motcua.identity.Actor;
import vn.motcua.records.Files;
import vn.motcua.records.Papers;
import vn.motcua.records.StoredFile;

/** The files of a dossier, for whoever may see it. */
@Service
public class DossierFiles {
  private final Dossiers dossiers;
  private final Papers papers;
  private final Files files;

  DossierFiles(Dossiers dossiers, Papers papers, Files files) {
    this.dossiers = dossiers;
    this.papers = papers;
    this.files = files;
  }

  /** A file and its content, to be closed by the caller. */
  public record Opened(StoredFile file, InputStream content) {}

  /**
   * Opens a file; logged as a look at personal data.
   *
   * @throws NotFound when the dossier is not the actor's to see, or has no such file
   */
  @Transactional
  public Opened open(String code, UUID file, Actor actor) {
    StoredFile stored = files.get(file);
    Dossier dossier = dossiers.seen(code, actor, Dossiers.reading(actor), stored.name());
    if (!papers.subjectsOf(file).contains(dossier.id())) {
      throw new NotFound("file", file);
    }
    return new Opened(stored, files.open(file));
  }
}
