package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.base.Forbidden;
import vn.motcua.identity.Actor.CitizenActor;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.Actor.SystemActor;
import vn.motcua.identity.PermissionTable.Line;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;

class PermissionTableTest {
  private static final String HEAD = "action;roles;states;scope\n";
  private static final UUID HERE = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final UUID ELSEWHERE = UUID.fromString("00000000-0000-0000-0000-000000000002");
  private static final CitizenActor CITIZEN =
      new CitizenActor(new UUID(1, 1), "Nguyễn Thị Hoa", "030190001234", "0912345678", null);

  private final Permissions permissions = new Permissions();

  @Test
  void what_no_line_allows_is_refused() {
    for (Action action : Action.values()) {
      for (Role role : Role.values()) {
        for (String state : states()) {
          boolean written =
              permissions.table().lines().stream()
                  .anyMatch(line -> says(line, action, role, state));
          assertThat(permissions.allows(Set.of(role), action, state))
              .as("%s %s %s", action, role, state)
              .isEqualTo(written);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobody_without_a_role_may_do_anything(Action action) {
    for (String state : states()) {
      assertThat(permissions.allows(Set.of(), action, state)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {".*_MANAGE", "ACCESS_LOG_READ", "REPORT_READ", "PERIOD_CLOSE"},
      mode = EnumSource.Mode.MATCH_NONE)
  void an_administrator_does_nothing_with_dossiers(Action action) {
    for (String state : states()) {
      assertThat(permissions.allows(Set.of(Role.ADMINISTRATOR), action, state)).isFalse();
    }
  }

  @Test
  void an_administrator_reads_and_closes_figures_but_not_what_is_behind_them() {
    Set<Role> keeper = Set.of(Role.ADMINISTRATOR);
    assertThat(permissions.allows(keeper, Action.REPORT_READ, null)).isTrue();
    assertThat(permissions.allows(keeper, Action.PERIOD_CLOSE, null)).isTrue();
    assertThat(permissions.allows(keeper, Action.REPORT_DOSSIERS, null)).isFalse();
    assertThat(permissions.allows(keeper, Action.ANOMALY_REVIEW, null)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = Action.class, names = ".*_MANAGE", mode = EnumSource.Mode.MATCH_ANY)
  void only_an_administrator_keeps_settings(Action action) {
    Set<Role> others = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
    assertThat(permissions.allows(others, action, null)).isFalse();
    assertThat(permissions.allows(Set.of(Role.ADMINISTRATOR), action, null)).isTrue();
  }

  @Test
  void the_access_log_is_read_by_administrators_and_by_leaders_of_their_own_agency() {
    OfficerActor leader = officer(post(PostKind.LEADER, HERE));
    assertThat(permissions.allows(leader, HERE, Action.ACCESS_LOG_READ, null)).isTrue();
    assertThat(permissions.allows(leader, ELSEWHERE, Action.ACCESS_LOG_READ, null)).isFalse();
    assertThat(permissions.allows(leader, null, Action.ACCESS_LOG_READ, null)).isFalse();
    OfficerActor keeper = officer(post(PostKind.ADMINISTRATOR, HERE));
    assertThat(permissions.allows(keeper, null, Action.ACCESS_LOG_READ, null)).isTrue();
    Set<Role> others = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR, Role.LEADER));
    assertThat(permissions.allows(others, Action.ACCESS_LOG_READ, null)).isFalse();
  }

  @Test
  void the_counter_that_took_a_dossier_in_for_another_agency_reads_prints_and_collects() {
    OfficerActor counter = officer(post(PostKind.RECEPTION, HERE));
    OfficerActor head = officer(post(PostKind.HEAD, HERE));
    assertThat(
            Arrays.stream(Action.values())
                .filter(each -> permissions.allowsReceiving(counter, HERE, each, "FINISHED")))
        .containsExactlyInAnyOrder(Action.DOSSIER_READ, Action.SLIP_PRINT, Action.FEE_COLLECT);
    assertThat(
            Arrays.stream(Action.values())
                .filter(each -> permissions.allowsReceiving(head, HERE, each, "FINISHED")))
        .isEmpty();
    assertThat(permissions.allowsReceiving(counter, ELSEWHERE, Action.DOSSIER_READ, "FILED"))
        .isFalse();
  }

  @Test
  void lists_are_of_the_agencies_where_the_post_allows_them() {
    OfficerActor officer =
        officer(post(PostKind.ADMINISTRATOR, HERE), post(PostKind.CLERK, ELSEWHERE));
    assertThat(permissions.agencies(officer, Action.DOSSIER_SEARCH)).containsExactly(ELSEWHERE);
    assertThatThrownBy(
            () ->
                permissions.require(
                    officer(post(PostKind.ADMINISTRATOR, HERE)), Action.WORKLIST_READ))
        .isInstanceOf(Forbidden.class);
  }

  /** A returned result that was wrong is done again at the agency's cost (R21). */
  @Test
  void a_dossier_that_has_ended_is_only_read_printed_rated_and_redone() {
    assertThat(possible("NOT_ACCEPTED"))
        .isEqualTo(possible("STOPPED"))
        .containsExactlyInAnyOrder(
            Action.DOSSIER_READ,
            Action.DOSSIER_READ_OWN,
            Action.SLIP_PRINT,
            Action.ACCESS_LOG_READ_OWN);
    assertThat(possible("RETURNED"))
        .containsExactlyInAnyOrder(
            Action.DOSSIER_READ,
            Action.DOSSIER_READ_OWN,
            Action.SLIP_PRINT,
            Action.ACCESS_LOG_READ_OWN,
            Action.RATE,
            Action.REDO_ORDER);
  }

  @Test
  void an_officer_acts_only_in_agencies_where_they_hold_the_post() {
    OfficerActor officer = officer(post(PostKind.RECEPTION, HERE), post(PostKind.HEAD, ELSEWHERE));
    assertThat(permissions.allows(officer, HERE, Action.DOSSIER_ACCEPT, "FILED")).isTrue();
    assertThat(permissions.allows(officer, ELSEWHERE, Action.DOSSIER_ACCEPT, "FILED")).isFalse();
    assertThat(permissions.allows(officer, ELSEWHERE, Action.DOSSIER_EXTEND, "IN_PROCESS"))
        .isTrue();
    assertThat(permissions.allows(officer, HERE, Action.DOSSIER_EXTEND, "IN_PROCESS")).isFalse();
    assertThat(permissions.allows(officer, null, Action.DOSSIER_ACCEPT, "FILED")).isFalse();
    assertThatThrownBy(
            () -> permissions.require(officer, ELSEWHERE, Action.DOSSIER_ACCEPT, "FILED"))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void an_administrator_needs_no_agency() {
    OfficerActor officer = officer(post(PostKind.ADMINISTRATOR, HERE));
    assertThat(permissions.allows(officer, null, Action.PROCEDURE_MANAGE, null)).isTrue();
    assertThat(permissions.allows(officer, ELSEWHERE, Action.OFFICER_MANAGE, null)).isTrue();
    assertThat(permissions.allows(officer, HERE, Action.DOSSIER_READ, "FILED")).isFalse();
  }

  @Test
  void a_citizen_acts_only_on_their_own_dossiers() {
    UUID somebodyElse = new UUID(2, 2);
    assertThat(permissions.allowsOwn(CITIZEN, CITIZEN.id(), Action.DOSSIER_READ_OWN, "FILED"))
        .isTrue();
    assertThat(permissions.allowsOwn(CITIZEN, somebodyElse, Action.DOSSIER_READ_OWN, "FILED"))
        .isFalse();
    assertThat(permissions.allowsOwn(CITIZEN, null, Action.DOSSIER_READ_OWN, "FILED")).isFalse();
    assertThat(permissions.allowsOwn(CITIZEN, CITIZEN.id(), Action.DOSSIER_WITHDRAW, "FINISHED"))
        .isFalse();
    OfficerActor officer = officer(post(PostKind.RECEPTION, HERE));
    assertThat(permissions.allowsOwn(officer, officer.id(), Action.DOSSIER_READ_OWN, "FILED"))
        .isFalse();
  }

  @Test
  void a_citizen_does_nothing_of_an_officer() {
    assertThat(permissions.allows(CITIZEN, HERE, Action.DOSSIER_ACCEPT, "FILED")).isFalse();
    assertThat(permissions.allows(CITIZEN, HERE, Action.DOSSIER_READ, "FILED")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void the_system_looks_at_dossiers_and_does_nothing_else(Action action) {
    for (String state : states()) {
      assertThat(permissions.allows(new SystemActor("test"), HERE, action, state))
          .isEqualTo(action == Action.DOSSIER_READ && state != null);
    }
  }

  @Test
  void an_action_on_a_dossier_needs_its_state() {
    OfficerActor officer = officer(post(PostKind.RECEPTION, HERE));
    assertThat(permissions.allows(officer, HERE, Action.DOSSIER_READ, null)).isFalse();
    assertThat(permissions.allows(officer, HERE, Action.DOSSIER_READ, "UNHEARD_OF")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DOSSIER_DANCE;CITIZEN;-;OWN         | no Action is named "DOSSIER_DANCE"
          RATE;KING;-;OWN                     | no Role is named "KING"
          RATE;CITIZEN;SLEEPING;OWN           | no state is named "SLEEPING"
          RATE;CITIZEN;-;UNIVERSE             | no Scope is named "UNIVERSE"
          RATE;CITIZEN;-                      | four cells
          RATE;;-;OWN                         | no Role is named ""
          RATE;CITIZEN;;OWN                   | no state is named ""
          DOSSIER_READ;CITIZEN;*;AGENCY       | CITIZEN cannot have the scope AGENCY
          DOSSIER_READ;CITIZEN;*;ANY          | CITIZEN cannot have the scope ANY
          DOSSIER_READ;SYSTEM;*;RECEIVING     | SYSTEM cannot have the scope RECEIVING
          DOSSIER_READ_OWN;RECEPTION;*;OWN    | RECEPTION cannot have the scope OWN
          """)
  void a_line_that_says_nothing_known_is_refused(String line, String why) {
    assertThatThrownBy(() -> PermissionTable.parse(HEAD + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining(why);
  }

  @Test
  void an_action_that_nobody_may_do_is_a_mistake() {
    assertThatThrownBy(() -> PermissionTable.parse(HEAD + "RATE;CITIZEN;RETURNED;OWN"))
        .hasMessageContaining("DOSSIER_FILE");
  }

  @Test
  void the_head_line_must_be_there() {
    assertThatThrownBy(() -> PermissionTable.parse("RATE;CITIZEN;RETURNED;OWN"))
        .hasMessageContaining("first line");
  }

  /** What anybody at all may do with a dossier in a state. */
  private List<Action> possible(String state) {
    return Arrays.stream(Action.values())
        .filter(action -> permissions.allows(EnumSet.allOf(Role.class), action, state))
        .toList();
  }

  private static boolean says(Line line, Action action, Role role, String state) {
    boolean fits = state == null ? line.states().isEmpty() : line.states().contains(state);
    return line.action() == action && line.roles().contains(role) && fits;
  }

  /** Every state, and none. */
  private static List<String> states() {
    return Stream.concat(PermissionTable.STATES.stream(), Stream.of((String) null))
        .collect(Collectors.toList());
  }

  private static OfficerActor officer(Post... posts) {
    return new OfficerActor(new UUID(3, 3), "Trần Văn Nam", List.of(posts));
  }

  private static Post post(PostKind kind, UUID agency) {
    return new Post(UUID.randomUUID(), agency, null, kind, kind.name(), kind.name());
  }
}
