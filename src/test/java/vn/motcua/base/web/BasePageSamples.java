package vn.motcua.base.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.base.Refused;

/** Samples of the error page, one for each kind of problem. */
class BasePageSamples implements PageSamples {
  @Override
  public List<Object> pages() {
    Stream<Object> kinds =
        Arrays.stream(Problem.Kind.values())
            .map(kind -> "base.problem." + kind.word())
            .map(key -> new ErrorPage(key + ".title", key + ".detail", null, "4F1C09AB"));
    Refused refused = Refused.of("R4", "base.problem.refused.detail");
    Object rule = new ErrorPage("base.problem.refused.title", "base.home", refused, null);
    return Stream.concat(kinds, Stream.of(rule)).toList();
  }
}
