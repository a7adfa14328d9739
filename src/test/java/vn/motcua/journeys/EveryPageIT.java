package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.base.web.Browsers;

/**
 * Every page that somebody of each role can reach by links, on the width of a small telephone: it
 * is there, accessible and no wider than the screen; those of citizens are light.
 */
@SiteIT
class EveryPageIT {
  /** Pages of one kind looked at: enough to see its states, few enough to be done today. */
  private static final int EACH = 2;

  /** Bytes that a citizen's page may weigh, with everything it needs, on a first visit. */
  private static final int HEAVIEST = 150_000;

  private static Browsers browsers;
  @LocalServerPort private int port;

  @BeforeAll
  static void open() {
    browsers = Browsers.start();
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "visitor,",
    "citizen, 030188004512",
    "reception, hanh",
    "specialist, lan",
    "head, mai",
    "leader, long",
    "clerk, hoa",
    "administrator, quantri"
  })
  void is_there_accessible_and_fits(String role, String username) {
    List<String> wrong = new ArrayList<>();
    try (Site site = Site.of(browsers.browser(), port)) {
      site.page().onConsoleMessage(message -> listen(message, wrong));
      site.keepNothing();
      if (username == null) {
        site.open("/");
      } else {
        site.signIn(username);
      }
      walk(site, role, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  /** What the browser complains of: a script or style that the content policy stopped, a bug. */
  private static void listen(ConsoleMessage message, List<String> wrong) {
    if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
      wrong.add(message.location() + " " + message.text());
    }
  }

  private static void walk(Site site, String role, List<String> wrong) {
    Set<String> known = new HashSet<>();
    Map<String, Integer> seen = new HashMap<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(site.path()));
    int weighed = 0;
    while (!waiting.isEmpty()) {
      String path = waiting.poll();
      String kind = kind(path);
      if (!known.add(path)
          || download(path)
          || elsewhere(path, role)
          || seen.merge(kind, 1, Integer::sum) > EACH) {
        continue;
      }
      Response response = site.go(path);
      if (response == null || response.status() >= 400) {
        wrong.add(path + " " + (response == null ? "" : response.status()));
        continue;
      }
      try {
        site.look();
      } catch (AssertionError e) {
        wrong.add(String.valueOf(e.getMessage()));
      }
      if (site.weight() > HEAVIEST && !path.startsWith("/desk") && !path.startsWith("/admin")) {
        wrong.add(path + " weighs " + site.weight() + " bytes");
      }
      weighed = Math.max(weighed, site.weight());
      site.picture(role + kind.replaceAll("[^a-z*-]+", "_") + seen.get(kind));
      waiting.addAll(site.links());
    }
    assertThat(weighed).as("something was weighed, style sheet and all").isGreaterThan(10_000);
  }

  /** What everybody sees is looked at as a visitor. */
  private static boolean elsewhere(String path, String role) {
    return !role.equals("visitor") && (path.startsWith("/procedures") || path.startsWith("/track"));
  }

  private static boolean download(String path) {
    return path.matches(".*\\.(pdf|csv|xlsx|json)(\\?.*)?")
        || path.contains("/files/")
        || path.endsWith("/source")
        || path.endsWith("/file");
  }

  /** The path with everything that names one thing replaced: "/desk/dossiers/*". */
  private static String kind(String path) {
    return path.replaceAll("\\?.*", "").replaceAll("/[^/]*[0-9][^/]*", "/*");
  }
}
