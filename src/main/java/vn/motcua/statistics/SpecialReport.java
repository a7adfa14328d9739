package vn.motcua.statistics;

import org.jspecify.annotations.Nullable;
import vn.motcua.base.Bilingual;

/** A report whose rows are more than sums under the columns of a form. */
interface SpecialReport {
  /** Which report it is. */
  ReportKind kind();

  /**
   * Makes it.
   *
   * @param scope what the person may see
   * @param name of the agency that the report is of; null of several
   */
  Report of(ReportRequest request, Scopes.Scope scope, @Nullable Bilingual name);
}
