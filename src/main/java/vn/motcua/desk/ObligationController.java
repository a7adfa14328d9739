package vn.motcua.desk;

import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Obligations;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** Telling the applicant what is to be paid before settlement goes on, and noting that it was. */
@Controller
class ObligationController {
  private final Dossiers dossiers;
  private final Obligations obligations;
  private final Handed handed;

  ObligationController(Dossiers dossiers, Obligations obligations, Handed handed) {
    this.dossiers = dossiers;
    this.obligations = obligations;
    this.handed = handed;
  }

  @GetMapping("/desk/dossiers/{code}/obligation")
  Html form(@PathVariable String code, Actor actor) {
    return form(code, "", "", "", "", actor);
  }

  @PostMapping("/desk/dossiers/{code}/obligation")
  View request(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String notice,
      @RequestParam(defaultValue = "") String payBy,
      Actor actor) {
    return Desk.attempt(
        () -> {
          obligations.request(
              code, new Obligations.Obligation(name, dong(amount), notice, day(payBy)), actor);
          return Desk.toDossier(code, "desk.done.obligation");
        },
        () -> form(code, name, amount, notice, payBy, actor));
  }

  @GetMapping("/desk/dossiers/{code}/obligation-settlement")
  Html settlement(@PathVariable String code, Actor actor) {
    return settlement(code, "", actor);
  }

  @PostMapping(
      path = "/desk/dossiers/{code}/obligation-settlement",
      consumes = MULTIPART_FORM_DATA_VALUE)
  View settle(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String proof,
      MultipartHttpServletRequest request,
      Actor actor) {
    return Desk.attempt(
        () -> {
          obligations.settle(code, proof, handed.files(request, "files", actor), actor);
          return Desk.toDossier(code, "desk.done.obligation-settlement");
        },
        () -> settlement(code, proof, actor));
  }

  private Html form(
      String code, String name, String amount, String notice, String payBy, Actor actor) {
    dossiers.get(code, Action.OBLIGATION_REQUEST, actor);
    return Html.of(new ObligationPage(code, name, amount, notice, payBy));
  }

  private Html settlement(String code, String proof, Actor actor) {
    return Html.of(new ObligationSettlementPage(code, obligations.requested(code, actor), proof));
  }

  /** "1.250.000" as 1250000; 0 for what is no amount, which the service refuses. */
  private static long dong(String text) {
    String digits = text.replaceAll("[ .\u00a0]", "");
    return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException notADay) {
      throw new Invalid(Fault.of("payBy", "desk.fault.day"));
    }
  }
}
