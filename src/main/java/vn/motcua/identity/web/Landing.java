package vn.motcua.identity.web;

import java.util.Set;
import vn.motcua.identity.Role;

/** Where somebody goes after signing in. */
final class Landing {
  private Landing() {}

  /**
   * What they had asked for, when it is a page of this system that their roles open; else the first
   * page of their role.
   *
   * @param next path and query asked for, empty when none was
   */
  static String of(Set<Role> roles, String next) {
    boolean ours = next.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\");
    return ours && opens(roles, next) && next.chars().noneMatch(Character::isISOControl)
        ? next
        : home(roles);
  }

  /** The first page of a role. */
  static String home(Set<Role> roles) {
    if (roles.contains(Role.CITIZEN)) {
      return "/my";
    }
    if (roles.stream().anyMatch(Role::handlesDossiers)) {
      return "/desk";
    }
    return roles.contains(Role.ADMINISTRATOR) ? "/admin" : "/";
  }

  private static boolean opens(Set<Role> roles, String next) {
    return switch (area(next)) {
      case "my" -> roles.contains(Role.CITIZEN);
      case "desk" -> roles.stream().anyMatch(Role::handlesDossiers);
      case "admin" -> roles.contains(Role.ADMINISTRATOR);
      case "sign-in", "sign-out", "register", "error" -> false;
      default -> true;
    };
  }

  /** First segment of a path. */
  private static String area(String path) {
    return path.substring(1).split("[/?#;]", 2)[0];
  }
}
