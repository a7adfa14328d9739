package vn.motcua.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Option;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierTimes;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Transfers;
import vn.motcua.identity.Actor;
import vn.motcua.organisation.Agencies;

/** Handing a dossier to another agency and taking it back. */
@Controller
class TransferController {
  private final Dossiers dossiers;
  private final Transfers transfers;
  private final Agencies agencies;
  private final OfficeClock clock;

  TransferController(Dossiers dossiers, Transfers transfers, Agencies agencies, OfficeClock clock) {
    this.dossiers = dossiers;
    this.transfers = transfers;
    this.agencies = agencies;
    this.clock = clock;
  }

  @GetMapping("/desk/dossiers/{code}/transfer")
  Html ask(@PathVariable String code, Actor actor) {
    return page(code, "", "", "", actor);
  }

  @PostMapping("/desk/dossiers/{code}/transfer")
  View transfer(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String content,
      @RequestParam(defaultValue = "") String replyBy,
      Actor actor) {
    return Desk.attempt(
        () -> {
          if (dossiers.times(code, actor).away() == null) {
            transfers.handOver(code, agency, content, day(replyBy), actor);
            return Desk.toDossier(code, "desk.done.transferred");
          }
          transfers.takeBack(code, content, actor);
          return Desk.toDossier(code, "desk.done.taken-back");
        },
        () -> page(code, agency, content, replyBy, actor));
  }

  private Html page(String code, String agency, String content, String replyBy, Actor actor) {
    Dossier dossier = dossiers.get(code, actor);
    DossierTimes.@Nullable Away away = dossiers.times(code, actor).away();
    List<Option> others =
        agencies.settling(LocalDate.now(clock)).stream()
            .filter(other -> !other.id().equals(dossier.competentAgencyId()))
            .map(other -> Option.of(other.code(), other.name()))
            .toList();
    return Html.of(new TransferPage(code, away, others, agency, content, replyBy));
  }

  /** What is no day is as good as none: the rule says so. */
  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }
}
