package vn.motcua.shape;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.base.Bilingual;
import vn.motcua.base.OfficeClock;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarProposals;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayChange;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.Promise;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeFacts;
import vn.motcua.catalogue.NationalImport;
import vn.motcua.catalogue.Publication;
import vn.motcua.dossier.Acceptance;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.FeeCollections;
import vn.motcua.dossier.Filing;
import vn.motcua.dossier.GivenPaper;
import vn.motcua.dossier.Obligations;
import vn.motcua.dossier.Promises;
import vn.motcua.dossier.ReturnMethod;
import vn.motcua.dossier.Steps;
import vn.motcua.dossier.SupplementRequests;
import vn.motcua.dossier.Withdrawals;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Citizen;
import vn.motcua.identity.Citizens;
import vn.motcua.identity.Passwords;
import vn.motcua.identity.TestPeople;
import vn.motcua.identity.Tokens;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.Drafts;
import vn.motcua.process.Models;
import vn.motcua.process.Runs;
import vn.motcua.process.Script;
import vn.motcua.process.Simulations;
import vn.motcua.process.WorkItem;
import vn.motcua.records.Files;

/**
 * An office with one officer of each post, one officer of every post in another office, two
 * citizens, and dossiers of the first one in the states that routes ask for. Everybody has signed
 * in with a password; officers have tokens too.
 */
class Townhall {
  static final String PROCEDURE = "1.001193";
  static final String CASE = "dung-han";
  private static final String PASSWORD = "con trâu trắng";
  static final String KEPT = "ngay";
  private static final LocalDate LONG_AGO = LocalDate.of(2026, 2, 1);

  @Autowired private MockMvc mvc;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private Actors actors;
  @Autowired private Accounts accounts;
  @Autowired private Citizens citizens;
  @Autowired private Tokens tokens;
  @Autowired private Catalogue catalogue;
  @Autowired private Publication publication;
  @Autowired private NationalImport national;
  @Autowired private Files files;
  @Autowired private Filing filing;
  @Autowired private Acceptance acceptance;
  @Autowired private Steps steps;
  @Autowired private FeeCollections fees;
  @Autowired private SupplementRequests supplements;
  @Autowired private Obligations obligations;
  @Autowired private Withdrawals withdrawals;
  @Autowired private Runs runs;
  @Autowired private Calendars calendars;
  @Autowired private CalendarProposals proposals;
  @Autowired private Promises promises;
  @Autowired private Models models;
  @Autowired private Drafts drafts;
  @Autowired private Simulations simulations;
  @Autowired private OfficeClock clock;

  private final Map<String, Cookie[]> cookies = new HashMap<>();
  private final Map<String, String> bearers = new HashMap<>();
  private final Map<PostKind, Actor> colleagues = new EnumMap<>(PostKind.class);
  private final Map<DossierStatus, Dossier> dossiers = new EnumMap<>(DossierStatus.class);
  private final Map<String, String> ids = new LinkedHashMap<>();
  private Citizen owner;
  private UUID agency;

  /** Opens the office, once for all tests that share the application. */
  void open() throws Exception {
    if (agency != null) {
      return;
    }
    TestPeople people = new TestPeople(jdbc);
    Passwords.HashedPassword password = new Passwords().hash(PASSWORD);
    agency = people.agency();
    publication.offer(agency, List.of(PROCEDURE), LONG_AGO);
    for (PostKind kind : PostKind.values()) {
      Officer officer = people.officer("Cán bộ " + kind, kind, agency);
      colleagues.put(kind, actors.officer(officer.id()));
      enter(kind.name().toLowerCase(Locale.ROOT), officer, password);
    }
    enter("elsewhere", everything(people, people.agency()), password);
    owner = citizens.openDemo(TestPeople.registration(770001), password);
    signIn("owner", owner.identityNumber().toString());
    Citizen stranger = citizens.openDemo(TestPeople.registration(770002), password);
    signIn("stranger", stranger.identityNumber().toString());
    for (DossierStatus status :
        List.of(
            DossierStatus.FILED,
            DossierStatus.IN_PROCESS,
            DossierStatus.SUPPLEMENT_REQUESTED,
            DossierStatus.FINANCIAL_OBLIGATION,
            DossierStatus.WITHDRAWAL_REQUESTED,
            DossierStatus.FINISHED)) {
      dossiers.put(status, dossier(status));
    }
    settings(people);
    changes();
    draft();
  }

  Cookie[] cookies(String person) {
    return cookies.getOrDefault(person, new Cookie[0]);
  }

  /** Null for who has none: visitors and citizens. */
  String bearer(String person) {
    return bearers.get(person);
  }

  /** "POST /desk/intake" and so on: every route of the product, by path. */
  List<String> routes() {
    Set<String> routes = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (handler.getBeanType().getPackageName().startsWith("vn.motcua")) {
                Set<?> methods = mapping.getMethodsCondition().getMethods();
                for (String path : mapping.getPatternValues()) {
                  (methods.isEmpty() ? Set.of("GET") : methods)
                      .forEach(method -> routes.add(path + " " + method));
                }
              }
            });
    return routes.stream().map(r -> r.split(" ")[1] + " " + r.split(" ")[0]).toList();
  }

  /** The state in which a route of a dossier is asked when nothing else is said; else null. */
  static DossierStatus usualState(String path) {
    return path.matches(".*/(dossiers|tracking|work-items|anomalies)/\\{.*")
        ? DossierStatus.IN_PROCESS
        : null;
  }

  /** The answer; what the request changed is undone. */
  MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    TransactionStatus undone = transactions.getTransaction(null);
    try {
      return mvc.perform(request).andReturn().getResponse();
    } finally {
      transactions.rollback(undone);
    }
  }

  /** The path with everything in braces filled in. */
  String path(String pattern, DossierStatus status) {
    String path = pattern;
    if (status != null) {
      Dossier dossier = dossiers.get(status);
      path = path.replace("{code}", dossier.code());
      if (path.contains("/work-items/")) {
        path = path.replace("{id}", open(dossier).getFirst().id().toString());
      }
      String file = file(dossier).toString();
      path = path.replace("/files/{id}", "/files/" + file).replace("{file}", file);
    }
    for (Map.Entry<String, String> id : ids.entrySet()) {
      path = path.replace(id.getKey(), id.getValue());
    }
    return path;
  }

  String trackingKey(DossierStatus status) {
    return dossiers.get(status).trackingKey();
  }

  UUID agency() {
    return agency;
  }

  private Officer everything(TestPeople people, UUID other) {
    Officer officer = people.officer("Cán bộ nơi khác", PostKind.RECEPTION, other);
    for (PostKind kind :
        List.of(PostKind.SPECIALIST, PostKind.HEAD, PostKind.LEADER, PostKind.CLERK)) {
      Officer holder = people.officer("x", kind, other);
      jdbc.sql("update organisation.holding set officer_id = :to where officer_id = :from")
          .param("to", officer.id())
          .param("from", holder.id())
          .update();
    }
    return officer;
  }

  private void enter(String person, Officer officer, Passwords.HashedPassword password)
      throws Exception {
    accounts.openDemo(officer, password);
    signIn(person, officer.username());
    bearers.put(person, tokens.issue(officer.id()));
  }

  private void signIn(String person, String username) throws Exception {
    Cookie[] session =
        mvc.perform(
                post("/sign-in")
                    .param("username", username)
                    .param("password", PASSWORD)
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getCookies();
    cookies.put(person, session);
  }

  private Dossier dossier(DossierStatus status) throws IOException {
    Actor citizen = actors.citizen(owner.id());
    Dossier dossier = filing.file(command(status.name(), citizen), citizen);
    if (status == DossierStatus.FILED) {
      return dossier;
    }
    String code = dossier.code();
    Dossier accepted = acceptance.accept(code, as(PostKind.RECEPTION));
    Dossier working = complete(accepted, open(accepted).getFirst());
    return switch (status) {
      case SUPPLEMENT_REQUESTED ->
          supplements.request(
              code,
              "Ảnh mờ.",
              List.of(new SupplementRequests.Item("giay-chung-sinh", "")),
              as(PostKind.HEAD));
      case FINANCIAL_OBLIGATION ->
          obligations.request(
              code,
              new Obligations.Obligation("Lệ phí trước bạ", 1_000_000, "", null),
              as(PostKind.HEAD));
      case WITHDRAWAL_REQUESTED -> withdrawals.request(code, "Đổi ý.", citizen);
      case FINISHED -> finished(fees.collect(code, as(PostKind.RECEPTION)));
      default -> working;
    };
  }

  private Dossier finished(Dossier dossier) throws IOException {
    Dossier working = dossier;
    while (working.status() != DossierStatus.FINISHED) {
      working = complete(working, open(working).getFirst());
    }
    return working;
  }

  private Dossier complete(Dossier dossier, WorkItem item) throws IOException {
    Actor officer = as(PostKind.valueOf(item.post()));
    Map<String, List<UUID>> evidence = new HashMap<>();
    for (String name : item.evidence()) {
      evidence.put(name, List.of(upload(officer)));
    }
    return steps.complete(
        item.id(), new Steps.Completion(item.outcomes().getFirst(), null, evidence), officer);
  }

  private Filing.Command command(String key, Actor citizen) throws IOException {
    List<GivenPaper> papers = new ArrayList<>();
    for (var paper :
        catalogue
            .current(PROCEDURE, LocalDate.of(2026, 11, 24))
            .orElseThrow()
            .findCase(CASE)
            .orElseThrow()
            .missing(Channel.ONLINE, Set.of())) {
      papers.add(GivenPaper.uploaded(paper.code(), List.of(upload(citizen))));
    }
    return new Filing.Command(
        "access-" + key,
        agency,
        PROCEDURE,
        CASE,
        Channel.ONLINE,
        new Applicant(
            Applicant.Kind.CITIZEN,
            owner.name(),
            owner.identityNumber().toString(),
            null,
            null,
            null,
            null,
            null),
        papers,
        ReturnMethod.COUNTER,
        FeeFacts.copies(1));
  }

  private UUID upload(Actor actor) throws IOException {
    return files.store(new ByteArrayInputStream(picture()), "anh.png", actor.id()).id();
  }

  static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private Actor as(PostKind kind) {
    return colleagues.get(kind);
  }

  private List<WorkItem> open(Dossier dossier) {
    return runs.items(dossier.id()).stream()
        .filter(item -> item.status() == WorkItem.Status.OPEN)
        .toList();
  }

  private UUID file(Dossier dossier) {
    return id(
        "select file_id from records.paper where subject_id = :of and file_id is not null order by number limit 1",
        dossier.id());
  }

  /** What administrators' routes name. */
  private void settings(TestPeople people) throws IOException {
    Officer clerk = people.officer("Cán bộ được quản trị", PostKind.CLERK, agency);
    UUID holding =
        id("select id from organisation.holding where officer_id = :of limit 1", clerk.id());
    UUID post = id("select post_id from organisation.holding where id = :of", holding);
    UUID unit = id("select unit_id from organisation.post where id = :of", post);
    Officer deputy = people.officer("Cán bộ thay", PostKind.CLERK, agency);
    UUID delegation = UUID.randomUUID();
    jdbc.sql(
            """
            insert into organisation.delegation (id, post_id, from_id, to_id, valid_from, valid_to, reason)
            values (:id, :post, :from, :to, date '2026-01-01', date '2030-01-01', 'Đi học')
            """)
        .param("id", delegation)
        .param("post", post)
        .param("from", clerk.id())
        .param("to", deputy.id())
        .update();
    national.run(new ByteArrayInputStream("{ no line".getBytes("UTF-8")), "access.jsonl");
    UUID doubt = id("select id from catalogue.doubt where :of is not null limit 1", agency);
    UUID version = catalogue.current(PROCEDURE, LocalDate.of(2026, 11, 24)).orElseThrow().id();
    ids.put("/admin/agencies/{id}", "/admin/agencies/" + agency);
    ids.put("/calendars/{code}", "/calendars/vn");
    ids.put("{date}", "2026-12-01");
    ids.put("/admin/delegations/{id}", "/admin/delegations/" + delegation);
    ids.put("/admin/holdings/{id}", "/admin/holdings/" + holding);
    ids.put("/admin/officers/{id}", "/admin/officers/" + clerk.id());
    ids.put("/admin/posts/{id}", "/admin/posts/" + post);
    ids.put("/admin/procedure-versions/{id}", "/admin/procedure-versions/" + version);
    ids.put("/admin/process-models/{key}", "/admin/process-models/same-day");
    ids.put("/admin/quarantine/{id}", "/admin/quarantine/" + doubt);
    ids.put("/admin/units/{id}", "/admin/units/" + unit);
    ids.put("{agency}", agency.toString());
    ids.put("/api/v1/process-models/{key}", "/api/v1/process-models/same-day");
    ids.put("/{kind}/{number}", "/UNREAL_TIME/1");
    ids.put("{kind:[a-z]+}", "settlement");
    ids.put("{kind}", "settlement");
    ids.put("{format:csv|xlsx|pdf}", "csv");
    ids.put("/procedures/{code}", "/procedures/" + PROCEDURE);
    ids.put("{procedure}", PROCEDURE);
    ids.put("{form}", "01");
  }

  /** A proposed day off, a promise, and a model's draft with a kept case. */
  private void changes() {
    LocalDate next = LocalDate.now(clock).plusYears(1);
    CalendarChange dayOff =
        new CalendarChange.Days(
            List.of(
                new DayChange.Put(
                    new CalendarDay(
                        next,
                        DayKind.HOLIDAY,
                        List.of(),
                        "Nghỉ",
                        "Off",
                        "",
                        CalendarDay.Status.CONFIRMED))));
    UUID proposal =
        proposals.propose("vn", calendars.about("vn").version(), dayOff, "Thử", "Quản trị").id();
    promises.publish(
        agency,
        List.of(PROCEDURE),
        new Promise(
            new Bilingual("Ngày thứ Sáu không chờ", "No-waiting Friday"),
            DayOfWeek.FRIDAY,
            LocalTime.of(15, 30),
            LocalTime.of(9, 0),
            next,
            null),
        "Kế hoạch 1/KH-UBND",
        "Quản trị");
    drafts.save("same-day", models.source(models.current("same-day").id()), owner.id());
    simulations.keep(
        "same-day",
        KEPT,
        drafts.graph("same-day"),
        new Script(clock.instant(), Map.of(), List.of()));
    ids.put("/proposals/{id}", "/proposals/" + proposal);
    ids.put("/admin/promises/{id}", "/admin/promises/" + promises.all().getFirst().id());
    ids.put("/subscriptions/{id}", "/subscriptions/" + new UUID(0, 404));
    ids.put("{name}", KEPT);
  }

  /** A filing that the owner has begun; it lies in the session. */
  private void draft() throws Exception {
    String key = UUID.randomUUID().toString();
    mvc.perform(
            post("/my/filings")
                .cookie(cookies("owner"))
                .with(csrf())
                .param("key", key)
                .param("procedure", PROCEDURE)
                .param("case", CASE)
                .param("agency", agency.toString()))
        .andReturn();
    mvc.perform(get("/my/filings/" + key + "/applicant").cookie(cookies("owner"))).andReturn();
    ids.put("{key}", key);
  }

  private UUID id(String sql, UUID of) {
    return jdbc.sql(sql).param("of", of).query(UUID.class).single();
  }
}
