package vn.motcua.identity.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a browser: keeps cookies, sends forms with their hidden token, follows nothing. */
public final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client;
  private final String address;

  public Browser(int port) {
    this(port, new CookieManager());
  }

  private Browser(int port, CookieManager cookies) {
    this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    this.address = "http://localhost:" + port;
  }

  /** The same person at another process: cookies do not know of ports. */
  public Browser at(int port) {
    return new Browser(port, (CookieManager) client.cookieHandler().orElseThrow());
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends a form that stands on a page, as a browser would. */
  public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    Matcher token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new AssertionError("no form on " + page);
    }
    return post(action, fields, token.group(1));
  }

  /** Sends a form without having opened its page. */
  public HttpResponse<String> post(String action, Map<String, String> fields, String token) {
    String body =
        fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
            + "&_csrf="
            + encoded(token);
    return send(
        HttpRequest.newBuilder(URI.create(address + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> signIn(String username, String password) {
    return submit("/sign-in", "/sign-in", Map.of("username", username, "password", password));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
