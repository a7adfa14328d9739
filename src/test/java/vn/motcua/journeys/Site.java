package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.web.Look;

/**
 * The running site as one person sees it on the width of a small telephone. Every page that the
 * person comes to by {@link #open}, {@link #press} or {@link #follow} is looked at ({@link Look}).
 */
final class Site implements AutoCloseable {
  private static final String PASSWORD = "mot-cua-2026";

  /** Milliseconds: a busy machine is no fault of the page. */
  private static final int PATIENCE = 120_000;

  private static final Path PICTURES = Path.of("target/screens");

  private final BrowserContext browser;
  private final @Nullable BrowserContext glass;
  private final String address;
  private final Page page;
  private final Page seen;
  private final List<Request> sent = new ArrayList<>();

  private Site(Browser browser, int port, boolean script) {
    this.browser = browser.newContext(telephone().setJavaScriptEnabled(script));
    this.address = "http://localhost:" + port;
    this.browser.setDefaultTimeout(PATIENCE);
    this.page = this.browser.newPage();
    this.page.onRequestFinished(sent::add);
    this.glass = script ? null : browser.newContext(telephone());
    this.seen = glass == null ? page : glass.newPage();
  }

  /** As a browser shows it. */
  static Site of(Browser browser, int port) {
    return new Site(browser, port, true);
  }

  /** As a browser shows it that runs no script; it is looked at through one that does. */
  static Site withoutScript(Browser browser, int port) {
    return new Site(browser, port, false);
  }

  Page page() {
    return page;
  }

  /** Goes to a path and looks at the page, which has to be there. */
  void open(String path) {
    Response response = go(path);
    assertThat(response == null ? 0 : response.status()).as(path).isLessThan(400);
    look();
  }

  /** Goes to a path, without looking. */
  @Nullable Response go(String path) {
    sent.clear();
    return page.navigate(address + path);
  }

  /** From now on every page is fetched whole, as on a first visit. */
  void keepNothing() {
    browser.route("**/*", Route::resume);
  }

  /** Bytes that the last {@link #go} brought over the wire: page, style, scripts, pictures. */
  int weight() {
    return List.copyOf(sent).stream()
        .map(Request::sizes)
        .mapToInt(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
        .sum();
  }

  void signIn(String username) {
    signIn(username, PASSWORD);
  }

  void signIn(String username, String password) {
    open("/sign-in");
    signInHere(username, password);
  }

  /** Signs in on the sign-in page that is shown. */
  void signInHere(String username, String password) {
    fill("username", username);
    fill("password", password);
    press("Đăng nhập");
  }

  /** Presses the button, by keyboard, of the page's content with this name. */
  void press(String label) {
    enter(AriaRole.BUTTON, label);
  }

  /** Follows the link, by keyboard, of the page's content with this name. */
  void follow(String label) {
    enter(AriaRole.LINK, label);
  }

  /** Follows the link of this name in the row or line that also says something else. */
  void followIn(String words, String label) {
    arrive(
        page.locator("main tr, main li")
            .filter(new Locator.FilterOptions().setHasText(words))
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(label).setExact(true))
            .first());
  }

  private void enter(AriaRole role, String label) {
    arrive(
        page.locator("main")
            .getByRole(role, new Locator.GetByRoleOptions().setName(label).setExact(true))
            .first());
  }

  private void arrive(Locator control) {
    control.press("Enter");
    page.waitForLoadState();
    look();
  }

  void unfold(String label) {
    page.locator("main summary", new Page.LocatorOptions().setHasText(label)).first().click();
  }

  void fill(String id, String value) {
    page.locator("[id='" + id + "']").fill(value);
  }

  void choose(String name, String value) {
    page.locator("[name='" + name + "'][value='" + value + "']").check();
  }

  void select(String id, String label) {
    page.locator("[id='" + id + "']")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
  }

  /** Chooses a picture of this name for a file field. */
  void upload(String id, String name) {
    upload(id, name, "image/png", picture());
  }

  void upload(String id, String name, String type, byte[] content) {
    page.locator("[id='" + id + "']").setInputFiles(new FilePayload(name, type, content));
  }

  /** What the link of this name leads to: a file, not a page. */
  byte[] download(String label) {
    Locator link = page.locator("main a", new Page.LocatorOptions().setHasText(label)).first();
    APIResponse response = browser.request().get(address + link.getAttribute("href"));
    assertThat(response.status()).as(label).isEqualTo(200);
    return response.body();
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
              .filter(a => !a.hreflang && !a.hasAttribute('download'))
              .map(a => a.getAttribute('href').split('#')[0])
            """);
  }

  /** Checks what every page has to be ({@link Look}). */
  void look() {
    if (glass != null) {
      String html = page.content();
      seen.unrouteAll();
      seen.route(
          page.url(),
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html;charset=UTF-8")
                      .setBody(html)));
      seen.navigate(page.url());
    }
    assertThat(Look.faults(seen)).as(path()).isEmpty();
  }

  /** Leaves a picture in target/screens, when asked for by -Dscreens. */
  void picture(String name) {
    if (System.getProperty("screens") != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }
  }

  private static Browser.NewContextOptions telephone() {
    return new Browser.NewContextOptions().setViewportSize(360, 740);
  }

  private static byte[] picture() {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    if (glass != null) {
      glass.close();
    }
  }
}
