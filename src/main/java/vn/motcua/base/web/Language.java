package vn.motcua.base.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import vn.motcua.base.Messages;

/**
 * The language of an answer: {@code ?lang=} of this request, else the cookie that an earlier {@code
 * ?lang=} left, else Vietnamese. The language of the browser is not asked: many machines in offices
 * and shops are set to English for people who do not read it. A program that calls the API says
 * {@code Accept-Language: en}.
 */
final class Language implements LocaleResolver, HandlerInterceptor {
  static final String PARAMETER = "lang";
  private static final Duration KEPT = Duration.ofDays(365);

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    Optional<Locale> asked = known(request.getParameter(PARAMETER));
    if (asked.isPresent()) {
      return asked.get();
    }
    if (request.getRequestURI().startsWith("/api/")) {
      boolean said = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
      return known(said ? request.getLocale().getLanguage() : null).orElse(Messages.VIETNAMESE);
    }
    Cookie cookie = WebUtils.getCookie(request, PARAMETER);
    return known(cookie == null ? null : cookie.getValue()).orElse(Messages.VIETNAMESE);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    known(request.getParameter(PARAMETER)).ifPresent(language -> keep(language, response));
    return true;
  }

  @Override
  public void setLocale(
      HttpServletRequest request,
      @Nullable HttpServletResponse response,
      @Nullable Locale language) {
    throw new UnsupportedOperationException("the language changes by ?lang= only");
  }

  private static void keep(Locale language, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(PARAMETER, language.getLanguage())
            .path("/")
            .maxAge(KEPT)
            .sameSite("Lax")
            .httpOnly(true)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static Optional<Locale> known(@Nullable String language) {
    return Messages.LANGUAGES.stream().filter(l -> l.getLanguage().equals(language)).findFirst();
  }
}
