package vn.motcua.catalogue;

/** Copies of a procedure with one thing changed. */
final class Drafts {
  private Drafts() {}

  static Procedure assigned(Procedure p, String unitCode, String processKey) {
    return new Procedure(
        p.code(),
        p.suffix(),
        p.name(),
        p.nameEn(),
        p.field(),
        p.decision(),
        p.validFrom(),
        unitCode,
        processKey,
        p.onlineLevel(),
        p.partialReason(),
        p.subjects(),
        p.keywords(),
        p.steps(),
        p.requirements(),
        p.returnCondition(),
        p.supplements(),
        p.legalBases(),
        p.cases(),
        p.results());
  }
}
