package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.Officers;

/** Reports by e-mail, to a mail server that listens. */
@MotcuaIT
@TestPropertySource(properties = {"motcua.statistics.feed=false", "motcua.demo=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Rule("F14")
class MailingsIT {
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Autowired private Mailings mailings;
  @Autowired private Projection projection;
  @Autowired private CursorStore cursor;
  @Autowired private Closings closings;
  @Autowired private Actors actors;
  @Autowired private Officers officers;
  @Autowired private MockMvc mvc;
  @Autowired private JdbcClient jdbc;
  @Autowired private OfficeClock clock;

  /** The server comes back on the port where it was. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void listen(DynamicPropertyRegistry properties) {
    SERVER.start();
    properties.add("motcua.mail.host", () -> "127.0.0.1");
    properties.add("motcua.mail.port", () -> SERVER.getSmtp().getPort());
    properties.add("motcua.mail.from", () -> "motcua@xa.example.vn");
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeAll
  void everything_is_counted() {
    int events = jdbc.sql("select count(*) from dossier.event").query(Integer.class).single();
    while (cursor.state().position() < events) {
      projection.advance(1_000);
    }
  }

  @BeforeEach
  void nothing_is_ordered() throws Exception {
    jdbc.sql("delete from statistics.mailing").update();
    jdbc.sql("delete from statistics.subscription").update();
    SERVER.purgeEmailFromAllMailboxes();
  }

  private Actor.OfficerActor officer(String username) {
    return actors.officer(officers.byUsername(username).orElseThrow().id());
  }

  private RequestPostProcessor as(String username) {
    return authentication(ActorAuthentication.of(officer(username)));
  }

  private void order(String kind, String format, String schedule, String recipients)
      throws Exception {
    mvc.perform(
            post("/desk/reports/subscriptions")
                .param("kind", kind)
                .param("calendar", "CALENDAR")
                .param("length", "MONTH")
                .param("format", format)
                .param("schedule", schedule)
                .param("recipients", recipients)
                .with(csrf())
                .with(as("long")))
        .andExpect(status().isSeeOther());
    jdbc.sql("update statistics.subscription set since = since - interval '60 days'").update();
  }

  private String states() {
    return jdbc.sql(
            """
            select coalesce(string_agg(state || attempts, ' ' order by state), '')
            from statistics.mailing
            """)
        .query(String.class)
        .single();
  }

  private void again() {
    jdbc.sql("update statistics.mailing set at = at - interval '1 day'").update();
    mailings.sendDue();
  }

  private void severalProcesses() throws Exception {
    Callable<Boolean> process =
        () -> {
          mailings.sendDue();
          return true;
        };
    try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> each :
          processes.invokeAll(List.of(process, process, process, process))) {
        assertThat(each.get()).isTrue();
      }
    }
  }

  @Test
  void several_processes_send_each_report_once_and_it_is_the_file_of_the_page() throws Exception {
    order("SETTLEMENT", "CSV", "MONTHLY", "a@example.vn");
    order("INDEX", "CSV", "WEEKLY", "b@example.vn");
    severalProcesses();
    again();
    assertThat(states()).isEqualTo("SENT1 SENT1");
    assertThat(SERVER.getReceivedMessages()).hasSize(2);

    MimeMessage message = SERVER.getReceivedMessagesForDomain("a@example.vn")[0];
    assertThat(message.getFrom()[0]).hasToString("motcua@xa.example.vn");
    assertThat(message.getSubject()).contains("Tình hình, kết quả giải quyết");
    BodyPart file = ((MimeMultipart) message.getContent()).getBodyPart(1);
    Period month =
        Period.around(
                Period.Kind.CALENDAR,
                Period.Length.MONTH,
                // The first of a month begins at seven.
                FigureRules.day(clock.instant().minus(Duration.ofHours(7))))
            .before();
    byte[] page =
        mvc.perform(
                get("/desk/reports/settlement.csv?calendar=CALENDAR&length=MONTH&year="
                        + month.year()
                        + "&number="
                        + month.number())
                    .with(as("long")))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(file.getInputStream().readAllBytes()).isEqualTo(page);
    assertThat(file.getFileName()).startsWith("settlement-").endsWith(".csv");
    mvc.perform(get("/desk/reports/subscriptions").with(as("long")))
        .andExpect(content().string(containsString("a@example.vn")))
        .andExpect(content().string(containsString("Đã gửi")));
  }

  @Test
  void a_closed_period_is_sent_to_who_wants_it_then() throws Exception {
    order("SETTLEMENT", "PDF", "AFTER_CLOSING", "c@example.vn d@example.vn");
    mailings.sendDue();
    assertThat(states()).isEmpty();
    Period month = Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2024, 1);
    closings.close(month, officer("quantri"));
    mailings.sendDue();
    mailings.sendDue();
    assertThat(states()).isEqualTo("SENT1");
    assertThat(SERVER.getReceivedMessages()).as("one for each recipient").hasSize(2);
  }

  @Test
  void a_mail_server_that_says_no_is_tried_again_and_given_up_in_the_end() throws Exception {
    order("SETTLEMENT", "CSV", "WEEKLY", "e@example.vn");
    SERVER.getSmtp().stopService();
    try {
      severalProcesses();
      assertThat(states()).isEqualTo("WAITING1");
      mailings.sendDue();
      assertThat(states()).as("not before its time").isEqualTo("WAITING1");
      for (int attempt = 2; attempt <= 5; attempt++) {
        again();
      }
      assertThat(states()).isEqualTo("FAILED5");
      again();
      assertThat(states()).isEqualTo("FAILED5");
      mvc.perform(get("/desk/reports/subscriptions").with(as("long")))
          .andExpect(content().string(containsString("Không gửi được")));
    } finally {
      SERVER.reset();
    }
  }

  @Test
  void who_may_not_see_the_report_any_more_gets_none() throws Exception {
    order("SETTLEMENT", "CSV", "WEEKLY", "f@example.vn");
    jdbc.sql("update statistics.subscription set officer_id = :lan")
        .param("lan", officer("lan").id())
        .update();
    mailings.sendDue();
    assertThat(states()).isEqualTo("REFUSED0");
    assertThat(SERVER.getReceivedMessages()).isEmpty();
  }

  @Test
  void what_a_process_left_half_way_is_not_sent_again_and_says_so() throws Exception {
    order("SETTLEMENT", "CSV", "WEEKLY", "g@example.vn");
    mailings.sendDue();
    jdbc.sql("update statistics.mailing set state = 'SENDING', at = at - interval '1 hour'")
        .update();
    mailings.sendDue();
    assertThat(states()).isEqualTo("UNKNOWN1");
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
  }

  @Test
  void an_order_names_its_faults_and_is_ended_by_its_owner_only() throws Exception {
    mvc.perform(
            post("/desk/reports/subscriptions")
                .param("kind", "NONE")
                .param("format", "CSV")
                .param("schedule", "WEEKLY")
                .param("recipients", "nobody")
                .with(csrf())
                .with(as("long")))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#kind\"")))
        .andExpect(content().string(containsString("href=\"#recipients\"")));
    mvc.perform(get("/desk/reports/subscriptions").with(as("lan")))
        .andExpect(status().isForbidden());
    order("SETTLEMENT", "CSV", "WEEKLY", "h@example.vn");
    UUID id = jdbc.sql("select id from statistics.subscription").query(UUID.class).single();
    String address = "/desk/reports/subscriptions/" + id + "/cancellation";
    mvc.perform(post(address).with(csrf()).with(as("quantri"))).andExpect(status().isNotFound());
    mvc.perform(post(address).with(csrf()).with(as("long"))).andExpect(status().isSeeOther());
    mailings.sendDue();
    assertThat(states()).isEmpty();
  }
}
