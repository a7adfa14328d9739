package vn.motcua.desk;

import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.View;
import vn.motcua.base.Ids;
import vn.motcua.base.web.Html;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.CounterIntake;
import vn.motcua.dossier.Dossier;
import vn.motcua.identity.Actor;

/** Filing for somebody at the counter, and accepting it at once. */
@Controller
class IntakeController {
  private final Offered offered;
  private final CounterIntake intake;
  private final Handed handed;

  IntakeController(Offered offered, CounterIntake intake, Handed handed) {
    this.offered = offered;
    this.intake = intake;
    this.handed = handed;
  }

  @GetMapping("/desk/intake")
  Html search(@RequestParam(defaultValue = "") String q, Actor actor) {
    Actor.OfficerActor officer = Desk.officer(actor);
    return Html.of(new IntakeSearchPage(q, offered.found(q, officer), null));
  }

  @GetMapping("/desk/intake/{procedure}")
  Html form(
      @PathVariable String procedure,
      @RequestParam(name = "case") @Nullable String caseKey,
      Actor actor) {
    ProcedureVersion version = offered.version(procedure, actor);
    if (caseKey == null && version.cases().size() > 1) {
      return Html.of(new IntakeSearchPage("", List.of(), version));
    }
    Case requested =
        caseKey == null ? version.cases().getFirst() : Offered.requested(version, caseKey);
    return page(version, requested, Channel.COUNTER, Ids.next().toString(), Map.of());
  }

  @PostMapping(path = "/desk/intake/{procedure}", consumes = MULTIPART_FORM_DATA_VALUE)
  View file(
      @PathVariable String procedure,
      @RequestParam(name = "case") String caseKey,
      @RequestParam String key,
      @RequestParam Channel channel,
      @RequestParam Map<String, String> fields,
      MultipartHttpServletRequest request,
      Actor actor) {
    ProcedureVersion version = offered.version(procedure, actor);
    Case requested = Offered.requested(version, caseKey);
    Set<String> codes =
        requested.papers().stream()
            .map(PaperRequirement::code)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    codes.add(CounterIntake.AUTHORISATION);
    if (fields.containsKey("quote")) {
      return page(version, requested, channel, key, fields);
    }
    boolean accept = fields.containsKey("accept");
    return Desk.attempt(
        () -> {
          var command =
              new IntakeForm(fields).command(procedure, handed.papers(request, codes, actor));
          Dossier dossier =
              accept ? intake.fileAndAccept(command, actor) : intake.file(command, actor);
          return Desk.toDossier(dossier.code(), accept ? "desk.done.accepted" : "desk.done.filed");
        },
        () -> page(version, requested, channel, key, fields));
  }

  private Html page(
      ProcedureVersion version,
      Case requested,
      Channel channel,
      String key,
      Map<String, String> fields) {
    return Html.of(IntakePage.of(version, requested, channel, key, fields, offered.today()));
  }
}
