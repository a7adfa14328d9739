package vn.motcua.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Doubt;

/**
 * One thing in doubt and the forms to settle it.
 *
 * @param raw the whole line where it is the line that has to be mended, null otherwise
 * @param form what has been filled in
 * @param remark reason for dismissing, as filled in
 */
public record DoubtPage(Doubt doubt, @Nullable String raw, DoubtForm form, String remark) {
  public boolean open() {
    return doubt.status() == Doubt.Status.OPEN;
  }

  public List<Channel> channels() {
    return DoubtForm.channels(doubt);
  }

  /** What a text field shows: what was filled in, else the text in question. */
  public String text() {
    String sent = form.value("text");
    return sent.isEmpty() ? raw == null ? doubt.text() : raw : sent;
  }

  /** What a name field shows: what was filled in, else the text in question. */
  public String sent(String name) {
    String sent = form.value(name);
    return sent.isEmpty() && form.sent().isEmpty() ? doubt.text() : sent;
  }
}
