package vn.motcua.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Action × role × state. What no line allows is refused.
 *
 * @param lines the lines as written, in order
 */
record PermissionTable(List<Line> lines) {
  /** The legal states of a dossier, in the order of the national codes 1 to 10. */
  static final List<String> STATES =
      List.of(
          "FILED",
          "ACCEPTED",
          "NOT_ACCEPTED",
          "IN_PROCESS",
          "SUPPLEMENT_REQUESTED",
          "FINANCIAL_OBLIGATION",
          "WITHDRAWAL_REQUESTED",
          "STOPPED",
          "FINISHED",
          "RETURNED");

  private static final String HEAD = "action;roles;states;scope";
  private static final String NO_DOSSIER = "-";
  private static final String EVERY_STATE = "*";

  /** Where an allowed role may act. */
  enum Scope {
    OWN,
    AGENCY,
    RECEIVING,
    ANY
  }

  /**
   * One line.
   *
   * @param states names of dossier states; empty when the action concerns no dossier
   */
  record Line(Action action, Set<Role> roles, Set<String> states, Scope scope) {
    boolean allows(Set<Role> asking, Action asked, @Nullable String state) {
      return asked == action
          && (state == null ? states.isEmpty() : states.contains(state))
          && asking.stream().anyMatch(roles::contains);
    }
  }

  PermissionTable {
    lines = List.copyOf(lines);
  }

  /**
   * Reads the table from its text.
   *
   * @throws IllegalArgumentException naming the line, when one names something unknown or says
   *     nothing, or when an action has no line at all
   */
  static PermissionTable parse(String text) {
    List<Line> lines = new ArrayList<>();
    boolean headSeen = false;
    int number = 0;
    for (String written : text.lines().map(String::strip).toList()) {
      number++;
      if (written.isEmpty() || written.startsWith("#")) {
        continue;
      }
      if (!headSeen) {
        require(written.equals(HEAD), number, "the first line must be " + HEAD);
        headSeen = true;
      } else {
        lines.add(line(written, number));
      }
    }
    Set<Action> missing = EnumSet.allOf(Action.class);
    lines.forEach(line -> missing.remove(line.action()));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("permissions.csv allows nobody to " + missing);
    }
    return new PermissionTable(lines);
  }

  /** The first line that allows it, null when none does. */
  @Nullable Line allowing(Set<Role> roles, Action action, @Nullable String state, Scope scope) {
    return lines.stream()
        .filter(line -> line.scope() == scope && line.allows(roles, action, state))
        .findFirst()
        .orElse(null);
  }

  private static Line line(String written, int number) {
    String[] cells = written.split(";", -1);
    require(cells.length == 4, number, "four cells are needed: " + HEAD);
    Action action = named(Action.class, cells[0], number);
    Scope scope = named(Scope.class, cells[3], number);
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String role : cells[1].split(" ")) {
      roles.add(named(Role.class, role, number));
    }
    for (Role role : roles) {
      boolean fits =
          switch (scope) {
            case OWN -> role == Role.CITIZEN;
            case AGENCY, RECEIVING -> role != Role.CITIZEN && role != Role.SYSTEM;
            case ANY -> role != Role.CITIZEN;
          };
      require(fits, number, role + " cannot have the scope " + scope);
    }
    return new Line(action, Set.copyOf(roles), states(cells[2], number), scope);
  }

  private static Set<String> states(String cell, int number) {
    return switch (cell) {
      case NO_DOSSIER -> Set.of();
      case EVERY_STATE -> Set.copyOf(STATES);
      default -> {
        Set<String> states = new TreeSet<>(Arrays.asList(cell.split(" ")));
        for (String state : states) {
          require(STATES.contains(state), number, "no state is named \"" + state + "\"");
        }
        yield Set.copyOf(states);
      }
    };
  }

  private static <E extends Enum<E>> E named(Class<E> type, String name, int number) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> wrong(number, "no " + type.getSimpleName() + " is named \"" + name + "\""));
  }

  private static void require(boolean right, int number, String otherwise) {
    if (!right) {
      throw wrong(number, otherwise);
    }
  }

  private static IllegalArgumentException wrong(int number, String what) {
    return new IllegalArgumentException("permissions.csv line " + number + ": " + what);
  }
}
