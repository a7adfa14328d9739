package vn.motcua.statistics;

import org.springframework.stereotype.Component;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Messages;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;

/**
 * Writes the e-mail that takes a report to its recipients: the very file that the report's page
 * gives its owner on that day. Reports hold sums and names of agencies and officers, no applicant.
 */
@Component
class Letters {
  private final Reports reports;
  private final ReportFiles files;
  private final Actors actors;
  private final Officers officers;
  private final Messages messages;

  Letters(Reports reports, ReportFiles files, Actors actors, Officers officers, Messages messages) {
    this.reports = reports;
    this.files = files;
    this.actors = actors;
    this.officers = officers;
    this.messages = messages;
  }

  /**
   * @throws Forbidden when the owner may not see the report any more
   * @throws vn.motcua.base.Invalid when its agency is no more
   * @throws vn.motcua.base.NotFound when it is the index, and none is in force
   */
  Outbox.Letter of(Mailing mailing) {
    Subscription order = mailing.subscription();
    Officer owner = officers.get(order.officerId());
    if (!owner.active()) {
      throw new Forbidden("report by e-mail for " + order.officerId());
    }
    ReportRequest request = order.request(mailing.period());
    Report report = reports.of(request, actors.officer(owner.id()));
    ReportText text = new ReportText(messages, order.language());
    String title = text.text("statistics.kind." + order.kind());
    String period = text.period(mailing.period());
    return new Outbox.Letter(
        order.recipients(),
        text.text("statistics.mail.subject", title, period),
        text.text("statistics.mail.text", title, period, text.asOf(report), owner.name()),
        ReportFiles.name(request, order.format()),
        order.format().mediaType(),
        files.file(report, order.format(), order.language()));
  }
}
