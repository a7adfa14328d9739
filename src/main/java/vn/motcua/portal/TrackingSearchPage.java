package vn.motcua.portal;

/**
 * Asks for the code of a dossier and its key, as printed on the receipt.
 *
 * @param code what was typed before
 * @param key what was typed before
 */
public record TrackingSearchPage(String code, String key) {}
