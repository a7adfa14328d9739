package vn.motcua.dossier.slips;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as printed. What is null is not printed.
 *
 * @param represents the person or organisation for whom the applicant acts
 * @param identity number of the identity card or the tax code
 */
public record Applicant(
    String name,
    @Nullable String represents,
    @Nullable String identity,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String email) {}
