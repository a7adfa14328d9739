package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.organisation.HeldPost.Basis.BACKUP;
import static vn.motcua.organisation.HeldPost.Basis.OWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Refused;
import vn.motcua.organisation.HeldPost.Basis;

class StaffingRulesTest {
  private static final UUID POST = new UUID(0, 1);
  private static final UUID OTHER_POST = new UUID(0, 2);
  private static final UUID THIRD_POST = new UUID(0, 3);
  private static final Officer AN = officer(11, "An", true);
  private static final Officer BINH = officer(12, "Bình", true);
  private static final Officer CHI = officer(13, "Chi", true);
  private static final Officer GONE = officer(14, "Dũng", false);
  private static final Period ALWAYS = new Period(day(1), null);

  @Test
  void a_free_post_takes_a_main_officer() {
    assertThat(appoint(AN, OWN, day(5), null, ALWAYS)).isEmpty();
  }

  @Test
  void a_post_has_one_main_officer_at_a_time() {
    Holding an = holding(AN, OWN, day(1), day(9));
    assertThat(appoint(BINH, OWN, day(9), null, ALWAYS, an))
        .contains("organisation.refused.post-taken");
    assertThat(appoint(BINH, OWN, day(10), null, ALWAYS, an)).isEmpty();
  }

  @Test
  void a_post_has_any_number_of_backups() {
    Holding an = holding(AN, OWN, day(1), null);
    Holding binh = holding(BINH, BACKUP, day(1), null);
    assertThat(appoint(CHI, BACKUP, day(5), null, ALWAYS, an, binh)).isEmpty();
  }

  @Test
  void nobody_is_their_own_backup() {
    Holding an = holding(AN, OWN, day(1), null);
    assertThat(appoint(AN, BACKUP, day(5), null, ALWAYS, an))
        .contains("organisation.refused.holds-already");
  }

  @Test
  void who_has_left_takes_no_post() {
    assertThat(appoint(GONE, BACKUP, day(5), null, ALWAYS)).contains("organisation.refused.left");
  }

  @Test
  void nobody_holds_a_post_on_a_day_on_which_it_does_not_exist() {
    Period june = new Period(day(2), day(20));
    assertThat(appoint(AN, OWN, day(1), day(5), june)).contains("organisation.refused.post-days");
    assertThat(appoint(AN, OWN, day(2), null, june)).contains("organisation.refused.post-days");
    assertThat(appoint(AN, OWN, day(2), day(20), june)).isEmpty();
  }

  @Test
  void only_the_main_officer_lends_a_post_and_only_while_being_one() {
    Holding an = holding(AN, OWN, day(1), day(10));
    Holding binh = holding(BINH, BACKUP, day(1), null);
    assertThat(delegate(AN, CHI, day(5), day(10), List.of(an, binh))).isEmpty();
    assertThat(delegate(AN, CHI, day(5), day(11), List.of(an, binh)))
        .contains("organisation.refused.not-main");
    assertThat(delegate(BINH, CHI, day(5), day(10), List.of(an, binh)))
        .contains("organisation.refused.not-main");
  }

  @Test
  void a_post_is_lent_to_one_officer_at_a_time() {
    Delegation standing = lent(POST, AN, BINH, day(5), day(8));
    assertThat(delegateOpen(AN, CHI, day(8), day(9), standing))
        .contains("organisation.refused.delegated");
    assertThat(delegateOpen(AN, CHI, day(9), day(9), standing)).isEmpty();
  }

  @Test
  void two_officers_do_not_stand_in_for_each_other() {
    Delegation standing = lent(OTHER_POST, BINH, AN, day(5), day(8));
    assertThat(delegateOpen(AN, BINH, day(8), day(12), standing))
        .contains("organisation.refused.delegation-cycle");
    assertThat(delegateOpen(AN, BINH, day(9), day(12), standing)).isEmpty();
  }

  @Test
  void nor_do_three_in_a_ring() {
    Delegation binh = lent(OTHER_POST, BINH, CHI, day(5), day(8));
    Delegation chi = lent(THIRD_POST, CHI, AN, day(7), day(12));
    assertThat(delegateOpen(AN, BINH, day(1), day(20), binh, chi))
        .contains("organisation.refused.delegation-cycle");
  }

  @Test
  void a_ring_needs_one_day_on_which_it_is_closed() {
    Delegation binh = lent(OTHER_POST, BINH, CHI, day(5), day(6));
    Delegation chi = lent(THIRD_POST, CHI, AN, day(7), day(12));
    assertThat(delegateOpen(AN, BINH, day(1), day(20), binh, chi)).isEmpty();
  }

  @Test
  void nothing_is_lent_to_who_has_left() {
    assertThat(delegateOpen(AN, GONE, day(1), day(2))).contains("organisation.refused.left");
  }

  private static Optional<String> appoint(
      Officer officer,
      Basis basis,
      LocalDate from,
      @Nullable LocalDate to,
      Period post,
      Holding... held) {
    return StaffingRules.refusal(
            new Appointment(POST, officer.id(), from, to), basis, officer, post, List.of(held))
        .map(Refused::key);
  }

  private static Optional<String> delegateOpen(
      Officer from, Officer to, LocalDate first, LocalDate last, Delegation... standing) {
    return StaffingRules.refusal(
            new NewDelegation(POST, from.id(), to.id(), first, last, "Nghỉ phép"),
            to,
            List.of(holding(from, OWN, day(1), null)),
            List.of(standing))
        .map(Refused::key);
  }

  private static Optional<String> delegate(
      Officer from, Officer to, LocalDate first, LocalDate last, List<Holding> held) {
    return StaffingRules.refusal(
            new NewDelegation(POST, from.id(), to.id(), first, last, "Nghỉ phép"),
            to,
            held,
            List.of())
        .map(Refused::key);
  }

  private static Holding holding(
      Officer officer, Basis basis, LocalDate from, @Nullable LocalDate to) {
    return new Holding(UUID.randomUUID(), POST, officer.id(), officer.name(), basis, from, to);
  }

  private static Delegation lent(
      UUID post, Officer from, Officer to, LocalDate first, LocalDate last) {
    return new Delegation(
        UUID.randomUUID(),
        post,
        from.id(),
        from.name(),
        to.id(),
        to.name(),
        first,
        last,
        "Họp",
        null);
  }

  private static Officer officer(long id, String name, boolean active) {
    return new Officer(new UUID(0, id), "o" + id, name, null, null, active);
  }

  private static LocalDate day(int dayOfMonth) {
    return LocalDate.of(2026, 6, dayOfMonth);
  }
}
