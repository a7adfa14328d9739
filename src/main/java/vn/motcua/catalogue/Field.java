package vn.motcua.catalogue;

/**
 * A field of administration (lĩnh vực): civil status, certification, land.
 *
 * @param code the Vietnamese name folded and joined by hyphens ("ho-tich")
 * @param name Vietnamese name
 * @param nameEn English name; empty when nobody has written one
 */
public record Field(String code, String name, String nameEn) {}
