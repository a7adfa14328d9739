package vn.motcua.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A kind of result that a procedure ends in (kết quả thực hiện).
 *
 * @param code code in the national list of results ("KQ.G15.000031"), null where it has none
 * @param name Vietnamese name
 * @param nameEn English name; empty when nobody has written one
 */
public record ResultKind(@Nullable String code, String name, String nameEn) {}
