package vn.motcua.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.dossier.GivenPaper;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.records.Files;

/** What was handed in over the counter, read from the fields of {@code given.jte}. */
@Component
class Handed {
  private static final int MOST = 999;

  private final Files files;
  private final Permissions permissions;

  Handed(Files files, Permissions permissions) {
    this.files = files;
    this.permissions = permissions;
  }

  /** The papers with these codes; uploads are stored, empty papers left out. */
  List<GivenPaper> papers(
      MultipartHttpServletRequest request, Collection<String> codes, Actor actor) {
    List<GivenPaper> papers = new ArrayList<>();
    for (String code : codes) {
      GivenPaper paper =
          new GivenPaper(
              code,
              count(request, "originals-" + code),
              count(request, "certified-" + code),
              count(request, "plain-" + code),
              files(request, "file-" + code, actor));
      if (paper.originals() + paper.certifiedCopies() + paper.plainCopies() > 0
          || !paper.files().isEmpty()) {
        papers.add(paper);
      }
    }
    return papers;
  }

  /** Stores the uploads of one field. */
  List<UUID> files(MultipartHttpServletRequest request, String field, Actor actor) {
    List<UUID> stored = new ArrayList<>();
    for (MultipartFile upload : request.getFiles(field)) {
      if (!upload.isEmpty()) {
        stored.add(store(upload, field, actor));
      }
    }
    return stored;
  }

  private UUID store(MultipartFile upload, String field, Actor actor) {
    permissions.require(actor, Action.FILE_ATTACH);
    String name = upload.getOriginalFilename();
    try (InputStream content = upload.getInputStream()) {
      return files.store(content, name == null ? "" : name, actor.id()).id();
    } catch (Invalid invalid) {
      // The fault is told at the field that the file came in.
      throw new Invalid(
          invalid.faults().stream().map(f -> new Fault(field, f.key(), f.args())).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the upload " + field + " cannot be read", e);
    }
  }

  private static int count(MultipartHttpServletRequest request, String field) {
    String text = request.getParameter(field);
    if (text == null || text.isBlank()) {
      return 0;
    }
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 0 && number <= MOST) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, like a number out of range
    }
    throw new Invalid(Fault.of(field, "desk.fault.count", MOST));
  }
}
