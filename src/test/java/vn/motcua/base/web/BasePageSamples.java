package vn.motcua.base.web;

import java.util.List;
import vn.motcua.base.Refused;

/** Samples of the error page. */
class BasePageSamples implements PageSamples {
  @Override
  public List<Object> pages() {
    Refused refused = Refused.of("R4", "base.problem.refused.detail");
    return List.of(
        new ErrorPage("base.problem.not-found.title", "base.problem.not-found.detail", null, null),
        new ErrorPage("base.problem.refused.title", "base.home", refused, null),
        new ErrorPage(
            "base.problem.incident.title", "base.problem.incident.detail", null, "4F1C09AB"));
  }
}
