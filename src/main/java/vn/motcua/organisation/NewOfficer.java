package vn.motcua.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An officer to enter.
 *
 * @param username lower-case letters and digits, parts joined by dots, hyphens or underscores
 */
public record NewOfficer(
    String username, String name, @Nullable String email, @Nullable String phone) {}
