package vn.motcua.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.motcua.dossier.AwaitedMessages;
import vn.motcua.identity.Actor;

/** Telling a dossier of what its process waits for. */
@Controller
class MessageController {
  private final AwaitedMessages messages;

  MessageController(AwaitedMessages messages) {
    this.messages = messages;
  }

  @PostMapping("/desk/dossiers/{code}/messages")
  View receive(@PathVariable String code, @RequestParam String message, Actor actor) {
    return Desk.toDossier(messages.receive(code, message, actor).code(), "desk.done.received");
  }
}
