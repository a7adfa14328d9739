package vn.motcua.base.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.motcua.base.Fault;
import vn.motcua.base.Messages;

/** Pages rendered without a server. */
public final class TestUi {
  public static final Messages MESSAGES = new Messages();
  private static final Assets ASSETS = new Assets();
  private static final StaticListableBeanFactory NOBODY = new StaticListableBeanFactory();
  private static final Pages PAGES =
      new Pages(
          MESSAGES,
          ASSETS,
          NOBODY.getBeanProvider(SignedIn.class),
          NOBODY.getBeanProvider(Menu.class));

  private TestUi() {}

  /** The page as its HTML text, for a visitor with a name. */
  public static String html(Object page, Locale language) {
    return html(page, language, List.of(), null);
  }

  /** The page as it comes back with faults or a message. */
  public static String html(
      Object page, Locale language, List<Fault> faults, @Nullable Notice notice) {
    Visit visit =
        new Visit(
            language,
            true,
            "/sample",
            "q=khai%20sinh",
            () -> new Visit.Csrf("_csrf", "token"),
            "Nguyễn Thị Hoa",
            List.of());
    Ui ui = new Ui(MESSAGES, ASSETS, visit, faults, notice);
    return new String(PAGES.render(page, ui).toByteArray(), StandardCharsets.UTF_8);
  }

  /** The style sheet, to look at pages without a server. */
  static String styles() {
    return ASSETS.styles();
  }
}
