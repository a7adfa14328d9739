package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.RuleRefusal;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.WorkItem;
import vn.motcua.process.WorkItemId;
import vn.motcua.worklist.Entry;
import vn.motcua.worklist.Worklist;

/** Messages, hand-overs and recall, from the model to the trail and the worklists. */
class DossierProcessIT extends DossierProcess {
  @Autowired private AwaitedMessages messages;
  @Autowired private Dossiers dossiers;
  @Autowired private DossierStore store;
  @Autowired private ProcessFit fit;
  @Autowired private Worklist worklist;
  @Autowired private Agencies agencies;
  @Autowired private MockMvc mvc;

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
  void messagesAndRecallComeOverHttp() throws Exception {
    Dossier dossier = accepted(WATCHED, Instant.now());
    WorkItem examine = open(dossier, "examine");
    RequestPostProcessor specialist = as(officer(dossier, examine));
    String recall = "/work-items/" + examine.id() + "/recall";
    String received = "/dossiers/" + dossier.code() + "/messages";
    complete(dossier, "examine", Map.of());
    mvc.perform(get("/desk/dossiers/" + dossier.code()).with(specialist))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/desk" + recall)))
        .andExpect(content().string(containsString("/desk" + received)));

    mvc.perform(post("/desk" + recall).with(specialist).with(csrf()))
        .andExpect(redirectedUrl("/desk/dossiers/" + dossier.code()));
    assertThat(open(dossier)).extracting(WorkItem::node).containsExactly("examine");
    String again = "/api/v1/work-items/" + open(dossier, "examine").id() + "/recall";
    complete(dossier, "examine", Map.of());
    mvc.perform(post(again).with(specialist).with(csrf())).andExpect(status().isOk());
    assertThat(open(dossier)).extracting(WorkItem::node).containsExactly("examine");
    mvc.perform(post(again).with(specialist).with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    complete(dossier, "examine", Map.of());

    for (String wrong : List.of("{}", "{\"message\":\"paid\"}")) {
      mvc.perform(message(received, wrong).with(specialist).with(csrf()))
          .andExpect(status().is4xxClientError())
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }
    mvc.perform(message(received, "{\"message\":\"reply-received\"}").with(specialist).with(csrf()))
        .andExpect(status().isOk());
    assertThat(open(dossier)).extracting(WorkItem::node).containsExactly("sign");
    mvc.perform(
            post("/desk" + received)
                .param("message", "reply-received")
                .with(specialist)
                .with(csrf()))
        .andExpect(status().isConflict());
    assertThat(types(dossier)).containsOnlyOnce("MessageReceived");
  }

  private static RequestPostProcessor as(Actor.OfficerActor officer) {
    return authentication(ActorAuthentication.of(officer));
  }

  private static MockHttpServletRequestBuilder message(String path, String body) {
    return post("/api/v1" + path).contentType(MediaType.APPLICATION_JSON).content(body);
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
