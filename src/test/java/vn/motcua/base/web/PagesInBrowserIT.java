package vn.motcua.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.base.Messages;

/** Every sample of every page in a real browser, on the width of a small telephone. */
class PagesInBrowserIT {
  private static final String ORIGIN = "http://motcua.test";
  private static final int HEAVIEST = 150 * 1000;
  private static Browsers browsers;
  private static Page page;
  private static String html = "";

  @BeforeAll
  static void open() {
    browsers = Browsers.start();
    page = browsers.browser().newPage(new Browser.NewPageOptions().setViewportSize(360, 740));
    page.route("**/*", route -> route.fulfill(answer(route.request().url())));
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void is_accessible_fits_and_is_light(PagesTest.Sample sample) throws IOException {
    html = TestUi.html(sample.page(), sample.language());
    page.navigate(ORIGIN + "/sample");
    assertThat(Look.faults(page)).isEmpty();
    drawCharts();
    assertThat(zipped(html) + zipped(TestUi.styles())).as("bytes sent").isLessThan(HEAVIEST);
  }

  /** As whoever has a telephone asks for them; the page stays well with them. */
  private static void drawCharts() {
    int figures = page.querySelectorAll("figure[data-chart]").size();
    if (figures > 0) {
      List<ElementHandle> buttons = page.querySelectorAll(".chart-show");
      assertThat(buttons).hasSize(figures);
      buttons.forEach(ElementHandle::click);
      page.waitForFunction(
          "many => document.querySelectorAll('figure[data-chart] canvas').length === many",
          figures);
      assertThat(Look.faults(page)).isEmpty();
    }
  }

  /** Vietnamese only: {@link PagesTest} has seen to it that English has the same form. */
  static List<PagesTest.Sample> samples() {
    return PagesTest.samples().stream()
        .filter(sample -> sample.language().equals(Messages.VIETNAMESE))
        .toList();
  }

  private static com.microsoft.playwright.Route.FulfillOptions answer(String url) {
    var answer = new com.microsoft.playwright.Route.FulfillOptions();
    if (url.contains("/assets/app.css")) {
      return answer.setContentType("text/css").setBody(TestUi.styles());
    }
    if (url.endsWith(".js") || url.contains(".js?")) {
      return answer.setContentType("text/javascript;charset=UTF-8").setBody(script(url));
    }
    return url.equals(ORIGIN + "/sample")
        ? answer.setContentType("text/html;charset=UTF-8").setBody(html)
        : answer.setStatus(204);
  }

  private static String script(String url) {
    String path = url.substring(ORIGIN.length()).replaceFirst("\\?.*", "");
    String file = (path.startsWith("/webjars/") ? "META-INF/resources" : "static") + path;
    try {
      return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
