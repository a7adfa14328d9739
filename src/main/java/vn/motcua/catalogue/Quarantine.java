package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Stale;
import vn.motcua.catalogue.Doubt.Status;
import vn.motcua.catalogue.Doubt.Subject;

/**
 * What imports could not read with certainty (danh sách cần rà soát), and what people decide about
 * it: the right value goes into the draft, or the doubt is dismissed with a reason.
 */
@Service
public class Quarantine {
  private final ImportStore imports;
  private final Publication publication;
  private final LineIntake intake;
  private final OfficeClock clock;

  Quarantine(ImportStore imports, Publication publication, LineIntake intake, OfficeClock clock) {
    this.imports = imports;
    this.publication = publication;
    this.intake = intake;
    this.clock = clock;
  }

  /** What to list; null filters nothing. */
  public record Filter(@Nullable Status status, @Nullable Subject subject, @Nullable String code) {}

  public int count(Filter filter) {
    return imports.count(filter);
  }

  /** Doubts in the order of their files; pages count from 1. */
  public List<Doubt> list(Filter filter, int page, int size) {
    return imports.doubts(filter, page, size);
  }

  /** Open doubts about a draft. */
  public List<Doubt> open(UUID versionId) {
    return imports.open(versionId);
  }

  /**
   * A doubt.
   *
   * @throws NotFound when there is none
   */
  public Doubt get(UUID id) {
    return imports.doubt(id).orElseThrow(() -> new NotFound("doubt", id));
  }

  /** The line of a doubt as it was taken in. */
  public String raw(Doubt doubt) {
    return imports.raw(doubt.lineId()).orElseThrow(() -> new NotFound("line", doubt.lineId()));
  }

  /**
   * Puts the right value into the draft and closes the doubt. A mended line or code gives the draft
   * that the line did not.
   *
   * @throws Invalid when the correction is none, or cannot be read either
   * @throws vn.motcua.base.RuleRefusal when the draft has been published meanwhile
   * @throws Stale when somebody decided first
   */
  @Transactional
  public void correct(UUID id, Correction correction, UUID by) {
    Doubt doubt = locked(id);
    decide(doubt, Status.CORRECTED, ProcedureJson.write(correction), null, by);
    if (doubt.subject() == Subject.LINE || doubt.subject() == Subject.CODE) {
      retake(doubt, correction);
    } else {
      if (doubt.versionId() == null) {
        throw new Invalid(Fault.of("", "catalogue.fault.draft-gone"));
      }
      ProcedureVersion draft = publication.lockedDraft(doubt.versionId());
      LocalDate today = LocalDate.now(clock);
      publication.change(draft, Corrected.of(draft.procedure(), doubt, correction, today));
    }
  }

  /**
   * Closes a doubt that needs no correction.
   *
   * @param alike whether every open doubt of the same line with the same reason is closed with it
   * @throws Invalid when no remark says why
   * @throws Stale when somebody decided first
   */
  @Transactional
  public void dismiss(UUID id, String remark, boolean alike, UUID by) {
    if (remark.isBlank()) {
      throw new Invalid(Fault.of("remark", "catalogue.fault.blank"));
    }
    Doubt doubt = locked(id);
    decide(doubt, Status.DISMISSED, null, remark.strip(), by);
    if (alike) {
      imports.dismissAlike(doubt, remark.strip(), by, clock.instant());
    }
  }

  private void retake(Doubt doubt, Correction correction) {
    if (!(correction instanceof Correction.Words words) || words.text().isBlank()) {
      throw new Invalid(Fault.of("text", "catalogue.fault.blank"));
    }
    String json = words.text().strip();
    if (doubt.subject() == Subject.CODE) {
      json =
          NationalLine.withCode(raw(doubt), words.text().strip())
              .orElseThrow(() -> new NotFound("line", doubt.lineId()));
    }
    NationalLines.Line line =
        new NationalLines.Line(doubt.line(), Sha256.hex(doubt.id() + json), json, null);
    LineIntake.Taken taken = intake.take(line, doubt.file(), Set.of());
    if (taken.version() == null) {
      throw new Invalid(Fault.of("text", "catalogue.fault.line"));
    }
  }

  private Doubt locked(UUID id) {
    imports.lockDoubt(id);
    Doubt doubt = get(id);
    if (doubt.status() != Status.OPEN) {
      throw new Stale("doubt", id);
    }
    return doubt;
  }

  private void decide(
      Doubt doubt, Status status, @Nullable String correction, @Nullable String remark, UUID by) {
    if (!imports.decide(doubt.id(), status, correction, remark, by, clock.instant())) {
      throw new Stale("doubt", doubt.id());
    }
  }
}
