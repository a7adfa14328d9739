package vn.motcua.admin;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.NationalImport;

/**
 * The form for a crawl of the national catalogue.
 *
 * @param report what the import just done did, null before
 */
public record CatalogueImportPage(NationalImport.@Nullable Report report) {}
