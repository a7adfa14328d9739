package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import vn.motcua.Motcua;
import vn.motcua.base.Messages;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.pdf.Pdf;
import vn.motcua.identity.Actor;
import vn.motcua.process.Timers;
import vn.motcua.process.WorkItem;
import vn.motcua.records.Files;
import vn.motcua.server.MotcuaProcess;

/** Timers, from the model to the trail, with processes that start, meet and die. */
class DossierTimersIT extends DossierProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Autowired private Supplements supplements;
  @Autowired private SupplementRequests requests;
  @Autowired private Timers timers;
  @Autowired private Files files;
  @Autowired private DataSource database;
  @Autowired private Environment environment;

  private ConfigurableApplicationContext secondInstance(int port) {
    return new SpringApplicationBuilder(Motcua.class)
        .run(
            "--server.port=" + port,
            "--spring.flyway.enabled=false",
            "--motcua.files=" + environment.getProperty("motcua.files"),
            "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
            "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
            "--spring.datasource.password="
                + environment.getProperty("spring.datasource.password"));
  }

  @Test
  void aTimerHappensOnceThoughTwoInstancesLookForItAtTheSameMoment() throws Exception {
    Dossier dossier = accepted(WATCHED, Instant.now());
    Instant later = Instant.now().plus(Duration.ofDays(20));
    try (ConfigurableApplicationContext other = secondInstance(-1)) {
      Timers others = other.getBean(Timers.class);
      CountDownLatch together = new CountDownLatch(2);
      List<Thread> both = new ArrayList<>();
      for (Timers instance : List.of(timers, others)) {
        both.add(
            Thread.ofPlatform()
                .start(
                    () -> {
                      together.countDown();
                      try {
                        together.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      OfficeClock.at(later, () -> instance.fireDue());
                    }));
      }
      for (Thread one : both) {
        one.join();
      }
    }
    assertThat(types(dossier)).containsOnlyOnce("TimerFired");
    assertThat(open(dossier)).extracting(WorkItem::node).containsExactly("remind");
    assertThat(entries(dossier)).containsExactly(open(dossier).getFirst().id().number());
    assertThat(OfficeClock.at(later, () -> timers.fireDue())).isZero();
  }

  private List<Integer> entries(Dossier dossier) {
    return jdbc.sql("select number from worklist.entry where dossier_id = :id order by number")
        .param("id", dossier.id())
        .query(Integer.class)
        .list();
  }

  @Test
  void anInstanceThatStartsAfterAnOutageLetsLateTimersHappen() throws Exception {
    Instant before = Instant.now().minus(Duration.ofDays(20));
    Dossier dossier = accepted(WATCHED, before);
    assertThat(types(dossier)).doesNotContain("TimerFired");
    try (ConfigurableApplicationContext restarted = secondInstance(0)) {
      assertThat(restarted.isActive()).isTrue();
      Instant until = Instant.now().plus(PATIENCE);
      while (!types(dossier).contains("TimerFired") && Instant.now().isBefore(until)) {
        Thread.sleep(200);
      }
    }
    assertThat(types(dossier)).containsOnlyOnce("TimerFired");
    assertThat(open(dossier)).extracting(WorkItem::node).containsExactly("remind");
  }

  /** The third of five timers is being written when the process dies: the next does it, once. */
  @Test
  void aProcessThatIsKilledWhileATimerHappensLeavesItToTheNext(@TempDir Path data)
      throws Exception {
    Instant before = Instant.now().minus(Duration.ofDays(20));
    List<Dossier> late = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      late.add(accepted(WATCHED, before.plus(Duration.ofDays(i))));
    }
    try (Connection blocker = database.getConnection();
        MotcuaProcess process =
            MotcuaProcess.start(
                "--port", "0", "--data", data.toString(), "--database", address())) {
      blocker.setAutoCommit(false);
      try (PreparedStatement lock =
          blocker.prepareStatement("select from process.run where subject_id = ? for update")) {
        lock.setObject(1, late.get(2).id());
        lock.execute();
      }
      process.address();
      waitFor("select count(*) = 1 from pg_locks where not granted");
      process.kill();
      blocker.rollback();
    }
    waitFor("select count(*) = 0 from pg_stat_activity where wait_event_type = 'Lock'");
    assertThat(late)
        .filteredOn(dossier -> types(dossier).contains("TimerFired"))
        .containsExactly(late.get(0), late.get(1));
    timers.fireDue();
    assertThat(late)
        .allSatisfy(
            dossier -> {
              assertThat(types(dossier)).containsOnlyOnce("TimerFired");
              assertThat(open(dossier)).extracting(WorkItem::node).containsExactly("remind");
              assertThat(entries(dossier)).containsExactly(open(dossier).getFirst().id().number());
            });
    assertThat(
            jdbc.sql(
                    """
                    select dossier_id from dossier.event
                    where type = 'TimerFired' and dossier_id = any(:ids)
                    order by tx, place
                    """)
                .param("ids", late.stream().map(Dossier::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list())
        .as("the longest due first")
        .containsExactlyElementsOf(late.stream().map(Dossier::id).toList());
  }

  private String address() {
    String url = Objects.requireNonNull(environment.getProperty("spring.datasource.url"));
    return url.replace(
        "jdbc:postgresql://",
        "postgresql://%s:%s@"
            .formatted(
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password")));
  }

  private void waitFor(String condition) throws InterruptedException {
    Instant until = Instant.now().plus(PATIENCE);
    while (!jdbc.sql(condition).query(Boolean.class).single()) {
      assertThat(Instant.now()).as(condition).isBefore(until);
      Thread.sleep(20);
    }
  }

  @Test
  void whileASupplementIsAwaitedTimersRestAndItsComingIsAMessage() {
    Dossier dossier = accepted(WATCHED, Instant.now());
    String paper =
        catalogue.version(dossier.procedure().versionId()).procedure().cases().stream()
            .filter(one -> one.key().equals(dossier.procedure().caseKey()))
            .findFirst()
            .orElseThrow()
            .papers()
            .getFirst()
            .code();
    requests.request(
        dossier.code(),
        "Thiếu giấy tờ.",
        List.of(new SupplementRequests.Item(paper, "")),
        holder(dossier.competentAgencyId(), "RECEPTION", null));
    Instant later = Instant.now().plus(Duration.ofDays(20));
    OfficeClock.at(later, () -> timers.fireDue());
    assertThat(types(dossier)).doesNotContain("TimerFired");
    Actor reception = holder(dossier.competentAgencyId(), "RECEPTION", null);
    supplements.supplement(
        dossier.code(),
        List.of(GivenPaper.uploaded(paper, List.of(pdf(reception.id())))),
        reception);
    assertThat(open(dossier)).extracting(WorkItem::node).containsExactly("examine", "check");
    OfficeClock.at(later, () -> timers.fireDue());
    assertThat(types(dossier)).containsOnlyOnce("TimerFired");
  }

  private UUID pdf(UUID by) {
    return files
        .store(
            new ByteArrayInputStream(
                Pdf.render("<html><body><p>Giấy</p></body></html>", "Giấy", Messages.VIETNAMESE)),
            "giay.pdf",
            by)
        .id();
  }
}
