package vn.motcua.base.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.base.Refused;

/**
 * The page of every error.
 *
 * @param titleKey what happened
 * @param detailKey what the person can do now
 * @param refused the rule that said no, null where none did
 * @param incident code to tell the people who run the system, null where they need not know
 */
public record ErrorPage(
    String titleKey, String detailKey, @Nullable Refused refused, @Nullable String incident) {}
