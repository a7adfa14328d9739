package vn.motcua.exchange;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.dossier.AwaitedMessages;
import vn.motcua.identity.Actor;

/** Telling a dossier of what its process waits for. */
@RestController
class MessagesApi {
  private final AwaitedMessages messages;

  MessagesApi(AwaitedMessages messages) {
    this.messages = messages;
  }

  /** What has come: the name of a message as the process model has it ("reply-received"). */
  record MessageBody(@Nullable String message) {}

  @PostMapping("/api/v1/dossiers/{code}/messages")
  StatusView receive(@PathVariable String code, @RequestBody MessageBody body, Actor actor) {
    if (body.message() == null) {
      throw new Invalid(Fault.of("message", "exchange.fault.absent", "message"));
    }
    return StatusView.of(messages.receive(code, body.message(), actor));
  }
}
