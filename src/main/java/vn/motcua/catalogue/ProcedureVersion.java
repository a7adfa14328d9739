package vn.motcua.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;

/**
 * A dated version of a procedure. A published one never changes: what a dossier was accepted under
 * can be read again for ever.
 *
 * @param number 1, 2, … within the code
 * @param validTo last day in force, null while open
 * @param publishedAt null on a draft
 */
public record ProcedureVersion(
    UUID id,
    int number,
    Status status,
    Origin origin,
    Procedure procedure,
    @Nullable LocalDate validTo,
    Instant createdAt,
    @Nullable Instant publishedAt) {

  /** Where a version stands. */
  public enum Status {
    /** Dự thảo: nobody outside the administration sees it. */
    DRAFT,
    /** Đã công khai. */
    PUBLISHED,
    /** Đã hủy công khai: no new dossier, the running ones go on. */
    WITHDRAWN;

    /** Message key of its name. */
    public String key() {
      return "catalogue.status." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a version came from. */
  public enum Origin {
    /** Comes with the product. */
    SHIPPED,
    /** Read from the national catalogue. */
    IMPORTED,
    /** Uploaded by an administrator. */
    WRITTEN;

    /** Message key of its name. */
    public String key() {
      return "catalogue.origin." + name().toLowerCase(Locale.ROOT);
    }
  }

  public String code() {
    return procedure.code();
  }

  public String name() {
    return procedure.name();
  }

  public String nameEn() {
    return procedure.nameEn();
  }

  public Field field() {
    return procedure.field();
  }

  public OnlineLevel onlineLevel() {
    return procedure.onlineLevel();
  }

  public String unitCode() {
    return procedure.unitCode();
  }

  public String processKey() {
    return procedure.processKey();
  }

  public LocalDate validFrom() {
    return procedure.validFrom();
  }

  public List<Case> cases() {
    return procedure.cases();
  }

  public List<ResultKind> results() {
    return procedure.results();
  }

  public List<LegalBasis> legalBases() {
    return procedure.legalBases();
  }

  public String steps() {
    return procedure.steps();
  }

  public Optional<Case> findCase(String key) {
    return procedure.cases().stream().filter(c -> c.key().equals(key)).findFirst();
  }

  /** The result kind of a national code. */
  public Optional<ResultKind> result(String code) {
    return procedure.results().stream().filter(r -> code.equals(r.code())).findFirst();
  }

  /**
   * How often a supplement may be asked for by a dossier accepted on this day: the general rule's
   * number, unless a special law gives this procedure its own.
   */
  @Rule("R4")
  public int maxSupplements(LegalRules rules, LocalDate accepted) {
    Procedure.Supplements special = procedure.supplements();
    return special == null ? rules.number("R4.max-supplements", accepted) : special.most();
  }
}
