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

  /** Files that do not exist, are another's, or are used twice. */
  List<Fault> faults(List<GivenPaper> given, Actor actor) {
    Map<UUID, StoredFile> known =
        files.all(given.stream().flatMap(paper -> paper.files().stream()).toList());
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
  void keep(UUID dossier, List<GivenPaper> given, Actor actor) {
    List<vn.motcua.records.GivenPaper> kept = new ArrayList<>();
    given.forEach(paper -> kept.addAll(forms(paper)));
    papers.add(dossier, kept, actor.id());
  }

  /** Takes over what counts for another dossier. */
  void copy(UUID from, UUID to) {
    papers.of(from).stream()
        .collect(Collectors.groupingBy(Paper::addedBy, LinkedHashMap::new, Collectors.toList()))
        .forEach((by, those) -> papers.add(to, those.stream().map(Paper::given).toList(), by));
  }

  /** Keeps files made in a step; the key is the name of the evidence. */
  List<DossierEvent.Attachment> attachStep(
      Dossier dossier, Map<String, List<UUID>> evidence, Actor actor) {
    List<GivenPaper> given =
        evidence.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> GivenPaper.uploaded(entry.getKey(), entry.getValue()))
            .toList();
    if (given.isEmpty()) {
      return List.of();
    }
    Invalid.throwIfAny(faults(given, actor));
    keep(dossier.id(), given, actor);
    return attachments(given);
  }

  /** The files of the papers as the trail names them. */
  List<DossierEvent.Attachment> attachments(List<GivenPaper> given) {
    Map<UUID, StoredFile> known =
        files.all(given.stream().flatMap(paper -> paper.files().stream()).toList());
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
