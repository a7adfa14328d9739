package vn.motcua.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer (cán bộ, công chức).
 *
 * @param username with which the officer signs in, unique
 * @param active false once the officer has left
 */
public record Officer(
    UUID id,
    String username,
    String name,
    @Nullable String email,
    @Nullable String phone,
    boolean active) {}
