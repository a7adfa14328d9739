package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.sql.Write;
import vn.motcua.identity.Actor;
import vn.motcua.records.Files;
import vn.motcua.records.Paper;
import vn.motcua.records.PaperKind;
import vn.motcua.records.Papers;
import vn.motcua.records.StoredFile;

/**
 * The papers of a dossier (thành phần hồ sơ) and the files made in its steps. Files of a step are
 * kept under the name of the evidence that they are.
 */
@Component
class DossierPapers {
  /** The evidence without which no dossier finishes: the signed result. */
  static final String RESULT = "result";

  private final Papers papers;
  private final Files files;

  DossierPapers(Papers papers, Files files) {
    this.papers = papers;
    this.files = files;
  }

  /**
   * Papers that are about to be kept.
   *
   * @param attachments their files as the trail names them
   * @param writes what keeps them
   */
  record Kept(List<DossierEvent.Attachment> attachments, List<Write> writes) {
    private static final Kept NOTHING = new Kept(List.of(), List.of());
  }

  private Map<UUID, StoredFile> known(List<GivenPaper> given) {
    return files.all(given.stream().flatMap(paper -> paper.files().stream()).toList());
  }

  /** Files that do not exist, are another's, or are used twice. */
  List<Fault> faults(List<GivenPaper> given, Actor actor) {
    return faults(given, known(given), actor);
  }

  private static List<Fault> faults(
      List<GivenPaper> given, Map<UUID, StoredFile> known, Actor actor) {
    List<Fault> faults = new ArrayList<>();
    Set<UUID> used = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      for (UUID id : given.get(i).files()) {
        StoredFile file = known.get(id);
        String field = "papers[" + i + "].files";
        if (file == null || !file.uploadedBy().equals(actor.id())) {
          faults.add(Fault.of(field, "dossier.fault.file-unknown", id.toString()));
        } else if (!used.add(id)) {
          faults.add(Fault.of(field, "dossier.fault.file-twice", file.name()));
        }
      }
    }
    return faults;
  }

  /** Keeps the papers with the dossier. */
  Kept keep(UUID dossier, List<GivenPaper> given, Actor actor) {
    return keep(dossier, given, known(given), actor);
  }

  private Kept keep(
      UUID dossier, List<GivenPaper> given, Map<UUID, StoredFile> known, Actor actor) {
    List<vn.motcua.records.GivenPaper> forms = new ArrayList<>();
    given.forEach(paper -> forms.addAll(forms(paper)));
    return new Kept(attachments(given, known), papers.adding(dossier, forms, known, actor.id()));
  }

  /** Takes over what counts for another dossier. */
  Kept copy(UUID from, UUID to) {
    List<GivenPaper> given = given(from);
    return new Kept(attachments(given, known(given)), papers.copying(from, to));
  }

  /** Keeps files made in a step; the key is the name of the evidence. */
  Kept attachStep(Dossier dossier, Map<String, List<UUID>> evidence, Actor actor) {
    List<GivenPaper> given =
        evidence.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> GivenPaper.uploaded(entry.getKey(), entry.getValue()))
            .toList();
    if (given.isEmpty()) {
      return Kept.NOTHING;
    }
    Map<UUID, StoredFile> known = known(given);
    Invalid.throwIfAny(faults(given, known, actor));
    return keep(dossier.id(), given, known, actor);
  }

  private static List<DossierEvent.Attachment> attachments(
      List<GivenPaper> given, Map<UUID, StoredFile> known) {
    List<DossierEvent.Attachment> attachments = new ArrayList<>();
    for (GivenPaper paper : given) {
      for (UUID id : paper.files()) {
        StoredFile file = known.get(id);
        attachments.add(
            new DossierEvent.Attachment(paper.code(), id, file == null ? "" : file.name()));
      }
    }
    return attachments;
  }

  /** Codes of the papers and evidence that count. */
  Set<String> codes(UUID dossier) {
    return papers.of(dossier).stream().map(Paper::code).collect(Collectors.toSet());
  }

  /** What was handed in, paper by paper, as completeness asks for it. */
  List<GivenPaper> given(UUID dossier) {
    Map<String, List<Paper>> byCode =
        papers.of(dossier).stream()
            .collect(Collectors.groupingBy(Paper::code, LinkedHashMap::new, Collectors.toList()));
    return byCode.entrySet().stream()
        .map(
            entry ->
                new GivenPaper(
                    entry.getKey(),
                    copies(entry.getValue(), PaperKind.ORIGINAL),
                    copies(entry.getValue(), PaperKind.CERTIFIED),
                    copies(entry.getValue(), PaperKind.PLAIN),
                    entry.getValue().stream().map(Paper::file).filter(Objects::nonNull).toList()))
        .toList();
  }

  List<KeptPaper> kept(UUID dossier) {
    List<Paper> all = papers.of(dossier);
    Map<UUID, StoredFile> known = new HashMap<>();
    known.putAll(files.all(all.stream().map(Paper::file).filter(Objects::nonNull).toList()));
    return all.stream()
        .map(paper -> new KeptPaper(paper, paper.file() == null ? null : known.get(paper.file())))
        .toList();
  }

  private static int copies(List<Paper> those, PaperKind kind) {
    return those.stream()
        .filter(paper -> paper.given().kind() == kind)
        .mapToInt(paper -> paper.given().copies())
        .sum();
  }

  /** A paper handed in at the counter carries its scan; uploads alone are electronic papers. */
  private static List<vn.motcua.records.GivenPaper> forms(GivenPaper paper) {
    List<vn.motcua.records.GivenPaper> forms = new ArrayList<>();
    List<UUID> scans = new ArrayList<>(paper.files());
    Map<PaperKind, Integer> counts = new LinkedHashMap<>();
    counts.put(PaperKind.ORIGINAL, paper.originals());
    counts.put(PaperKind.CERTIFIED, paper.certifiedCopies());
    counts.put(PaperKind.PLAIN, paper.plainCopies());
    counts.forEach(
        (kind, copies) -> {
          if (copies > 0) {
            UUID scan = scans.isEmpty() ? null : scans.removeFirst();
            forms.add(
                new vn.motcua.records.GivenPaper(paper.code(), kind, copies, scan, false, ""));
          }
        });
    scans.forEach(file -> forms.add(vn.motcua.records.GivenPaper.electronic(paper.code(), file)));
    return forms;
  }
}
