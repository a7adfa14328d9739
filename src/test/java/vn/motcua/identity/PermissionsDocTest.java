package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.PermissionTable.Line;
import vn.motcua.identity.PermissionTable.Scope;

/**
 * docs/permissions.md is the whole table as people read it, and the approved state of it: whoever
 * changes a permission changes that file too. The test leaves the true text in target/docs.
 */
class PermissionsDocTest {
  private static final Path DOCUMENT = Path.of("docs/permissions.md");
  private static final Path WRITTEN = Path.of("target/docs/permissions.md");
  private static final String HEAD =
      """
      # Who may do what

      Written by `PermissionsDocTest` from `src/main/resources/vn/motcua/identity/permissions.csv`; a
      change there is approved by copying `target/docs/permissions.md` here. What stands nowhere is
      refused. Reading published procedures and tracking by code need no account and stand nowhere.

      Numbers are the national codes of the dossier's state: %s. “all” means every state, “yes” that
      no dossier is concerned. Citizens act on their own dossiers; officers in agencies where they
      hold the post on that day, as its officer, as backup or by delegation; administrators
      everywhere, on settings only. The counter that took a dossier in for another agency to settle
      may do with it: %s.

      """;

  @Test
  void the_document_shows_the_table_as_it_is() throws IOException {
    String text = document(new Permissions().table());
    Files.createDirectories(WRITTEN.getParent());
    Files.writeString(WRITTEN, text);
    assertThat(DOCUMENT).as("approve with: cp %s %s", WRITTEN, DOCUMENT).hasContent(text);
  }

  private static String document(PermissionTable table) {
    List<Role> roles = List.of(Role.values());
    StringBuilder text = new StringBuilder(HEAD.formatted(legend(), receiving(table)));
    text.append("| Action |");
    roles.forEach(role -> text.append(' ').append(role).append(" |"));
    text.append("\n| --- |").append(" --- |".repeat(roles.size())).append('\n');
    for (Action action : Action.values()) {
      text.append("| ").append(action).append(" |");
      roles.forEach(role -> text.append(' ').append(cell(table, action, role)).append(" |"));
      text.append('\n');
    }
    return text.toString();
  }

  private static String cell(PermissionTable table, Action action, Role role) {
    List<Line> lines =
        table.lines().stream()
            .filter(line -> line.action() == action && line.roles().contains(role))
            .filter(line -> line.scope() != Scope.RECEIVING)
            .toList();
    if (lines.isEmpty()) {
      return "–";
    }
    Set<String> states =
        lines.stream().flatMap(line -> line.states().stream()).collect(Collectors.toSet());
    if (states.isEmpty()) {
      return "yes";
    }
    return states.size() == PermissionTable.STATES.size()
        ? "all"
        : IntStream.range(0, PermissionTable.STATES.size())
            .filter(i -> states.contains(PermissionTable.STATES.get(i)))
            .mapToObj(i -> Integer.toString(i + 1))
            .collect(Collectors.joining(" "));
  }

  private static String receiving(PermissionTable table) {
    return table.lines().stream()
        .filter(line -> line.scope() == Scope.RECEIVING)
        .map(line -> line.action().name())
        .collect(Collectors.joining(", "));
  }

  private static String legend() {
    return IntStream.range(0, PermissionTable.STATES.size())
        .mapToObj(i -> (i + 1) + " " + PermissionTable.STATES.get(i))
        .collect(Collectors.joining(", "));
  }
}
