package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.web.Look;

/** The running site as one person sees it in a browser. */
final class Site implements AutoCloseable {
  private static final String PASSWORD = "mot-cua-2026";
  private static final Path PICTURES = Path.of("target/screens");

  private final BrowserContext browser;
  private final String address;
  private final Page page;

  Site(BrowserContext browser, int port) {
    this.browser = browser;
    this.address = "http://localhost:" + port;
    this.page = browser.newPage();
  }

  Page page() {
    return page;
  }

  @Nullable Response open(String path) {
    return page.navigate(address + path);
  }

  void signIn(String username) {
    open("/sign-in");
    page.locator("#username").fill(username);
    page.locator("#password").fill(PASSWORD);
    press("Đăng nhập");
  }

  /** Presses the button, by keyboard, of the page's content with this text. */
  void press(String label) {
    page.locator("main button", new Page.LocatorOptions().setHasText(label)).first().press("Enter");
    page.waitForLoadState();
  }

  /** Follows the link, by keyboard, of the page's content with this text. */
  void follow(String label) {
    page.locator("main a", new Page.LocatorOptions().setHasText(label)).first().press("Enter");
    page.waitForLoadState();
  }

  String text() {
    return page.locator("main").innerText();
  }

  /** Path and query of the page shown. */
  String path() {
    return page.url().substring(address.length());
  }

  /** Paths of this site that the page links to. */
  @SuppressWarnings("unchecked")
  List<String> links() {
    return (List<String>)
        page.evaluate(
            """
            [...document.querySelectorAll('a[href^="/"]')]
              .filter(a => !a.hreflang).map(a => a.getAttribute('href').split('#')[0])
            """);
  }

  /** Checks what every page has to be ({@link Look}). */
  void look() {
    assertThat(Look.faults(page)).as(path()).isEmpty();
  }

  /** Leaves a picture in target/screens, when asked for by -Dscreens. */
  void picture(String name) {
    if (System.getProperty("screens") == null) {
      return;
    }
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  @Override
  public void close() {
    browser.close();
  }
}
