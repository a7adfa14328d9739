package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.organisation.Change.SYSTEM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.RuleRefusal;
import vn.motcua.organisation.HeldPost.Basis;

@ModuleOnDatabase
class StaffingIT {
  private static final LocalDate START = LocalDate.of(2025, 7, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
  private static final AtomicInteger NEXT = new AtomicInteger(10);

  @Autowired Agencies agencies;
  @Autowired Structure structure;
  @Autowired Posts posts;
  @Autowired Officers officers;
  @Autowired Staffing staffing;

  private UUID agency = new UUID(0, 0);
  private Post chair = new Post(agency, agency, null, PostKind.LEADER, "", "");
  private Post deputy = chair;
  private Officer an = new Officer(agency, "", "", null, null, true);
  private Officer binh = an;

  @BeforeEach
  void anAgencyWithTwoLeaders() {
    int number = NEXT.incrementAndGet();
    agency =
        structure
            .create(
                new NewAgency(
                    "L" + number,
                    "UBND xã",
                    "",
                    Agency.Level.COMMUNE,
                    null,
                    null,
                    null,
                    START,
                    null),
                SYSTEM)
            .id();
    chair =
        posts.addPost(
            new NewPost(agency, null, PostKind.LEADER, "Chủ tịch", "Chair", null), SYSTEM);
    deputy =
        posts.addPost(
            new NewPost(agency, null, PostKind.LEADER, "Phó Chủ tịch", "Vice-chair", null), SYSTEM);
    an =
        staffing.register(new NewOfficer("an" + number, "Trần Văn Ân", null, "0912345678"), SYSTEM);
    binh =
        staffing.register(
            new NewOfficer("binh" + number, "Đỗ Thị Bình", "binh@xa.gov.vn", null), SYSTEM);
    staffing.appoint(new Appointment(chair.id(), an.id(), START, null), SYSTEM);
    staffing.appoint(new Appointment(deputy.id(), binh.id(), START, null), SYSTEM);
  }

  @Test
  void an_officer_acts_for_own_backup_and_delegated_posts() {
    staffing.nameBackup(new Appointment(deputy.id(), an.id(), START, null), SYSTEM);
    at(TODAY, () -> staffing.delegate(lend(an, binh, TODAY, TODAY.plusDays(3)), SYSTEM));

    assertThat(officers.postsOf(an.id(), TODAY))
        .extracting(HeldPost::post, HeldPost::basis)
        .containsExactly(tuple(chair, Basis.OWN), tuple(deputy, Basis.BACKUP));
    assertThat(officers.postsOf(binh.id(), TODAY))
        .containsExactly(
            new HeldPost(deputy, Basis.OWN, START, null),
            new HeldPost(chair, Basis.DELEGATED, TODAY, TODAY.plusDays(3)));
    assertThat(officers.postsOf(binh.id(), TODAY.minusDays(1))).hasSize(1);
    assertThat(officers.postsOf(binh.id(), TODAY.plusDays(4))).hasSize(1);
    assertThat(officers.holders(agency, PostKind.LEADER, null, TODAY)).containsExactly(binh, an);
  }

  @Test
  void what_is_lent_ends_with_the_time_of_who_lent_it() {
    at(TODAY, () -> staffing.delegate(lend(an, binh, TODAY, TODAY.plusDays(9)), SYSTEM));
    Holding held = officers.holdingsOf(an.id()).getFirst();
    staffing.relieve(held.id(), TODAY, SYSTEM);
    assertThat(officers.postsOf(binh.id(), TODAY)).hasSize(2);
    assertThat(officers.postsOf(binh.id(), TODAY.plusDays(1))).hasSize(1);
    staffing.appoint(new Appointment(chair.id(), binh.id(), TODAY.plusDays(1), null), SYSTEM);
    assertThat(officers.postsOf(binh.id(), TODAY.plusDays(1)))
        .extracting(HeldPost::basis)
        .containsExactly(Basis.OWN, Basis.OWN);
  }

  @Test
  void a_revoked_delegation_ends_at_once() {
    Delegation[] made = new Delegation[1];
    at(TODAY, () -> made[0] = staffing.delegate(lend(an, binh, TODAY, TODAY.plusDays(3)), SYSTEM));
    assertThat(officers.delegations(agency, TODAY)).containsExactly(made[0]);
    staffing.revoke(made[0].id(), SYSTEM);
    assertThat(officers.postsOf(binh.id(), TODAY)).hasSize(1);
    assertThat(officers.delegations(agency, TODAY)).isEmpty();
    assertThat(refusalOf(() -> staffing.revoke(made[0].id(), SYSTEM)))
        .isEqualTo("organisation.refused.revoked");
    at(TODAY, () -> staffing.delegate(lend(an, binh, TODAY, TODAY.plusDays(3)), SYSTEM));
    assertThat(officers.postsOf(binh.id(), TODAY)).hasSize(2);
  }

  @Test
  void nobody_lends_to_themselves_backwards_without_a_reason_or_in_the_past() {
    NewDelegation wrong =
        new NewDelegation(
            chair.id(), an.id(), an.id(), TODAY.minusDays(1), TODAY.minusDays(2), " ");
    assertThatThrownBy(() -> at(TODAY, () -> staffing.delegate(wrong, SYSTEM)))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.faults())
                    .extracting(Fault::key)
                    .containsExactlyInAnyOrder(
                        "organisation.fault.same-officer",
                        "organisation.fault.blank",
                        "organisation.fault.day-order",
                        "organisation.fault.past"));
  }

  @Test
  void leaders_do_not_lend_their_posts_to_each_other_at_the_same_time() {
    at(TODAY, () -> staffing.delegate(lend(an, binh, TODAY, TODAY.plusDays(3)), SYSTEM));
    NewDelegation back =
        new NewDelegation(
            deputy.id(), binh.id(), an.id(), TODAY.plusDays(3), TODAY.plusDays(5), "Họp");
    assertThat(refusalOf(() -> at(TODAY, () -> staffing.delegate(back, SYSTEM))))
        .isEqualTo("organisation.refused.delegation-cycle");
  }

  @Test
  void who_leaves_acts_for_nothing_and_can_come_back() {
    staffing.leave(an.id(), SYSTEM);
    assertThat(officers.get(an.id()).active()).isFalse();
    assertThat(officers.postsOf(an.id(), TODAY)).isEmpty();
    assertThat(officers.holders(agency, PostKind.LEADER, null, TODAY)).containsExactly(binh);
    assertThat(refusalOf(() -> staffing.leave(an.id(), SYSTEM)))
        .isEqualTo("organisation.refused.left");
    staffing.takeBack(an.id(), SYSTEM);
    assertThat(refusalOf(() -> staffing.takeBack(an.id(), SYSTEM)))
        .isEqualTo("organisation.refused.here");
    assertThat(officers.holdingsOf(an.id())).allMatch(held -> held.to() != null);
  }

  @Test
  void officers_are_found_without_accents_and_no_sign_is_a_wildcard() {
    String unique = "dung" + NEXT.incrementAndGet();
    Officer dung = staffing.register(new NewOfficer(unique, "Nguyễn Đức Dũng", null, null), SYSTEM);
    assertThat(officers.search("nguyen duc dung " + unique, 0, 5)).containsExactly(dung);
    assertThat(officers.search("Đức dũng " + unique, 0, 5)).containsExactly(dung);
    assertThat(officers.search("%" + unique, 0, 5)).isEmpty();
    assertThat(officers.search("\\", 0, 5)).isEmpty();
    staffing.correct(dung.id(), "Nguyễn Đức Dụng", null, null, SYSTEM);
    assertThat(officers.search("dung " + unique, 0, 5))
        .extracting(Officer::name)
        .containsExactly("Nguyễn Đức Dụng");
  }

  @Test
  void every_fault_of_a_new_officer_is_named() {
    assertThatThrownBy(
            () -> staffing.register(new NewOfficer("Lan Nguyễn", "", "lan@", "12"), SYSTEM))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.faults())
                    .extracting(Fault::field)
                    .containsExactly("username", "name", "email", "phone"));
    assertThatThrownBy(
            () -> staffing.register(new NewOfficer(an.username(), "Ân", null, null), SYSTEM))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.faults())
                    .extracting(Fault::key)
                    .containsExactly("organisation.fault.username-taken"));
  }

  @Test
  void of_many_who_are_appointed_at_once_one_gets_the_post() throws Exception {
    Post post =
        posts.addPost(new NewPost(agency, null, PostKind.CLERK, "Văn thư", "", null), SYSTEM);
    List<Callable<String>> tries = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Officer officer =
          staffing.register(new NewOfficer(an.username() + ".c" + i, "Chi", null, null), SYSTEM);
      tries.add(
          () ->
              refusalOf(
                  () ->
                      staffing.appoint(
                          new Appointment(post.id(), officer.id(), TODAY, null), SYSTEM)));
    }
    assertThat(run(tries))
        .containsOnlyOnce("")
        .contains("organisation.refused.post-taken")
        .hasSize(6);
  }

  private static List<String> run(List<Callable<String>> tries)
      throws InterruptedException, ExecutionException {
    List<String> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> future : threads.invokeAll(tries)) {
        results.add(future.get());
      }
    }
    return results;
  }

  private NewDelegation lend(Officer from, Officer to, LocalDate first, LocalDate last) {
    return new NewDelegation(chair.id(), from.id(), to.id(), first, last, "Nghỉ phép");
  }

  private static void at(LocalDate day, Runnable work) {
    OfficeClock.at(day.atTime(9, 0).atZone(OfficeClock.ZONE).toInstant(), work);
  }

  private static String refusalOf(Runnable command) {
    try {
      command.run();
      return "";
    } catch (RuleRefusal e) {
      return e.refused().key();
    }
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }
}
