package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks for among the procedures in force.
 *
 * @param text words with or without accents, or a code; empty finds everything
 * @param field code of a field, null for every field
 * @param agency only what this agency offers, null for everything
 * @param day the day that counts
 * @param page 1, 2, …
 * @param size rows on a page
 */
public record ProcedureSearch(
    String text, @Nullable String field, @Nullable UUID agency, LocalDate day, int page, int size) {
  public ProcedureSearch {
    if (page < 1 || size < 1) {
      throw new IllegalArgumentException("page " + page + " of " + size);
    }
  }
}
