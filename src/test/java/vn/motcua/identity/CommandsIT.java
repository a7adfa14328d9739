package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.base.Command;
import vn.motcua.base.Invalid;
import vn.motcua.base.MotcuaIT;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.PostKind;

/** {@code ./motcua token} and {@code ./motcua admin}. */
@MotcuaIT
class CommandsIT {
  private static final Pattern PASSWORD = Pattern.compile("([a-z2-9]{4}-){3}[a-z2-9]{4}");

  @Autowired private List<Command> commands;
  @Autowired private Actors actors;
  @Autowired private SignIns signIns;
  @Autowired private Officers officers;
  @Autowired private Agencies agencies;
  @Autowired private JdbcClient jdbc;
  private final StringWriter printed = new StringWriter();
  private TestPeople people;

  @BeforeEach
  void people() {
    people = new TestPeople(jdbc);
  }

  @Test
  void token_prints_a_token_that_acts_as_the_officer() {
    Officer officer = people.officer("Lê Thị Lan", PostKind.CLERK, people.agency());
    assertThat(run("token", officer.username())).isZero();
    assertThat(actors.byToken(printed.toString().strip()))
        .hasValueSatisfying(actor -> assertThat(actor.id()).isEqualTo(officer.id()));
  }

  @Test
  void token_says_what_it_wants() {
    assertThat(run("token")).isEqualTo(2);
    assertThat(run("token", "khong.co.ai")).isEqualTo(1);
    Officer gone = people.officer("Lê Thị Lan", PostKind.CLERK, people.agency());
    people.leaves(gone.id());
    assertThat(run("token", gone.username())).isEqualTo(1);
    assertThat(printed.toString()).contains("Usage", "khong.co.ai", gone.username());
  }

  @Test
  void admin_makes_an_administrator_who_signs_in_and_another_time_a_new_password() {
    String agency = agencies.get(people.agency()).code();
    assertThat(run("admin", "quantri.moi", agency)).isZero();
    String first = password();
    UUID officer = officers.byUsername("quantri.moi").orElseThrow().id();
    assertThat(actors.officer(officer).roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(signIns.signIn("quantri.moi", first, "127.0.0.1"))
        .isInstanceOfSatisfying(
            SignInResult.Welcome.class,
            welcome -> assertThat(welcome.account().mustChangePassword()).isTrue());

    assertThat(run("admin", "quantri.moi")).isZero();
    assertThat(signIns.signIn("quantri.moi", first, "127.0.0.1"))
        .isEqualTo(new SignInResult.Unknown());
    assertThat(signIns.signIn("quantri.moi", password(), "127.0.0.1"))
        .isInstanceOf(SignInResult.Welcome.class);
    assertThat(actors.officer(officer).posts()).hasSize(1);
  }

  @Test
  void admin_gives_an_officer_the_post_of_administrator_beside_their_own() {
    UUID agency = people.agency();
    Officer officer = people.officer("Trần Văn Nam", PostKind.HEAD, agency);
    assertThat(run("admin", officer.username(), agencies.get(agency).code())).isZero();
    assertThat(actors.officer(officer.id()).rolesIn(agency))
        .containsExactlyInAnyOrder(Role.HEAD, Role.ADMINISTRATOR);
  }

  @Test
  void admin_says_what_it_wants_and_leaves_nothing_half_made() {
    assertThat(run("admin")).isEqualTo(2);
    assertThat(run("admin", "ai.do", "KHONG.CO")).isEqualTo(1);
    String agency = agencies.get(people.agency()).code();
    assertThatThrownBy(() -> run("admin", "Tên Sai", agency)).isInstanceOf(Invalid.class);
    assertThat(officers.byUsername("ai.do")).isEmpty();
    assertThat(agencies.posts(agencies.byCode(agency).orElseThrow().id())).isEmpty();
  }

  private int run(String name, String... args) {
    Command command =
        commands.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    printed.getBuffer().setLength(name.equals("admin") ? 0 : printed.getBuffer().length());
    return command.run(List.of(args), new PrintWriter(printed, true));
  }

  private String password() {
    Matcher matcher = PASSWORD.matcher(printed.toString());
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }
}
