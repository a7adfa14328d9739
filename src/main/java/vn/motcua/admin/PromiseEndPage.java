package vn.motcua.admin;

import vn.motcua.dossier.Promises.Published;

/**
 * The form that ends a promise.
 *
 * @param lastDay as entered
 */
public record PromiseEndPage(Published promise, String lastDay) {}
