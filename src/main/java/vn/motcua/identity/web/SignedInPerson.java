package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.base.web.Menu;
import vn.motcua.base.web.SignedIn;
import vn.motcua.identity.ActorAuthentication;

/** Name and own settings of whoever is signed in, for the head of every page. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class SignedInPerson implements SignedIn, Menu {
  @Override
  public @Nullable String name(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof ActorAuthentication signedIn
        ? signedIn.actor().name()
        : null;
  }

  @Override
  public List<Entry> entries(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof ActorAuthentication
        ? List.of(Entry.of("identity.menu.password", "/password"))
        : List.of();
  }
}
