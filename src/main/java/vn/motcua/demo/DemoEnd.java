package vn.motcua.demo;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Ratings;
import vn.motcua.dossier.Returns;
import vn.motcua.identity.Actor;

/** How the demo authority's dossiers end. */
@Component
class DemoEnd {
  private final Returns returns;
  private final Ratings ratings;

  DemoEnd(Returns returns, Ratings ratings) {
    this.returns = returns;
    this.ratings = ratings;
  }

  Dossier handOver(Dossier dossier, Actor officer) {
    return returns.handOver(dossier.code(), dossier.returnMethod(), "", null, officer);
  }

  Dossier rate(Dossier dossier, int points, String comment, Actor actor) {
    return ratings.rate(dossier.code(), points, comment, actor);
  }
}
