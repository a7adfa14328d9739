package vn.motcua.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The answer of a POST that worked: 303 to a page of this system, so that reloading sends nothing
 * twice.
 *
 * @param path path and query within this system, beginning with "/"
 * @param notice message shown once on the page it leads to, null when there is none
 */
public record Redirect(String path, @Nullable Notice notice) implements View {
  static final String NOTICE = "notice";

  public Redirect {
    if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
      throw new IllegalArgumentException("not a path of this system: " + path);
    }
  }

  public static Redirect to(String path) {
    return new Redirect(path, null);
  }

  public Redirect with(Notice notice) {
    return new Redirect(path, notice);
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
    if (notice != null) {
      RequestContextUtils.getOutputFlashMap(request).put(NOTICE, notice);
      RequestContextUtils.saveOutputFlashMap(path, request, response);
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", response.encodeRedirectURL(path));
  }
}
