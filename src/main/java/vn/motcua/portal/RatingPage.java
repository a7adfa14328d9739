package vn.motcua.portal;

/**
 * Asks how content the citizen is with a dossier that was returned.
 *
 * @param code code of the dossier
 * @param procedure name of the procedure
 * @param procedureEn its English name, may be empty
 * @param points what was chosen before, "1" to "5", or the empty string
 * @param comment what was written before
 */
public record RatingPage(
    String code, String procedure, String procedureEn, String points, String comment) {}
