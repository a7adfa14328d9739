package vn.motcua.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.motcua.base.Fault;
import vn.motcua.base.Refused;

/**
 * The answer of a controller that shows a page: the record {@code FooPage}, rendered by the
 * template {@code FooPage.jte} beside it.
 *
 * @param page record of what the page shows
 * @param status HTTP status of the answer
 * @param faults what was wrong with the form just sent; the components show each at its field
 * @param notice message above the page, null when there is none
 */
public record Html(Object page, int status, List<Fault> faults, @Nullable Notice notice)
    implements View {
  public Html {
    faults = List.copyOf(faults);
  }

  public static Html of(Object page) {
    return new Html(page, 200, List.of(), null);
  }

  public Html status(int status) {
    return new Html(page, status, faults, notice);
  }

  /** The form again, with what was wrong: 422; the page as it is when nothing was. */
  public Html faults(List<Fault> faults) {
    return faults.isEmpty() ? this : new Html(page, 422, faults, notice);
  }

  /** The page again, with the rule that said no: 409. */
  public Html refused(Refused refused) {
    return new Html(page, 409, faults, Notice.refused(refused));
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    var context = RequestContextUtils.findWebApplicationContext(request);
    if (context == null) {
      throw new IllegalStateException("a page is rendered outside of a request");
    }
    context.getBean(Pages.class).send(this, request, response);
  }
}
