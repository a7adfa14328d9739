package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Actor;
import vn.motcua.statistics.AnomalyKind;
import vn.motcua.statistics.Reviews;

/** What looks wrong in dossiers, and writing down what it was. */
@Controller
class AnomalyController {
  private static final int LAST_PAGE = 10_000;
  private final Reviews reviews;

  AnomalyController(Reviews reviews) {
    this.reviews = reviews;
  }

  @GetMapping("/desk/reports/anomalies")
  Html all(
      @RequestParam @Nullable AnomalyKind kind,
      @RequestParam(defaultValue = "false") boolean reviewed,
      @RequestParam(defaultValue = "1") int page,
      Actor actor) {
    int number = Math.clamp(page, 1, LAST_PAGE);
    List<Reviews.Finding> found = reviews.of(kind, !reviewed, number, actor);
    return Html.of(
        new AnomaliesPage(
            found.stream().limit(Reviews.PAGE).toList(),
            reviews.open(actor),
            kind,
            reviewed,
            number,
            found.size() > Reviews.PAGE));
  }

  @GetMapping("/desk/reports/anomalies/{code}/{kind}/{number}")
  Html one(
      @PathVariable String code,
      @PathVariable AnomalyKind kind,
      @PathVariable int number,
      Actor actor) {
    reviews.open(actor);
    return Html.of(new AnomalyReviewPage(code, kind, number, ""));
  }

  @PostMapping("/desk/reports/anomalies/{code}/{kind}/{number}")
  View review(
      @PathVariable String code,
      @PathVariable AnomalyKind kind,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String comment,
      Actor actor) {
    return Desk.attempt(
        () -> {
          reviews.review(code, kind, number, comment, actor);
          return Redirect.to("/desk/reports/anomalies")
              .with(Notice.success("desk.anomalies.done", code));
        },
        () -> Html.of(new AnomalyReviewPage(code, kind, number, comment)));
  }
}
