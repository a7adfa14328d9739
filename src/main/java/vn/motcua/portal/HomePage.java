package vn.motcua.portal;

import java.util.List;
import vn.motcua.catalogue.ProcedureVersion;

/**
 * The first page: find a procedure, or ask where a dossier stands.
 *
 * @param popular procedures that people ask for most
 */
public record HomePage(List<ProcedureVersion> popular) {
  public HomePage {
    popular = List.copyOf(popular);
  }
}
