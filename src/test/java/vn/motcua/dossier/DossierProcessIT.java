package vn.motcua.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.Motcua;
import vn.motcua.base.Messages;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.pdf.Pdf;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.Models;
import vn.motcua.process.Runs;
import vn.motcua.process.Timers;
import vn.motcua.process.WorkItem;
import vn.motcua.process.WorkItemId;
import vn.motcua.records.Files;
import vn.motcua.worklist.Entry;
import vn.motcua.worklist.Worklist;

/** Timers, messages, hand-overs and recall, from the model to the trail and the worklists. */
@MotcuaIT
@TestPropertySource(properties = "motcua.demo=true")
class DossierProcessIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Autowired private Acceptance acceptance;
  @Autowired private Steps steps;
  @Autowired private Redos redos;
  @Autowired private Supplements supplements;
  @Autowired private SupplementRequests requests;
  @Autowired private AwaitedMessages messages;
  @Autowired private Dossiers dossiers;
  @Autowired private DossierStore store;
  @Autowired private DossierEvents events;
  @Autowired private ProcessFit fit;
  @Autowired private Catalogue catalogue;
  @Autowired private Models models;
  @Autowired private Runs runs;
  @Autowired private Timers timers;
  @Autowired private Worklist worklist;
  @Autowired private Agencies agencies;
  @Autowired private Officers officers;
  @Autowired private Actors actors;
  @Autowired private Files files;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private static final String HEAD =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:motcua="http://motcua.vn/bpmn/1" targetNamespace="urn:test">
        <message id="m-reply" name="reply-received"/>
        <message id="m-supplement" name="supplement-received"/>
        <process id="p" name="Thử" motcua:facts="agencies:list">
      """;
  private static final String FOOT = "</process></definitions>";

  private static String task(String id, String attributes, String inside) {
    return "<userTask id='%s' name='Bước %s' motcua:minutes='60' %s>%s</userTask>"
        .formatted(id, id, attributes, inside);
  }

  private static String flow(String from, String to) {
    return "<sequenceFlow id='%1$s-%2$s' sourceRef='%1$s' targetRef='%2$s'/>".formatted(from, to);
  }

  /** Examined for an hour at most, then the head is told; a supplement opens a check. */
  private static final String WATCHED =
      HEAD
          + "<startEvent id='s'/>"
          + task("examine", "motcua:post='SPECIALIST'", "")
          + "<boundaryEvent id='late' name='Quá hạn' attachedToRef='examine'>"
          + "<timerEventDefinition motcua:minutes='60'/></boundaryEvent>"
          + "<boundaryEvent id='more' attachedToRef='examine' cancelActivity='false'>"
          + "<messageEventDefinition messageRef='m-supplement'/></boundaryEvent>"
          + task("remind", "motcua:post='HEAD'", "")
          + task("check", "motcua:post='SPECIALIST'", "")
          + "<eventBasedGateway id='g'/><intermediateCatchEvent id='reply'>"
          + "<messageEventDefinition messageRef='m-reply'/></intermediateCatchEvent>"
          + "<intermediateCatchEvent id='silent'><timerEventDefinition><timeDuration>P3D"
          + "</timeDuration></timerEventDefinition></intermediateCatchEvent>"
          + task("sign", "motcua:post='LEADER'", "")
          + task("ask", "motcua:post='LEADER'", "")
          + "<endEvent id='e'/><endEvent id='e2'/>"
          + flow("s", "examine")
          + flow("examine", "g")
          + flow("g", "reply")
          + flow("g", "silent")
          + flow("reply", "sign")
          + flow("silent", "ask")
          + flow("sign", "e")
          + flow("ask", "e")
          + flow("late", "remind")
          + flow("remind", "e")
          + flow("more", "check")
          + flow("check", "e2")
          + FOOT;

  /** Asks every agency of a list. */
  private static final String ASKED =
      HEAD
          + "<startEvent id='s'/>"
          + task("assign", "motcua:post='HEAD' motcua:tells='agencies'", "")
          + task(
              "opinion",
              "motcua:post='SPECIALIST' motcua:agency='instance' motcua:outcomes='agree disagree'",
              "<multiInstanceLoopCharacteristics motcua:collection='agencies'/>")
          + task("draft", "motcua:post='SPECIALIST'", "")
          + "<endEvent id='e'/>"
          + flow("s", "assign")
          + flow("assign", "opinion")
          + flow("opinion", "draft")
          + flow("draft", "e")
          + FOOT;

  /** A dossier just accepted, and whose procedure now has this process. */
  private Dossier accepted(String bpmn, Instant at) {
    Map.Entry<String, UUID> old =
        jdbc.sql(
                """
                select code, competent_agency_id from dossier.dossier d
                where status = 'RETURNED'
                  and not exists (select 1 from dossier.dossier r where r.redo_of = d.id)
                order by id
                limit 1
                """)
            .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
            .single();
    UUID agency = old.getValue();
    Dossier filed = redos.redo(old.getKey(), "Làm lại.", holder(agency, "LEADER", null));
    ProcedureVersion procedure = catalogue.version(filed.procedure().versionId());
    models.publish(procedure.processKey(), bpmn.getBytes(UTF_8));
    return OfficeClock.at(
        at, () -> acceptance.accept(filed.code(), holder(agency, "RECEPTION", null)));
  }

  private List<WorkItem> open(Dossier dossier) {
    return runs.items(dossier.id()).stream()
        .filter(item -> item.status() == WorkItem.Status.OPEN)
        .toList();
  }

  private WorkItem open(Dossier dossier, String node) {
    return open(dossier).stream().filter(i -> i.node().equals(node)).findFirst().orElseThrow();
  }

  private List<String> types(Dossier dossier) {
    return events.of(dossier.id()).stream().map(happened -> happened.entry().type()).toList();
  }

  private Actor.OfficerActor holder(UUID agency, String post, @Nullable UUID unit) {
    PostKind kind = PostKind.valueOf(post);
    @Nullable UUID of = StepGuard.ofUnit(kind) ? unit : null;
    return actors.officer(
        officers.holders(agency, kind, of, LocalDate.now(OfficeClock.ZONE)).getFirst().id());
  }

  private Actor.OfficerActor officer(Dossier dossier, WorkItem item) {
    return holder(dossier.competentAgencyId(), item.post(), dossier.unitId());
  }

  private Dossier complete(Dossier dossier, String node, Map<String, Object> facts) {
    WorkItem item = open(dossier, node);
    return steps.complete(
        item.id(),
        new Steps.Completion(item.outcomes().getFirst(), null, Map.of(), facts),
        officer(dossier, item));
  }

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

  @Test
  void anOfficerTellsOfAReplyAndTakesBackACompletion() {
    Dossier dossier = accepted(WATCHED, Instant.now());
    WorkItem examine = open(dossier, "examine");
    Actor.OfficerActor specialist = officer(dossier, examine);
    complete(dossier, "examine", Map.of());
    assertThat(messages.awaited(store.find(dossier.id()).orElseThrow(), specialist))
        .containsExactly("reply-received");
    assertThatThrownBy(() -> messages.receive(dossier.code(), "paid", specialist))
        .isInstanceOf(RuleRefusal.class);
    steps.recall(examine.id(), specialist);
    assertThat(open(dossier)).extracting(WorkItem::node).containsExactly("examine");
    complete(dossier, "examine", Map.of());
    messages.receive(dossier.code(), "reply-received", specialist);
    assertThat(open(dossier)).extracting(WorkItem::node).containsExactly("sign");
    assertThat(types(dossier)).contains("Recalled", "MessageReceived");
    WorkItem sign = open(dossier, "sign");
    steps.work(sign.id(), officer(dossier, sign));
    WorkItemId last =
        runs.items(dossier.id()).stream()
            .filter(item -> item.status() == WorkItem.Status.DONE)
            .toList()
            .getLast()
            .id();
    assertThatThrownBy(() -> steps.recall(last, specialist)).isInstanceOf(RuleRefusal.class);
  }

  @Test
  void anOpinionIsAskedOfOtherAgenciesAndLandsInTheirWorklists() {
    Dossier dossier = accepted(ASKED, Instant.now());
    List<Agency> others =
        agencies.settling(LocalDate.now(OfficeClock.ZONE)).stream()
            .filter(agency -> !agency.id().equals(dossier.competentAgencyId()))
            .filter(
                agency ->
                    agencies.posts(agency.id()).stream()
                        .anyMatch(post -> post.kind() == PostKind.SPECIALIST))
            .limit(1)
            .toList();
    Agency other = others.getFirst();
    assertThatThrownBy(() -> complete(dossier, "assign", Map.of("agencies", List.of("nowhere"))))
        .isInstanceOf(RuleRefusal.class)
        .hasMessageContaining("no-such-place");
    complete(dossier, "assign", Map.of("agencies", List.of(other.code())));
    WorkItem opinion = open(dossier, "opinion");
    assertThat(opinion.name()).contains(other.code());
    Actor.OfficerActor there = holder(other.id(), "SPECIALIST", null);
    assertThat(worklist.of(there).tasks())
        .extracting(Worklist.Task::entry)
        .extracting(Entry::dossierId)
        .contains(dossier.id());
    assertThat(dossiers.whole(dossier.code(), there).items()).contains(opinion);
    assertThatThrownBy(() -> steps.completeUsually(opinion.id(), officer(dossier, opinion)))
        .as("not the settling agency's to answer")
        .isInstanceOf(RuntimeException.class);
    steps.completeUsually(opinion.id(), there);
    assertThat(open(dossier)).extracting(WorkItem::node).containsExactly("draft");
  }

  @Test
  void nobodyToAskSkipsTheStepAndTheTrailSaysSo() {
    Dossier dossier = accepted(ASKED, Instant.now());
    complete(dossier, "assign", Map.of());
    assertThat(open(dossier)).extracting(WorkItem::node).containsExactly("draft");
    assertThat(types(dossier)).contains("StepSkipped");
  }

  @Test
  void everyShippedProcedureKeepsItsLegalLimitAndFitsItsAgencies() {
    Map<String, List<String>> unfit = new HashMap<>();
    Set<String> codes =
        Set.copyOf(
            jdbc.sql("select distinct code from catalogue.version where status = 'PUBLISHED'")
                .query(String.class)
                .list());
    assertThat(codes).isNotEmpty();
    for (String code : codes) {
      ProcedureVersion version =
          catalogue.current(code, LocalDate.now(OfficeClock.ZONE)).orElseThrow();
      if (models.current(version.processKey()).shipped()) {
        fit.faults(version.procedure(), models.newest(version.processKey()))
            .forEach(
                fault ->
                    unfit
                        .computeIfAbsent(code, c -> new ArrayList<>())
                        .add(fault.key() + fault.args()));
      }
    }
    assertThat(unfit).isEmpty();
  }
}
