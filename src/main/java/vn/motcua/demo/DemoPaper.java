package vn.motcua.demo;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.base.Messages;
import vn.motcua.base.pdf.Pdf;
import vn.motcua.identity.Actor;
import vn.motcua.records.Files;

/** The demo authority's scans: one page that says what it is. */
@Component
class DemoPaper {
  private final Files files;
  private final Messages messages;
  private byte[] page = {};

  DemoPaper(Files files, Messages messages) {
    this.files = files;
    this.messages = messages;
  }

  /** A scan uploaded by the actor; its content is the same for all, as is its place on disk. */
  UUID scan(Actor actor, String name) {
    return files.store(new ByteArrayInputStream(page()), name + ".pdf", actor.id()).id();
  }

  private byte[] page() {
    if (page.length == 0) {
      String text = messages.text(Messages.VIETNAMESE, "demo.scan");
      page =
          Pdf.render(
              "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>"
                  + text
                  + "</title></head><body><p>"
                  + text
                  + "</p></body></html>",
              text,
              Messages.VIETNAMESE);
    }
    return page;
  }
}
