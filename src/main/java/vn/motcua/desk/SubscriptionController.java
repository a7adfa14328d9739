package vn.motcua.desk;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.base.Messages;
import vn.motcua.base.web.Html;
import vn.motcua.base.web.Notice;
import vn.motcua.base.web.Redirect;
import vn.motcua.identity.Actor;
import vn.motcua.statistics.ReportText;
import vn.motcua.statistics.Subscriptions;

/** Reports by e-mail: ordering one, ending it, and what became of them. */
@Controller
class SubscriptionController {
  private static final String PATH = "/desk/reports/subscriptions";

  private final Subscriptions subscriptions;
  private final Messages messages;

  SubscriptionController(Subscriptions subscriptions, Messages messages) {
    this.subscriptions = subscriptions;
    this.messages = messages;
  }

  @GetMapping(PATH)
  Html all(Actor actor, Locale language) {
    return page(Map.of(), actor, language);
  }

  @PostMapping(PATH)
  View order(@RequestParam Map<String, String> sent, Actor actor, Locale language) {
    return Desk.attempt(
        () -> {
          subscriptions.order(sent, language, actor);
          return Redirect.to(PATH).with(Notice.success("desk.subscriptions.done"));
        },
        () -> page(sent, actor, language));
  }

  @PostMapping(PATH + "/{id}/cancellation")
  View cancel(@PathVariable UUID id, Actor actor) {
    subscriptions.end(id, actor);
    return Redirect.to(PATH).with(Notice.success("desk.subscriptions.ended"));
  }

  private Html page(Map<String, String> sent, Actor actor, Locale language) {
    return Html.of(
        new SubscriptionsPage(
            subscriptions.sending(),
            subscriptions.of(actor),
            subscriptions.mailings(actor),
            new ReportText(messages, language),
            sent));
  }
}
