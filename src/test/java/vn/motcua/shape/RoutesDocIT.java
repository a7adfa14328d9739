package vn.motcua.shape;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.base.MotcuaIT;
import vn.motcua.identity.Role;

/**
 * docs/routes.md lists every route of the running application and who gets past its security, which
 * is asked itself. {@code mvn test -Dtest=RoutesDocIT -Droutes=write} rewrites the page.
 */
@MotcuaIT
class RoutesDocIT {
  private static final Path DOCUMENT = Path.of("docs/routes.md");
  private static final boolean WRITE = "write".equals(System.getProperty("routes"));
  private static final String HEAD =
      """
      # Routes

      Written by `RoutesDocIT` from the running application. “Who” is whom the security configuration lets
      through: everybody, everybody signed in, or those roles. What they may do inside, and to whose dossier,
      stands in [permissions.md](permissions.md).

      | Method | Path | Who | Controller |
      | --- | --- | --- | --- |
      """;

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired private List<SecurityFilterChain> chains;

  private record Route(String path, String method, String controller) {}

  @Test
  void the_page_lists_the_routes_as_they_are() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (Route route : routes()) {
      text.append(
          "| %s | `%s` | %s | `%s` |\n"
              .formatted(route.method(), route.path(), who(route), route.controller()));
    }
    if (WRITE) {
      Files.writeString(DOCUMENT, text);
    }
    assertThat(DOCUMENT)
        .as("mvn test -Dtest=RoutesDocIT -Droutes=write mends it")
        .hasContent(text.toString());
  }

  @Test
  void no_page_of_officers_or_administrators_is_open_to_others() {
    assertThat(routes())
        .filteredOn(route -> route.path().matches("/(desk|admin)(/.*)?"))
        .isNotEmpty()
        .allSatisfy(route -> assertThat(who(route)).doesNotContain("all", "CITIZEN", "signed in"));
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (handler.getBeanType().getPackageName().startsWith("vn.motcua")) {
                add(routes, mapping, handler);
              }
            });
    routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
    return routes;
  }

  private static void add(List<Route> routes, RequestMappingInfo mapping, HandlerMethod handler) {
    Set<String> methods = new TreeSet<>();
    mapping.getMethodsCondition().getMethods().stream()
        .map(RequestMethod::name)
        .forEach(methods::add);
    for (String path : mapping.getPatternValues()) {
      for (String method : methods.isEmpty() ? Set.of("GET") : methods) {
        routes.add(new Route(path, method, handler.getBeanType().getSimpleName()));
      }
    }
  }

  /** Whom the chain that answers for the route lets through. */
  private String who(Route route) {
    if (allows(route, anonymous())) {
      return "all";
    }
    List<String> roles =
        Stream.of(Role.values())
            .filter(role -> role != Role.SYSTEM)
            .filter(role -> allows(route, signedIn(role)))
            .map(Role::name)
            .toList();
    return roles.size() == Role.values().length - 1 ? "signed in" : String.join(", ", roles);
  }

  private boolean allows(Route route, Authentication who) {
    MockHttpServletRequest request =
        new MockHttpServletRequest(
            new MockServletContext(), route.method(), route.path().replaceAll("\\{[^}]*}", "x"));
    SecurityFilterChain chain =
        chains.stream().filter(each -> each.matches(request)).findFirst().orElseThrow();
    for (Filter filter : chain.getFilters()) {
      if (filter instanceof AuthorizationFilter authorization) {
        return requireNonNull(authorization.getAuthorizationManager().authorize(() -> who, request))
            .isGranted();
      }
    }
    throw new IllegalStateException("nothing guards " + route);
  }

  private static Authentication anonymous() {
    return new AnonymousAuthenticationToken(
        "key", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
  }

  private static Authentication signedIn(Role role) {
    return new TestingAuthenticationToken(
        "somebody", "", AuthorityUtils.createAuthorityList("ROLE_" + role.name()));
  }
}
