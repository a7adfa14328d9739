package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import vn.motcua.statistics.Mailing;
import vn.motcua.statistics.ReportText;
import vn.motcua.statistics.Subscription;

/**
 * Reports by e-mail: what the person ordered, and what became of it.
 *
 * @param sending whether a mail server is set
 * @param sent what was sent when it was refused; empty else
 */
public record SubscriptionsPage(
    boolean sending,
    List<Subscription> orders,
    List<Mailing> mailings,
    ReportText text,
    Map<String, String> sent) {
  public SubscriptionsPage {
    orders = List.copyOf(orders);
    mailings = List.copyOf(mailings);
    sent = Map.copyOf(sent);
  }

  /** "Báo cáo …, đơn vị H24.31". */
  public String name(Subscription order) {
    return text.text("statistics.kind." + order.kind())
        + " · "
        + text.text("statistics.by." + order.by())
        + (order.agency() == null ? "" : " · " + order.agency());
  }
}
