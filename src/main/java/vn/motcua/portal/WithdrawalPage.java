package vn.motcua.portal;

/**
 * Asks once more before a dossier is withdrawn.
 *
 * @param code code of the dossier
 * @param procedure name of the procedure
 * @param procedureEn its English name, may be empty
 * @param reason what the citizen wrote before
 */
public record WithdrawalPage(String code, String procedure, String procedureEn, String reason) {}
