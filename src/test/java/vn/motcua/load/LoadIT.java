package vn.motcua.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.base.Command;
import vn.motcua.base.Messages;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.pdf.Pdf;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Examples;
import vn.motcua.dossier.Steps;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.Runs;
import vn.motcua.process.WorkItem;
import vn.motcua.records.Files;
import vn.motcua.worklist.Entry;
import vn.motcua.worklist.Worklist;

/**
 * Loaded dossiers are dossiers: the product finds nothing wrong with them and works on them. In a
 * database of its own, because others leave dossiers in the shared one that are odd on purpose.
 */
@MotcuaIT
@TestPropertySource(properties = {"motcua.demo=true", "test.database=load"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadIT {
  /** So many that on any day some of the open ones are in the middle of their steps. */
  private static final int MANY = 1000;

  private static final int EVERY = 5;
  private static final Actor SYSTEM = new Actor.SystemActor("test");

  @Autowired private ApplicationContext application;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc mvc;
  @Autowired private Worklist worklist;
  @Autowired private Dossiers dossiers;
  @Autowired private Steps steps;
  @Autowired private Runs runs;
  @Autowired private Actors actors;
  @Autowired private Officers officers;
  @Autowired private Files files;

  private final StringWriter told = new StringWriter();
  private List<UUID> loaded = List.of();
  private long worklistBefore;

  @BeforeAll
  void load() {
    List<UUID> before = ids();
    worklistBefore = entries();
    new Load(application, new PrintWriter(told)).run(MANY);
    loaded = ids().stream().filter(id -> !before.contains(id)).toList();
  }

  private List<UUID> ids() {
    return jdbc.sql("select id from dossier.dossier order by filed_at, id")
        .query(UUID.class)
        .list();
  }

  private long entries() {
    return jdbc.sql("select count(*) from worklist.entry").query(Long.class).single();
  }

  @Test
  void asManyAsWereWantedAndNearlyEveryExampleServes() {
    assertThat(loaded).hasSize(MANY);
    assertThat(told.toString().lines().filter(line -> line.startsWith("no mould")))
        .as("examples that are no mould")
        .hasSizeLessThan(10);
  }

  @Test
  void everyTrailIsWholeAndNoCodeIsMissing() {
    Command verify =
        application.getBeanProvider(Command.class).stream()
            .filter(command -> command.name().equals("verify-audit"))
            .findFirst()
            .orElseThrow();
    StringWriter out = new StringWriter();
    assertThat(verify.run(List.of(), new PrintWriter(out, true))).as(out.toString()).isZero();
  }

  @Test
  void everyDateIsTheOneThatTheLawGives() {
    Examples law = new Examples(application);
    for (int i = 0; i < loaded.size(); i += EVERY) {
      Dossier dossier = dossier(loaded.get(i));
      assertThat(law.dueAt(dossier))
          .as(dossier.code() + " filed at " + dossier.moments().filedAt())
          .isEqualTo(Optional.ofNullable(dossier.moments().dueAt()));
    }
  }

  @Test
  void theyLieInTheLastTwoYearsAndMostAreSettled() {
    LocalDate today = LocalDate.now(OfficeClock.ZONE);
    assertThat(loaded.stream().map(this::dossier))
        .allSatisfy(
            dossier ->
                assertThat(dossier.moments().filedAt().atZone(OfficeClock.ZONE).toLocalDate())
                    .isBetween(today.minusYears(2), today));
    assertThat(loaded.stream().filter(id -> dossier(id).status().ended()).count())
        .isGreaterThan(MANY * 9L / 10)
        .isLessThan(MANY);
  }

  @Test
  void anOpenOneWaitsInAWorklistAndTakesItsNextStep() {
    assertThat(entries()).isGreaterThan(worklistBefore);
    Dossier dossier = inProcess();
    WorkItem item = open(dossier.id()).getFirst();
    OfficerActor officer = holder(dossier, item);
    assertThat(worklist.of(officer).tasks())
        .extracting(Worklist.Task::entry)
        .extracting(Entry::dossierId)
        .contains(dossier.id());

    Map<String, List<UUID>> made = new HashMap<>();
    item.evidence()
        .forEach(
            name -> made.put(name, List.of(files.store(pdf(), name + ".pdf", officer.id()).id())));
    Dossier moved =
        steps.complete(
            item.id(), new Steps.Completion(item.outcomes().getFirst(), null, made), officer);

    assertThat(moved.events()).isGreaterThan(dossier.events());
    assertThat(runs.item(item.id()).status()).isEqualTo(WorkItem.Status.DONE);
    everyTrailIsWholeAndNoCodeIsMissing();
  }

  @Test
  void theirPagesOpen() throws Exception {
    Dossier settled =
        loaded.stream()
            .map(this::dossier)
            .filter(dossier -> dossier.status() == DossierStatus.RETURNED)
            .findFirst()
            .orElseThrow();
    for (Dossier dossier : List.of(settled, inProcess())) {
      OfficerActor reception = holder(dossier, PostKind.RECEPTION, null);
      mvc.perform(
              get("/desk/dossiers/" + dossier.code())
                  .with(authentication(ActorAuthentication.of(reception))))
          .andExpect(status().isOk())
          .andExpect(content().string(Matchers.containsString(dossier.applicant().name())));
    }
  }

  private Dossier dossier(UUID id) {
    return dossiers.get(
        jdbc.sql("select code from dossier.dossier where id = :id")
            .param("id", id)
            .query(String.class)
            .single(),
        SYSTEM);
  }

  private Dossier inProcess() {
    return loaded.stream()
        .map(this::dossier)
        .filter(dossier -> !open(dossier.id()).isEmpty())
        .filter(
            dossier ->
                dossier.status() == DossierStatus.ACCEPTED
                    || dossier.status() == DossierStatus.IN_PROCESS)
        .findFirst()
        .orElseThrow();
  }

  private List<WorkItem> open(UUID dossier) {
    return runs.items(dossier).stream()
        .filter(item -> item.status() == WorkItem.Status.OPEN)
        .toList();
  }

  private OfficerActor holder(Dossier dossier, WorkItem item) {
    PostKind kind = PostKind.valueOf(item.post());
    boolean ofUnit = kind == PostKind.SPECIALIST || kind == PostKind.HEAD;
    return item.assignee() != null
        ? actors.officer(item.assignee())
        : holder(dossier, kind, ofUnit ? dossier.unitId() : null);
  }

  private OfficerActor holder(Dossier dossier, PostKind kind, @Nullable UUID unit) {
    return actors.officer(
        officers
            .holders(dossier.competentAgencyId(), kind, unit, LocalDate.now(OfficeClock.ZONE))
            .getFirst()
            .id());
  }

  private static ByteArrayInputStream pdf() {
    return new ByteArrayInputStream(
        Pdf.render(
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>A</title></head><body/></html>",
            "A",
            Messages.VIETNAMESE));
  }
}
