package vn.motcua.bench;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.base.Messages;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.pdf.Pdf;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeFacts;
import vn.motcua.catalogue.Publication;
import vn.motcua.dossier.Acceptance;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Filing;
import vn.motcua.dossier.GivenPaper;
import vn.motcua.dossier.ReturnMethod;
import vn.motcua.dossier.Returns;
import vn.motcua.dossier.Steps;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.PostKind;
import vn.motcua.organisation.Unit;
import vn.motcua.process.Models;
import vn.motcua.process.Runs;
import vn.motcua.process.WorkItem;
import vn.motcua.server.BenchServer;

/**
 * Motcua itself: the application without its web server, on a database with the demo authority, and
 * every move through the public services that the pages and the API call, by officers who hold the
 * posts. All that a move entails is in it: permission, lifecycle rule, engine, hash-chained event,
 * worklist and whatever else is written in its transaction.
 */
final class WholeService implements Contestant {
  private static final String PROCEDURE = "9.900001";
  private static final String UNIT = "TP";
  private static final List<PostKind> POSTS =
      List.of(
          PostKind.RECEPTION, PostKind.HEAD, PostKind.SPECIALIST, PostKind.CLERK, PostKind.LEADER);

  private final String database;
  private final ConfigurableApplicationContext application;
  private final Filing filing;
  private final Acceptance acceptance;
  private final Steps steps;
  private final Returns returns;
  private final Runs runs;
  private final List<Office> offices = new ArrayList<>();
  private final long began = System.nanoTime();

  /** The last Friday, when the offices open: nobody works at night, whenever this is measured. */
  private final Instant opening =
      LocalDate.now(OfficeClock.ZONE)
          .with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
          .atTime(LocalTime.of(8, 0))
          .atZone(OfficeClock.ZONE)
          .toInstant();

  /** An agency, who holds its posts, and the signed result that its leader attaches. */
  private record Office(UUID agency, Map<PostKind, Actor> officers, UUID result) {
    Actor officer(PostKind kind) {
      return requireNonNull(officers.get(kind));
    }
  }

  /** What an officer has before them when they move the dossier. */
  private record Seen(Office office, Dossier dossier) {}

  WholeService(BenchServer server, String database) {
    this.database = database;
    this.application = server.motcua(database);
    this.filing = application.getBean(Filing.class);
    this.acceptance = application.getBean(Acceptance.class);
    this.steps = application.getBean(Steps.class);
    this.returns = application.getBean(Returns.class);
    this.runs = application.getBean(Runs.class);
  }

  ConfigurableApplicationContext application() {
    return application;
  }

  @Override
  public String name() {
    return database.equals("motcua_loaded") ? "Motcua, loaded" : "Motcua";
  }

  @Override
  public String database() {
    return database;
  }

  @Override
  public void prepare() {
    LocalDate today = LocalDate.ofInstant(opening, OfficeClock.ZONE);
    application
        .getBean(Models.class)
        .publish(FiveSteps.KEY, FiveSteps.forMotcua().getBytes(StandardCharsets.UTF_8));
    Publication publication = application.getBean(Publication.class);
    publication.publish(publication.draft(procedure(today)));
    for (Agency agency : application.getBean(Agencies.class).settling(today)) {
      office(agency, today)
          .ifPresent(
              office -> {
                publication.offer(agency.id(), List.of(PROCEDURE), today);
                offices.add(office);
              });
    }
    if (offices.isEmpty()) {
      throw new IllegalStateException("no agency of the demo authority has all posts");
    }
  }

  /** An agency where somebody holds each post. */
  private Optional<Office> office(Agency agency, LocalDate today) {
    UUID unit =
        application.getBean(Agencies.class).unit(agency.id(), UNIT).map(Unit::id).orElse(null);
    if (unit == null) {
      return Optional.empty();
    }
    Officers officers = application.getBean(Officers.class);
    Map<PostKind, Actor> actors = new EnumMap<>(PostKind.class);
    for (PostKind kind : POSTS) {
      boolean ofUnit = kind == PostKind.SPECIALIST || kind == PostKind.HEAD;
      List<Officer> holders = officers.holders(agency.id(), kind, ofUnit ? unit : null, today);
      if (holders.isEmpty()) {
        return Optional.empty();
      }
      actors.put(kind, application.getBean(Actors.class).officer(holders.getFirst().id()));
    }
    return Optional.of(
        new Office(agency.id(), actors, result(requireNonNull(actors.get(PostKind.LEADER)))));
  }

  /** One signed result for every dossier that this leader approves. */
  private UUID result(Actor leader) {
    byte[] pdf =
        Pdf.render(
            "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>Kết"
                + " quả</title></head><body><p>Kết quả</p></body></html>",
            "Kết quả",
            Messages.VIETNAMESE);
    return application
        .getBean(vn.motcua.records.Files.class)
        .store(new ByteArrayInputStream(pdf), "ket-qua.pdf", leader.id())
        .id();
  }

  private static String procedure(LocalDate today) {
    return """
        {"code": "%s", "name": "Thủ tục đo tải", "nameEn": "Benchmark procedure",
         "field": {"code": "do-tai", "name": "Đo tải", "nameEn": "Benchmark"},
         "decision": "1/QĐ-ĐT", "validFrom": "%s", "unitCode": "%s", "processKey": "%s",
         "onlineLevel": "FULL", "subjects": ["Công dân Việt Nam"], "steps": "Nộp hồ sơ.",
         "legalBases": [{"number": "1/QĐ-ĐT", "title": "Quyết định đo tải"}],
         "common": {
           "terms": [{"channel": "COUNTER", "term": {"amount": 5, "unit": "WORKING_DAY"}}],
           "papers": [{"code": "to-khai", "name": "Tờ khai", "nameEn": "Form", "originals": 1,
             "required": true}]},
         "cases": [{"key": "thuong", "name": "Thường", "nameEn": "Ordinary"},
           {"key": "lay-y-kien", "name": "Lấy ý kiến", "nameEn": "With consultation"}],
         "results": [{"name": "Kết quả", "nameEn": "Result"}]}
        """
        .formatted(PROCEDURE, today, UNIT, FiveSteps.KEY);
  }

  /** A moment of the office hours, as long after the opening as this has been running. */
  private Instant now() {
    return opening.plusNanos(System.nanoTime() - began).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Case open(boolean consulted) {
    return OfficeClock.at(now(), () -> file(consulted));
  }

  private Case file(boolean consulted) {
    Office office = offices.get(ThreadLocalRandom.current().nextInt(offices.size()));
    Dossier filed =
        filing.file(
            new Filing.Command(
                UUID.randomUUID().toString(),
                office.agency(),
                PROCEDURE,
                consulted ? "lay-y-kien" : "thuong",
                Channel.COUNTER,
                new Applicant(
                    Applicant.Kind.CITIZEN,
                    People.name(),
                    People.identity(),
                    "0912345678",
                    null,
                    "Thôn 3, xã Thanh Hà, thành phố Hải Phòng",
                    null,
                    null),
                List.of(new GivenPaper("to-khai", 1, 0, 0, List.of())),
                ReturnMethod.COUNTER,
                new FeeFacts(null, null, null, Set.of())),
            office.officer(PostKind.RECEPTION));
    return new Case(filed.id(), new Seen(office, filed));
  }

  @Override
  public void move(Case open) {
    OfficeClock.at(now(), () -> step(open));
  }

  private void step(Case open) {
    Seen seen = (Seen) open.state;
    Dossier dossier = seen.dossier();
    Office office = seen.office();
    Actor reception = office.officer(PostKind.RECEPTION);
    Dossier moved =
        switch (dossier.status()) {
          case FILED -> acceptance.accept(dossier.code(), reception);
          case FINISHED ->
              returns.handOver(dossier.code(), ReturnMethod.COUNTER, "", null, reception);
          default -> step(office, (UUID) open.key);
        };
    open.state = new Seen(office, moved);
    open.ended = moved.status().ended();
  }

  private Dossier step(Office office, UUID dossier) {
    WorkItem item =
        runs.items(dossier).stream()
            .filter(each -> each.status() == WorkItem.Status.OPEN)
            .findFirst()
            .orElseThrow();
    Map<String, List<UUID>> files = new HashMap<>();
    item.evidence().forEach(evidence -> files.put(evidence, List.of(office.result())));
    return steps.complete(
        item.id(),
        new Steps.Completion("done", null, files),
        office.officer(PostKind.valueOf(item.post())));
  }

  @Override
  public void close() {
    application.close();
  }
}
