package vn.motcua.dossier.slips;

import org.jspecify.annotations.Nullable;

/**
 * How the applicant follows the dossier.
 *
 * @param link full address of this dossier's public progress page, printed as QR code
 * @param site address of the portal as people type it
 * @param phone of the one-stop
 */
public record Tracking(String link, String site, @Nullable String phone) {}
