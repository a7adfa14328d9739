package vn.motcua.portal;

/**
 * A dossier as anybody sees who holds its code and key: its stages and nothing of a person.
 *
 * @param code code of the dossier
 * @param procedure name of the procedure
 * @param procedureEn its English name, may be empty
 * @param journey where it stands
 */
public record TrackingPage(String code, String procedure, String procedureEn, Journey journey) {}
