package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.PostKind;

/** Accounts, waits and tokens on a real database. */
@MotcuaIT
class AccountsIT {
  private static final String PASSWORD = "con trâu trắng";
  private static final Instant MORNING = Instant.parse("2026-03-27T01:00:00Z");

  @Autowired private Accounts accounts;
  @Autowired private Citizens citizens;
  @Autowired private SignIns signIns;
  @Autowired private Tokens tokens;
  @Autowired private Actors actors;
  @Autowired private Passwords passwords;
  @Autowired private JdbcClient jdbc;
  private TestPeople people;

  @BeforeEach
  void people() {
    people = new TestPeople(jdbc);
  }

  @Test
  void a_citizen_registers_and_signs_in_with_the_number_however_it_is_typed() {
    Citizen citizen = citizens.register(TestPeople.registration(1), PASSWORD, "192.0.2.1");
    assertThat(citizens.get(citizen.id())).isEqualTo(citizen);
    assertThat(citizens.byIdentityNumber(new IdentityNumber("030190000001"))).contains(citizen);
    assertThat(signIns.signIn(" 030 190 000 001", PASSWORD, "192.0.2.1"))
        .asInstanceOf(type(SignInResult.Welcome.class))
        .satisfies(
            welcome ->
                assertThat(
                        actors.bySession(
                            welcome.account().id(), welcome.account().passwordChangedAt()))
                    .hasValueSatisfying(
                        signedIn -> assertThat(signedIn.actor().id()).isEqualTo(citizen.id())));
  }

  @Test
  void a_number_has_one_account() {
    citizens.register(TestPeople.registration(2), PASSWORD, "192.0.2.1");
    assertThatThrownBy(() -> citizens.register(TestPeople.registration(2), PASSWORD, "192.0.2.1"))
        .asInstanceOf(type(Invalid.class))
        .extracting(Invalid::faults)
        .isEqualTo(List.of(Fault.of("identityNumber", "identity.register.fault.taken")));
    assertThat(count("identity.account where username = '030190000002'")).isEqualTo(1);
  }

  @Test
  void one_address_opens_only_so_many_accounts() {
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 30; i++) {
                citizens.register(TestPeople.registration(100 + i), PASSWORD, "192.0.2.77");
              }
            })
        .isInstanceOf(RuleRefusal.class);
    assertThat(count("identity.citizen where identity_number like '0301900001%'")).isEqualTo(20);
  }

  @Test
  void no_password_and_no_name_is_kept_as_typed() {
    citizens.register(TestPeople.registration(3), PASSWORD, "192.0.2.1");
    signIns.signIn("mật khẩu gõ nhầm ô", "sai", "192.0.2.1");
    assertThat(
            jdbc.sql("select password from identity.account where username = '030190000003'")
                .query(String.class)
                .single())
        .startsWith("{bcrypt}");
    assertThat(jdbc.sql("select key from identity.throttle").query(String.class).list())
        .allMatch(key -> key.matches("[0-9a-f]{64}"));
  }

  @Test
  void wrong_passwords_make_the_right_one_wait_and_the_wait_ends() {
    Citizen citizen = citizens.register(TestPeople.registration(4), PASSWORD, "192.0.2.1");
    String name = citizen.identityNumber().digits();
    at(
        MORNING,
        () -> {
          for (int i = 0; i < 5; i++) {
            assertThat(signIns.signIn(name, "sai mật khẩu", "192.0.2.4"))
                .isEqualTo(new SignInResult.Unknown());
          }
          assertThat(signIns.signIn(name, PASSWORD, "192.0.2.5"))
              .isEqualTo(new SignInResult.Wait(MORNING.plusSeconds(30)));
        });
    at(
        MORNING.plusSeconds(30),
        () -> {
          assertThat(signIns.signIn(name, PASSWORD, "192.0.2.5"))
              .isInstanceOf(SignInResult.Welcome.class);
          for (int i = 0; i < 5; i++) {
            assertThat(signIns.signIn(name, "sai mật khẩu", "192.0.2.4"))
                .as("the right password made it begin afresh")
                .isEqualTo(new SignInResult.Unknown());
          }
        });
    assertThat(count("identity.sign_in where outcome = 'WAIT'")).isPositive();
  }

  @Test
  void a_name_that_nobody_has_waits_just_the_same() {
    at(
        MORNING,
        () -> {
          for (int i = 0; i < 5; i++) {
            assertThat(signIns.signIn("khong.co.ai", "sai", "192.0.2.6"))
                .isEqualTo(new SignInResult.Unknown());
          }
          assertThat(signIns.signIn("khong.co.ai", "sai", "192.0.2.6"))
              .isEqualTo(new SignInResult.Wait(MORNING.plusSeconds(30)));
        });
  }

  @Test
  void an_address_that_tries_many_names_waits() {
    at(
        MORNING,
        () -> {
          for (int i = 0; i < 50; i++) {
            // Too long to be compared with anything, so that the test does not take a minute.
            signIns.signIn("ten" + i, "x".repeat(80), "2001:db8:5::" + Integer.toHexString(i));
          }
          assertThat(signIns.signIn("ten51", "sai", "2001:db8:5::ffff"))
              .isEqualTo(new SignInResult.Wait(MORNING.plusSeconds(30)));
          assertThat(signIns.signIn("ten51", "x".repeat(80), "2001:db8:6::1"))
              .isEqualTo(new SignInResult.Unknown());
        });
  }

  @Test
  void right_passwords_from_one_office_never_wait() {
    Citizen citizen = citizens.register(TestPeople.registration(5), PASSWORD, "192.0.2.1");
    String name = citizen.identityNumber().digits();
    jdbc.sql("delete from identity.throttle").update();
    for (int i = 0; i < 3; i++) {
      signIns.signIn(name, PASSWORD, "192.0.2.8");
    }
    assertThat(jdbc.sql("select attempts from identity.throttle").query(Integer.class).list())
        .containsExactly(0);
  }

  @Test
  void many_attempts_at_once_gain_nothing() throws InterruptedException, ExecutionException {
    List<Callable<SignInResult>> attempts = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      attempts.add(() -> signIns.signIn("nhieu.lan.mot.luc", "x".repeat(80), "192.0.2.9"));
    }
    int compared = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<SignInResult> result : threads.invokeAll(attempts)) {
        compared += result.get() instanceof SignInResult.Unknown ? 1 : 0;
      }
    }
    assertThat(compared).isEqualTo(5);
  }

  @Test
  void forgotten_attempts_are_cleared_away() {
    at(MORNING.minus(Duration.ofDays(3)), () -> signIns.signIn("lau.roi", "sai", "192.0.2.10"));
    long before = count("identity.throttle where last_at < now() - interval '2 days'");
    assertThat(before).isPositive();
    for (int i = 0; i <= before / 10; i++) {
      signIns.signIn("moi.day", "sai", "192.0.2.11");
    }
    assertThat(count("identity.throttle where last_at < now() - interval '2 days'")).isZero();
  }

  @Test
  void a_one_time_password_must_be_changed_and_the_old_session_ends() {
    Officer officer = people.officer("Trần Văn Nam", PostKind.RECEPTION, people.agency());
    String given = accounts.oneTimePassword(officer);
    Account account = accounts.ofOfficer(officer.id()).orElseThrow();
    assertThat(account.mustChangePassword()).isTrue();
    assertThat(signIns.signIn(officer.username(), given, "192.0.2.12"))
        .isInstanceOf(SignInResult.Welcome.class);

    Account changed = accounts.changePassword(account.id(), given, PASSWORD);
    assertThat(changed.mustChangePassword()).isFalse();
    assertThat(actors.bySession(account.id(), account.passwordChangedAt())).isEmpty();
    assertThat(actors.bySession(account.id(), changed.passwordChangedAt())).isPresent();
    assertThat(signIns.signIn(officer.username(), given, "192.0.2.12"))
        .isEqualTo(new SignInResult.Unknown());
  }

  @Test
  void a_password_changes_only_for_who_knows_it_and_to_a_good_one() {
    Officer officer = people.officer("Trần Văn Nam", PostKind.RECEPTION, people.agency());
    String given = accounts.oneTimePassword(officer);
    UUID id = accounts.ofOfficer(officer.id()).orElseThrow().id();
    assertThatThrownBy(() -> accounts.changePassword(id, "sai mật khẩu", "ngắn"))
        .asInstanceOf(type(Invalid.class))
        .extracting(e -> e.faults().stream().map(Fault::field).toList())
        .isEqualTo(List.of("current", "chosen"));
    assertThatThrownBy(() -> accounts.changePassword(id, given, given)).isInstanceOf(Invalid.class);
  }

  @Test
  void a_locked_account_neither_signs_in_nor_goes_on_nor_acts_by_token() {
    Officer officer = people.officer("Trần Văn Nam", PostKind.HEAD, people.agency());
    String given = accounts.oneTimePassword(officer);
    Account account = accounts.ofOfficer(officer.id()).orElseThrow();
    String token = tokens.issue(officer.id());
    assertThat(actors.byToken(token)).isPresent();

    accounts.changeStatus(account.id(), Account.Status.LOCKED);
    assertThat(signIns.signIn(officer.username(), given, "192.0.2.13"))
        .isEqualTo(new SignInResult.Closed());
    assertThat(signIns.signIn(officer.username(), "sai", "192.0.2.13"))
        .isEqualTo(new SignInResult.Unknown());
    assertThat(actors.bySession(account.id(), account.passwordChangedAt())).isEmpty();
    assertThat(actors.byToken(token)).isEmpty();
  }

  @Test
  void demo_accounts_sign_in_here_and_not_on_a_server_that_others_reach() {
    Officer officer = people.officer("Trần Văn Nam", PostKind.CLERK, people.agency());
    accounts.openDemo(officer, passwords.hash(PASSWORD));
    assertThat(signIns.signIn(officer.username(), PASSWORD, "127.0.0.1"))
        .isInstanceOf(SignInResult.Welcome.class);
    SignIns open =
        new SignIns(
            new AccountStore(jdbc),
            new Throttle(new ThrottleStore(jdbc), new OfficeClock()),
            passwords,
            new Listening("0.0.0.0"),
            new OfficeClock());
    assertThat(open.signIn(officer.username(), PASSWORD, "127.0.0.1"))
        .isEqualTo(new SignInResult.DemoElsewhere());
    assertThat(open.signIn(officer.username(), "sai", "127.0.0.1"))
        .isEqualTo(new SignInResult.Unknown());
  }

  @Test
  void a_token_is_kept_as_its_hash_and_acts_as_the_officer_of_today() {
    UUID agency = people.agency();
    Officer officer = people.officer("Lê Thị Lan", PostKind.SPECIALIST, agency);
    String token = tokens.issue(officer.id(), "Phần mềm hộ tịch", null);
    assertThat(token).matches("motcua_[A-Za-z0-9_-]{43}").isNotEqualTo(tokens.issue(officer.id()));
    assertThat(
            jdbc.sql("select encode(hash, 'hex') from identity.token where officer_id = :officer")
                .param("officer", officer.id())
                .query(String.class)
                .list())
        .hasSize(2)
        .allMatch(hash -> hash.length() == 64 && !hash.contains(token));
    assertThat(actors.byToken(token))
        .hasValueSatisfying(actor -> assertThat(actor.holds(PostKind.SPECIALIST, agency)).isTrue());
    assertThat(actors.byToken(token + "x")).isEmpty();
    assertThat(actors.byToken("")).isEmpty();

    people.postsEnded(officer.id(), LocalDate.now(OfficeClock.ZONE).minusDays(1));
    assertThat(actors.byToken(token)).map(OfficerActor::posts).contains(List.of());
    people.leaves(officer.id());
    assertThat(actors.byToken(token)).isEmpty();
  }

  @Test
  void a_token_ends_by_its_date_or_when_revoked_and_its_use_is_noted() {
    Officer officer = people.officer("Lê Thị Lan", PostKind.SPECIALIST, people.agency());
    String token = tokens.issue(officer.id(), "một giờ", MORNING.plus(Duration.ofHours(1)));
    at(MORNING, () -> assertThat(tokens.officer(token)).contains(officer.id()));
    at(MORNING.plusSeconds(59), () -> assertThat(tokens.officer(token)).isPresent());
    assertThat(tokens.of(officer.id()).getFirst().lastUsedAt()).isEqualTo(MORNING);
    at(MORNING.plusSeconds(61), () -> assertThat(tokens.officer(token)).isPresent());
    assertThat(tokens.of(officer.id()).getFirst().lastUsedAt()).isEqualTo(MORNING.plusSeconds(61));
    at(MORNING.plus(Duration.ofHours(1)), () -> assertThat(tokens.officer(token)).isEmpty());

    String second = tokens.issue(officer.id());
    assertThat(tokens.officer(second)).isPresent();
    tokens.revoke(tokens.of(officer.id()).getFirst().id());
    assertThat(tokens.officer(second)).isEmpty();
  }

  private static void at(Instant moment, Runnable work) {
    OfficeClock.at(moment, work);
  }

  private long count(String where) {
    return jdbc.sql("select count(*) from " + where).query(Long.class).single();
  }
}
