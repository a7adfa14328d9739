/**
 * The forms that the law prescribes for a dossier (mẫu 01–06, Circular 03/2025/TT-VPCP, Appendix I)
 * as accessible PDF. Always in Vietnamese: their words are the law's, so they stand in the
 * templates and not among the translated messages. Each form is a record and the template beside
 * it.
 */
@NullMarked
package vn.motcua.dossier.slips;

import org.jspecify.annotations.NullMarked;
