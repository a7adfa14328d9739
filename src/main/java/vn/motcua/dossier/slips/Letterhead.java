package vn.motcua.dossier.slips;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands above every form.
 *
 * @param superior agency above the issuing one; null where there is none to name
 * @param issuer agency or one-stop unit that issues the form
 * @param place where it is issued ("Thanh Hà")
 * @param day on which it is issued
 * @param code of the dossier; null before there is one (a refusal to receive)
 */
public record Letterhead(
    @Nullable String superior, String issuer, String place, LocalDate day, @Nullable String code) {}
