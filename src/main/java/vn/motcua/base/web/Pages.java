package vn.motcua.base.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.motcua.base.Messages;

/** Renders page records with the templates beside them, which were compiled with the program. */
@Component
final class Pages {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Messages messages;
  private final Assets assets;
  private final ObjectProvider<SignedIn> signedIn;
  private final ObjectProvider<Menu> menus;

  Pages(
      Messages messages,
      Assets assets,
      ObjectProvider<SignedIn> signedIn,
      ObjectProvider<Menu> menus) {
    this.messages = messages;
    this.assets = assets;
    this.signedIn = signedIn;
    this.menus = menus;
  }

  void send(Html html, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Notice notice = html.notice() == null ? waiting(request) : html.notice();
    send(html, new Ui(messages, assets, visit(request), html.faults(), notice), response);
  }

  /** The same without asking who is there: no session, no menu, no form. */
  void sendToAnybody(
      Html html, Locale language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Visit visit =
        new Visit(
            language,
            request.getMethod().equals("GET"),
            request.getRequestURI(),
            request.getQueryString(),
            () -> null,
            null,
            List.of());
    send(html, new Ui(messages, assets, visit, html.faults(), html.notice()), response);
  }

  private void send(Html html, Ui ui, HttpServletResponse response) throws IOException {
    Utf8ByteOutput output = render(html.page(), ui);
    response.setStatus(html.status());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Language", ui.lang());
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  /** The page as bytes; nothing is sent until all of it has been rendered. */
  Utf8ByteOutput render(Object page, Ui ui) {
    String template = page.getClass().getName().replace('.', '/') + ".jte";
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, Map.of("ui", ui, "page", page), output);
    return output;
  }

  private Visit visit(HttpServletRequest request) {
    SignedIn people = signedIn.getIfAvailable();
    List<Menu.Entry> entries =
        menus.orderedStream().flatMap(menu -> menu.entries(request).stream()).toList();
    return new Visit(
        RequestContextUtils.getLocale(request),
        request.getMethod().equals("GET"),
        request.getRequestURI(),
        request.getQueryString(),
        () -> csrf(request),
        people == null ? null : people.name(request),
        entries);
  }

  private static Visit.@Nullable Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Visit.Csrf(token.getParameterName(), token.getToken())
        : null;
  }

  private static @Nullable Notice waiting(HttpServletRequest request) {
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null && flash.get(Redirect.NOTICE) instanceof Notice notice ? notice : null;
  }
}
