package vn.motcua.exchange;

import org.springframework.stereotype.Component;
import vn.motcua.base.Messages;
import vn.motcua.calendar.Deadline;

/** Deadlines with their explanation in both languages. */
@Component
class Explanations {
  private final Messages messages;

  Explanations(Messages messages) {
    this.messages = messages;
  }

  DeadlineView of(Deadline deadline) {
    return new DeadlineView(
        deadline.dueAt(),
        deadline.originalDueAt(),
        deadline.state(),
        deadline.lines().stream().map(this::line).toList());
  }

  private DeadlineView.Line line(Deadline.Line line) {
    return new DeadlineView.Line(
        line.from(),
        line.to(),
        line.rule(),
        messages.text(Messages.VIETNAMESE, line.key(), line.args()),
        messages.text(Messages.ENGLISH, line.key(), line.args()),
        line.runningMinutes());
  }
}
