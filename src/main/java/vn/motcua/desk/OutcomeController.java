package vn.motcua.desk;

import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.View;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.web.Html;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Extensions;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.ReturnMethod;
import vn.motcua.dossier.Returns;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** A new date, the result, and handing it over. */
@Controller
class OutcomeController {
  private final Dossiers dossiers;
  private final Extensions extensions;
  private final Results results;
  private final Returns returns;
  private final Handed handed;

  OutcomeController(
      Dossiers dossiers, Extensions extensions, Results results, Returns returns, Handed handed) {
    this.dossiers = dossiers;
    this.extensions = extensions;
    this.results = results;
    this.returns = returns;
    this.handed = handed;
  }

  @GetMapping("/desk/dossiers/{code}/extension")
  Html extension(@PathVariable String code, Actor actor) {
    return extension(code, "", "", actor);
  }

  @PostMapping("/desk/dossiers/{code}/extension")
  View extend(
      @PathVariable String code,
      @RequestParam String newDueDate,
      @RequestParam String reason,
      Actor actor) {
    return Desk.attempt(
        () -> {
          extensions.extend(code, day(newDueDate), reason, actor);
          return Desk.toDossier(code, "desk.done.extended");
        },
        () -> extension(code, newDueDate, reason, actor));
  }

  @GetMapping("/desk/dossiers/{code}/result")
  Html result(@PathVariable String code, Actor actor) {
    dossiers.get(code, Action.RESULT_ATTACH, actor);
    return Html.of(new ResultPage(code));
  }

  @PostMapping(path = "/desk/dossiers/{code}/result", consumes = MULTIPART_FORM_DATA_VALUE)
  View attach(
      @PathVariable String code,
      @RequestParam Results.Kind kind,
      MultipartHttpServletRequest request,
      Actor actor) {
    return Desk.attempt(
        () -> {
          results.attach(code, kind, handed.files(request, "files", actor), actor);
          return Desk.toDossier(code, "desk.done.result");
        },
        () -> result(code, actor));
  }

  @GetMapping("/desk/dossiers/{code}/return")
  Html handOver(@PathVariable String code, Actor actor) {
    Dossier dossier = returned(code, actor);
    return Html.of(new ReturnPage(dossier, dossier.returnMethod(), "", ""));
  }

  @PostMapping("/desk/dossiers/{code}/return")
  View handOver(
      @PathVariable String code,
      @RequestParam ReturnMethod method,
      @RequestParam(defaultValue = "") String receivedBy,
      @RequestParam(defaultValue = "") String note,
      Actor actor) {
    return Desk.attempt(
        () -> {
          returns.handOver(code, method, receivedBy, note.isBlank() ? null : note, actor);
          return Desk.toDossier(code, "desk.done.returned");
        },
        () -> Html.of(new ReturnPage(returned(code, actor), method, receivedBy, note)));
  }

  private Html extension(String code, String day, String reason, Actor actor) {
    Dossier dossier = dossiers.get(code, Action.DOSSIER_EXTEND, actor);
    return Html.of(new ExtensionPage(code, dossier.moments().dueAt(), day, reason));
  }

  private Dossier returned(String code, Actor actor) {
    return dossiers.get(code, Action.RESULT_RETURN, actor);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      throw new Invalid(Fault.of("newDueDate", "desk.fault.day"));
    }
  }
}
