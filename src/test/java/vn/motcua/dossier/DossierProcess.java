package vn.motcua.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.OfficeClock;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.Models;
import vn.motcua.process.Runs;
import vn.motcua.process.WorkItem;

/** A dossier on its way through a process that a test draws. */
@MotcuaIT
@TestPropertySource(properties = "motcua.demo=true")
abstract class DossierProcess {
  @Autowired Acceptance acceptance;
  @Autowired Steps steps;
  @Autowired Redos redos;
  @Autowired DossierEvents events;
  @Autowired Catalogue catalogue;
  @Autowired Models models;
  @Autowired Runs runs;
  @Autowired Officers officers;
  @Autowired Actors actors;
  @Autowired JdbcClient jdbc;

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
  static final String WATCHED =
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
  static final String ASKED =
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
  Dossier accepted(String bpmn, Instant at) {
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

  List<WorkItem> open(Dossier dossier) {
    return runs.items(dossier.id()).stream()
        .filter(item -> item.status() == WorkItem.Status.OPEN)
        .toList();
  }

  WorkItem open(Dossier dossier, String node) {
    return open(dossier).stream().filter(i -> i.node().equals(node)).findFirst().orElseThrow();
  }

  List<String> types(Dossier dossier) {
    return events.of(dossier.id()).stream().map(happened -> happened.entry().type()).toList();
  }

  Actor.OfficerActor holder(UUID agency, String post, @Nullable UUID unit) {
    PostKind kind = PostKind.valueOf(post);
    @Nullable UUID of = StepGuard.ofUnit(kind) ? unit : null;
    return actors.officer(
        officers.holders(agency, kind, of, LocalDate.now(OfficeClock.ZONE)).getFirst().id());
  }

  Actor.OfficerActor officer(Dossier dossier, WorkItem item) {
    return holder(dossier.competentAgencyId(), item.post(), dossier.unitId());
  }

  Dossier complete(Dossier dossier, String node, Map<String, Object> facts) {
    WorkItem item = open(dossier, node);
    return steps.complete(
        item.id(),
        new Steps.Completion(item.outcomes().getFirst(), null, Map.of(), facts),
        officer(dossier, item));
  }
}
