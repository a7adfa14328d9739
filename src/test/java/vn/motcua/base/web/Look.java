package vn.motcua.base.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page in a browser has to be, whatever it is about. */
public final class Look {
  /**
   * One call into the page for all of it: axe-core's findings, sideways scrolling, and controls
   * lower or narrower than 24 px. Links within a sentence may be as high as it; the skip link is
   * measured when it is seen.
   */
  private static final String FAULTS =
      """
      async () => {
        const found = await axe.run(document, {resultTypes: ['violations'], preload: false});
        const faults = found.violations.map(
          rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' '));
        const wide = document.documentElement.scrollWidth - window.innerWidth;
        if (wide > 0) {
          const over = [...document.querySelectorAll('main *, header *, footer *')]
            .filter(e => e.getBoundingClientRect().right > window.innerWidth + 0.5);
          faults.push(wide + ' px wider than the screen: ' + over.slice(-1).map(e => e.outerHTML.slice(0, 300)));
        }
        [...document.querySelectorAll(
          'button, summary, input:not([type=hidden]), select, textarea, a.btn, nav a, .table-plain td > a:only-child')]
          .filter(e => e.getClientRects().length > 0)
          .filter(e => e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24)
          .forEach(e => faults.push('smaller than 24 px: ' + e.outerHTML.slice(0, 300)));
        return faults;
      }
      """;

  private Look() {}

  /** Everything wrong with the page shown; empty when it is well. The page must allow scripts. */
  @SuppressWarnings("unchecked")
  public static List<String> faults(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    return (List<String>) page.evaluate(FAULTS);
  }
}
