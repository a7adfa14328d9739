package vn.motcua.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Ids;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permissions;

/**
 * Closing a period (chốt số liệu): its figures are kept as they are known now, with the settings
 * they were counted by, and no later knowledge changes them. What becomes known later of its days
 * counts in the first period that is still open, and shows there as a correction.
 */
@Service
public class Closings {
  private final ClosingStore store;
  private final CursorStore cursor;
  private final SumReader sums;
  private final Permissions permissions;
  private final Snapshot snapshot;

  Closings(
      ClosingStore store,
      CursorStore cursor,
      SumReader sums,
      Permissions permissions,
      Snapshot snapshot) {
    this.store = store;
    this.cursor = cursor;
    this.sums = sums;
    this.permissions = permissions;
    this.snapshot = snapshot;
  }

  /** Every closed period, the latest first. */
  @Transactional(readOnly = true)
  public List<Closing> all() {
    return store.all();
  }

  /**
   * Closes a period.
   *
   * @throws RuleRefusal when it is not over, was closed before, the one before it is still open
   *     though an earlier one is closed, or the figures are being counted again
   */
  @Transactional
  @Rule("F8")
  public Closing close(Period period, Actor actor) {
    permissions.require(actor, null, Action.PERIOD_CLOSE, null);
    long position = cursor.await();
    refused(period, store.of(period), store.all())
        .ifPresent(
            no -> {
              throw new RuleRefusal(no);
            });
    SumReader.View view = sums.view(period, SumReader.View.NOW, true);
    Closing closing =
        new Closing(
            Ids.next(),
            period,
            position,
            store.ending(period.from().minusDays(1)).map(Closing::id).orElse(null),
            snapshot.now(),
            actor.name(),
            snapshot.rules(period));
    store.add(closing, actor.id());
    for (Axis axis : Axis.values()) {
      Sums found = sums.read(axis, period, view, Need.EVERYTHING, null);
      store.add(closing, axis, found);
      if (axis == Axis.AGENCY) {
        found
            .split(Sums.Cell::a)
            .forEach((agency, own) -> store.add(closing, agency, settlement(own)));
      }
    }
    return closing;
  }

  private Optional<Refused> refused(Period period, Optional<Closing> same, List<Closing> closings) {
    if (!period.to().isBefore(FigureRules.day(snapshot.now()))) {
      return Optional.of(Refused.of("F8", "statistics.refused.not-over", period.to()));
    }
    if (same.isPresent()) {
      return Optional.of(Refused.of("F8", "statistics.refused.closed", same.get().closedAt()));
    }
    if (cursor.behind()) {
      return Optional.of(Refused.of("F8", "statistics.refused.counting"));
    }
    boolean earlier =
        closings.stream()
            .anyMatch(
                closing ->
                    closing.period().calendar() == period.calendar()
                        && closing.period().to().isBefore(period.from()));
    return earlier && store.ending(period.from().minusDays(1)).isEmpty()
        ? Optional.of(Refused.of("F8", "statistics.refused.before-open", period.before().from()))
        : Optional.empty();
  }

  /** Columns (3) to (13) of form II.06a. */
  private static List<Long> settlement(Sums own) {
    List<Long> columns = new ArrayList<>();
    for (Column column : Forms.of(ReportKind.SETTLEMENT)) {
      if (column.figure() instanceof Figure.Count count) {
        columns.add(own.count(count));
      }
    }
    return columns;
  }
}
