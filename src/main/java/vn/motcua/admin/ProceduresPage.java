package vn.motcua.admin;

import java.util.List;
import vn.motcua.catalogue.Field;
import vn.motcua.catalogue.Listings;

/**
 * Versions of procedures, found and filtered.
 *
 * @param text what was looked for
 * @param status chosen filter, empty for none; likewise {@code origin} and {@code field}
 * @param doubts how many things wait in quarantine
 */
public record ProceduresPage(
    Listings listings,
    List<Field> fields,
    String text,
    String status,
    String origin,
    String field,
    int doubts) {}
