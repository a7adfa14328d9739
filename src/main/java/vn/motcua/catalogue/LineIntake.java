package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Ids;
import vn.motcua.base.OfficeClock;
import vn.motcua.catalogue.Doubt.Subject;
import vn.motcua.catalogue.ProcedureVersion.Origin;

/** Takes in one line of the national catalogue: its draft and its doubts, in one transaction. */
@Component
class LineIntake {
  private static final int CODE_LENGTH = 40;

  private final ImportStore imports;
  private final VersionStore versions;
  private final Publication publication;
  private final OfficeClock clock;

  LineIntake(
      ImportStore imports, VersionStore versions, Publication publication, OfficeClock clock) {
    this.imports = imports;
    this.versions = versions;
    this.publication = publication;
    this.clock = clock;
  }

  /**
   * What became of a line.
   *
   * @param known whether the very same line had been taken in before
   * @param code code of the procedure, null when it has none
   * @param version the draft, null when there is none
   * @param findings what is in doubt
   */
  record Taken(
      boolean known, @Nullable String code, @Nullable UUID version, List<Finding> findings) {
    Taken {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Takes in a line, once.
   *
   * @param seen codes of earlier lines of the same file: a code that stands twice in a file is in
   *     doubt where it stands for the second time
   */
  @Transactional
  public Taken take(NationalLines.Line line, String file, Set<String> seen) {
    Optional<NationalLine> parsed =
        line.reason() == null ? NationalLine.parse(line.text()) : Optional.empty();
    Reading reading = parsed.map(l -> NationalReader.read(l, today())).orElseGet(() -> bad(line));
    Procedure procedure = reading.procedure();
    String code = procedure == null ? parsed.map(LineIntake::shown).orElse(null) : procedure.code();
    UUID id = Ids.next();
    if (!imports.insertLine(id, line, file, code, clock.instant())) {
      return new Taken(true, code, null, List.of());
    }
    if (procedure == null) {
      imports.insertDoubts(id, reading.findings());
      return new Taken(false, code, null, reading.findings());
    }
    if (seen.contains(procedure.code())) {
      String text = procedure.code() + " " + procedure.name();
      List<Finding> twice = List.of(Finding.of(Subject.LINE, text, "code-twice"));
      imports.insertDoubts(id, twice);
      return new Taken(false, code, null, twice);
    }
    return new Taken(false, code, replaceDraft(id, procedure, reading), reading.findings());
  }

  /** The new draft; what earlier lines of the same procedure left behind makes room for it. */
  private UUID replaceDraft(UUID line, Procedure procedure, Reading reading) {
    UUID version = publication.draft(procedure, Origin.IMPORTED);
    imports.link(line, version);
    imports.supersedeOthers(procedure.code(), line);
    imports.untouchedDrafts(procedure.code(), version).forEach(versions::deleteDraft);
    imports.insertDoubts(line, reading.findings());
    return version;
  }

  private static Reading bad(NationalLines.Line line) {
    String reason = line.reason() == null ? "line-not-json" : line.reason();
    return new Reading(null, List.of(Finding.of(Subject.LINE, line.text(), reason)));
  }

  private static @Nullable String shown(NationalLine line) {
    String code = line.code();
    return code.isEmpty() ? null : code.substring(0, Math.min(CODE_LENGTH, code.length()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
