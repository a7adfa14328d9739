package vn.motcua.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.dossier.GivenPaper;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;
import vn.motcua.records.Files;
import vn.motcua.records.StoredFile;

/** Takes the files of a form in, each for the paper that its field names. */
@Component
final class Uploads {
  /** The field of a paper is this and the paper's code. */
  static final String FIELD = "papers.";

  private final Files files;
  private final Permissions permissions;

  Uploads(Files files, Permissions permissions) {
    this.files = files;
    this.permissions = permissions;
  }

  /**
   * What came of a form.
   *
   * @param files ids of the files kept, by code of the paper
   * @param faults what could not be kept and why, at the field it came in
   */
  record Taken(Map<String, List<UUID>> files, List<Fault> faults) {}

  /** Keeps every file sent for one of these papers; a field left empty is none. */
  Taken take(MultiValueMap<String, MultipartFile> sent, Collection<String> papers, Actor uploader) {
    Map<String, List<UUID>> kept = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (String paper : papers) {
      for (MultipartFile file : sent.getOrDefault(FIELD + paper, List.of())) {
        String name = file.getOriginalFilename();
        if (name == null || name.isEmpty()) {
          continue;
        }
        try {
          kept.computeIfAbsent(paper, p -> new ArrayList<>()).add(keep(file, name, uploader).id());
        } catch (Invalid e) {
          e.faults().forEach(f -> faults.add(new Fault(FIELD + paper, f.key(), f.args())));
        }
      }
    }
    return new Taken(kept, faults);
  }

  /** The files as papers of a dossier. */
  static List<GivenPaper> papers(Map<String, List<UUID>> files) {
    return files.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> GivenPaper.uploaded(entry.getKey(), entry.getValue()))
        .toList();
  }

  private StoredFile keep(MultipartFile file, String name, Actor uploader) {
    permissions.require(uploader, Action.FILE_ATTACH);
    try (InputStream content = file.getInputStream()) {
      return files.store(content, name, uploader.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
