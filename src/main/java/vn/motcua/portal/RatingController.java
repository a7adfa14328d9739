package vn.motcua.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Invalid;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Ratings;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor.CitizenActor;

/** A citizen says how content they are. */
@Controller
final class RatingController {
  private final Dossiers dossiers;
  private final Ratings ratings;

  RatingController(Dossiers dossiers, Ratings ratings) {
    this.dossiers = dossiers;
    this.ratings = ratings;
  }

  @GetMapping("/my/dossiers/{code}/rating")
  Html create(@PathVariable String code, CitizenActor citizen) {
    return page(code, citizen, "", "");
  }

  @PostMapping("/my/dossiers/{code}/rating")
  View create(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String points,
      @RequestParam(defaultValue = "") String comment,
      CitizenActor citizen) {
    try {
      ratings.rate(code, number(points), comment.isBlank() ? null : comment.strip(), citizen);
    } catch (Invalid e) {
      return page(code, citizen, points, comment).faults(e.faults());
    } catch (RuleRefusal e) {
      return page(code, citizen, points, comment).refused(e.refused());
    }
    return Redirect.to("/my/dossiers/" + code).with(Notice.success("portal.rating.done"));
  }

  /** What is no choice of the form is none: the service says so. */
  private static int number(String points) {
    return points.matches("[1-5]") ? Integer.parseInt(points) : 0;
  }

  private Html page(String code, CitizenActor citizen, String points, String comment) {
    Dossier.Procedure procedure = dossiers.get(code, Action.RATE, citizen).procedure();
    return Html.of(new RatingPage(code, procedure.name(), procedure.nameEn(), points, comment));
  }
}
