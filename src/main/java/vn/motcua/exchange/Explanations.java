package vn.motcua.exchange;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Messages;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Term;

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
        term(deadline.term()),
        deadline.lines().stream().map(this::line).toList());
  }

  private DeadlineView.Line line(Deadline.Line line) {
    return new DeadlineView.Line(
        line.from(),
        line.to(),
        line.rule(),
        messages.text(Messages.VIETNAMESE, line.key(), line.args()),
        messages.text(Messages.ENGLISH, line.key(), line.args()),
        line.runningMinutes(),
        line.counted(),
        line.total());
  }

  private static DeadlineView.@Nullable Term term(@Nullable Term term) {
    return term == null ? null : new DeadlineView.Term(term.amount(), term.unit());
  }
}
