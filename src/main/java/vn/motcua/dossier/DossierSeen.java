package vn.motcua.dossier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/**
 * Somebody looked at the personal data of dossiers; published inside the transaction of the look.
 *
 * @param dossiers one, or all of a list
 * @param post title of the post for which an officer looked, null for others and for lists
 * @param purpose what for
 * @param detail the file or form looked at, empty for the dossier itself
 */
public record DossierSeen(
    List<Subject> dossiers, Actor actor, @Nullable String post, Action purpose, String detail) {
  public DossierSeen {
    dossiers = List.copyOf(dossiers);
  }

  /**
   * A dossier that was looked at.
   *
   * @param agencyId who settles it
   */
  public record Subject(UUID id, String code, UUID agencyId) {}
}
