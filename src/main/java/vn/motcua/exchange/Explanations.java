package vn.motcua.exchange;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Messages;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Term;
import vn.motcua.dossier.DossierTimes;
import vn.motcua.dossier.DueMoment;

/** Deadlines with their explanation in both languages. */
@Component
class Explanations {
  private final Messages messages;

  Explanations(Messages messages) {
    this.messages = messages;
  }

  DeadlineView of(DossierTimes times) {
    Deadline deadline = times.deadline();
    return new DeadlineView(
        deadline.dueAt(),
        deadline.originalDueAt(),
        deadline.state(),
        term(deadline.term()),
        deadline.lines().stream().map(this::line).toList(),
        times.answeredLate(),
        times.moments().stream().map(this::moment).toList());
  }

  private DeadlineView.Moment moment(DueMoment moment) {
    return new DeadlineView.Moment(
        moment.rule(),
        moment.at(),
        moment.passed(),
        messages.text(Messages.VIETNAMESE, moment.key()),
        messages.text(Messages.ENGLISH, moment.key()));
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
