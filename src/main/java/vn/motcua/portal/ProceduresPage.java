package vn.motcua.portal;

import java.util.List;
import vn.motcua.catalogue.Field;
import vn.motcua.catalogue.Listings;

/**
 * Procedures found.
 *
 * @param q what was searched for; empty for all
 * @param field code of the field chosen; empty for all
 * @param fields fields to choose from
 * @param found one page of them
 */
public record ProceduresPage(String q, String field, List<Field> fields, Listings found) {
  public ProceduresPage {
    fields = List.copyOf(fields);
  }
}
