package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.base.web.Menu;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.identity.Role;

/** The officers' entries in the head of every page. */
@Component
@Order(20)
class DeskMenu implements Menu {
  @Override
  public List<Entry> entries(HttpServletRequest request) {
    if (!(request.getUserPrincipal() instanceof ActorAuthentication signedIn)
        || !(signedIn.actor() instanceof Actor.OfficerActor officer)
        || !handlesDossiers(officer)) {
      return List.of();
    }
    return officer.roles().contains(Role.RECEPTION)
        ? List.of(
            Entry.of("desk.worklist", "/desk"),
            Entry.of("desk.intake", "/desk/intake"),
            Entry.of("desk.dossiers", "/desk/dossiers"))
        : List.of(Entry.of("desk.worklist", "/desk"), Entry.of("desk.dossiers", "/desk/dossiers"));
  }

  private static boolean handlesDossiers(Actor.OfficerActor officer) {
    return officer.roles().stream().anyMatch(role -> role != Role.ADMINISTRATOR);
  }
}
