package vn.motcua.catalogue;

/**
 * A legal document that a procedure rests on (căn cứ pháp lý).
 *
 * @param number "60/2014/QH13"
 * @param title "Luật Hộ tịch"
 */
public record LegalBasis(String number, String title) {}
