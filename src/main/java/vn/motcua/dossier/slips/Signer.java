package vn.motcua.dossier.slips;

import org.jspecify.annotations.Nullable;

/**
 * Who signs for the agency.
 *
 * @param authority "KT. CHỦ TỊCH" or the like when somebody signs in another's place, else null
 * @param title of the post, printed in capitals ("Phó Chủ tịch")
 */
public record Signer(@Nullable String authority, String title, String name) {}
