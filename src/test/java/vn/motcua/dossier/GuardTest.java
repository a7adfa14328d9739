package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.base.Forbidden;
import vn.motcua.base.NotFound;
import vn.motcua.base.RuleRefusal;
import vn.motcua.catalogue.Channel;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor.CitizenActor;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.Actor.SystemActor;
import vn.motcua.identity.Permissions;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;

class GuardTest {
  private static final UUID SETTLES = new UUID(1, 1);
  private static final UUID RECEIVES = new UUID(1, 2);
  private static final UUID ELSEWHERE = new UUID(1, 3);
  private static final CitizenActor OWNER =
      new CitizenActor(new UUID(2, 1), "Nguyễn Thị Hoa", "030190001234", "0912345678", null);

  private final List<Object> published = new ArrayList<>();
  private final Guard guard = new Guard(new Permissions(), published::add);

  @Test
  void another_citizens_dossier_does_not_exist() {
    CitizenActor other =
        new CitizenActor(new UUID(2, 2), "Lê Văn Tư", "030190001235", "0912345679", null);
    assertThatThrownBy(() -> guard.require(other, dossier(), Action.DOSSIER_READ_OWN))
        .isInstanceOf(NotFound.class);
    assertThat(guard.allows(other, dossier(), Action.DOSSIER_READ_OWN)).isFalse();
    assertThatCode(() -> guard.require(OWNER, dossier(), Action.DOSSIER_READ_OWN))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void an_officer_of_another_agency_may_do_nothing(PostKind kind) {
    OfficerActor officer = officer(kind, ELSEWHERE);
    for (Action action : Action.values()) {
      assertThatThrownBy(() -> guard.require(officer, dossier(), action))
          .isInstanceOf(Forbidden.class);
    }
  }

  @Test
  void the_counter_that_took_it_in_reads_it_and_does_not_accept_it() {
    OfficerActor counter = officer(PostKind.RECEPTION, RECEIVES);
    assertThat(guard.require(counter, dossier(), Action.DOSSIER_READ).post())
        .isEqualTo("RECEPTION");
    assertThatThrownBy(() -> guard.require(counter, dossier(), Action.DOSSIER_ACCEPT))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void who_may_do_it_in_another_state_is_told_that_only_the_state_is_in_the_way() {
    OfficerActor counter = officer(PostKind.RECEPTION, SETTLES);
    assertThatThrownBy(() -> guard.require(counter, dossier(), Action.RESULT_RETURN, Move.RETURN))
        .isInstanceOf(RuleRefusal.class);
    assertThatThrownBy(() -> guard.require(counter, dossier(), Action.RESULT_ATTACH))
        .isInstanceOf(Forbidden.class);
  }

  /** Not the first post held in the agency, but the one that allows it. */
  @Test
  void the_trail_names_the_post_for_which_it_was_done() {
    OfficerActor officer =
        new OfficerActor(
            new UUID(3, 3),
            "Trần Văn Nam",
            List.of(post(PostKind.CLERK, SETTLES), post(PostKind.RECEPTION, SETTLES)));
    assertThat(guard.require(officer, dossier(), Action.DOSSIER_ACCEPT).post())
        .isEqualTo("RECEPTION");
  }

  @ParameterizedTest
  @EnumSource
  void the_system_may_look_and_nothing_else(Action action) {
    SystemActor system = new SystemActor("deadline watch");
    if (action == Action.DOSSIER_READ) {
      assertThat(guard.require(system, dossier(), action).post()).isNull();
    } else {
      assertThatThrownBy(() -> guard.require(system, dossier(), action))
          .isInstanceOf(Forbidden.class);
    }
  }

  @Test
  void every_look_is_told_with_its_purpose_and_a_refused_one_is_none() {
    OfficerActor counter = officer(PostKind.RECEPTION, SETTLES);
    Dossier dossier = dossier();
    guard.look(counter, dossier, Action.SLIP_PRINT, "01");
    assertThat(published)
        .containsExactly(
            new DossierSeen(
                List.of(dossier.subject()), counter, "RECEPTION", Action.SLIP_PRINT, "01"));
    assertThatThrownBy(
            () -> guard.look(officer(PostKind.HEAD, ELSEWHERE), dossier, Action.SLIP_PRINT, "01"))
        .isInstanceOf(Forbidden.class);
    assertThat(published).hasSize(1);
  }

  private static OfficerActor officer(PostKind kind, UUID agency) {
    return new OfficerActor(new UUID(3, 3), "Trần Văn Nam", List.of(post(kind, agency)));
  }

  private static Post post(PostKind kind, UUID agency) {
    return new Post(UUID.randomUUID(), agency, null, kind, kind.name(), kind.name());
  }

  private static Dossier dossier() {
    Instant filed = Instant.parse("2026-03-27T01:15:00Z");
    return new Dossier(
        new UUID(9, 9),
        "H24.31.10813-260327-0012",
        new Dossier.Procedure(new UUID(8, 8), "1.001193", "Đăng ký khai sinh", "", "dung-han"),
        Channel.ONLINE,
        RECEIVES,
        SETTLES,
        null,
        OWNER.id(),
        new Applicant(
            Applicant.Kind.CITIZEN,
            OWNER.name(),
            OWNER.identityNumber(),
            null,
            null,
            null,
            null,
            null),
        ReturnMethod.COUNTER,
        "key",
        0,
        null,
        State.filed(filed, filed),
        1,
        HashChain.START);
  }
}
