package vn.motcua.dossier.slips;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ask.
 *
 * @param site address of the agency's portal
 */
public record Contact(String name, @Nullable String phone, @Nullable String site) {}
