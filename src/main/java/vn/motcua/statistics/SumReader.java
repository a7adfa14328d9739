package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Rule;

/** Sums of a period: as closed, as known now, or as known at a past position. */
@Component
class SumReader {
  private final SumStore sums;
  private final ClosingStore closings;
  private final Knowledge knowledge;
  private final SumMemory memory;

  SumReader(SumStore sums, SumMemory memory, ClosingStore closings, Knowledge knowledge) {
    this.sums = sums;
    this.memory = memory;
    this.closings = closings;
    this.knowledge = knowledge;
  }

  /** As of when the figures are; empty before anything was counted. */
  Optional<Instant> asOf() {
    return knowledge.asOf();
  }

  /** The view of a period, its own or another, that a report asks for. */
  View view(ReportRequest request, Period period) {
    return view(period, knowledge.at(request.knownOn()), request.current());
  }

  /**
   * From which knowledge a report is made.
   *
   * @param asKnown position up to which events count
   * @param closed position up to which the days before the period were closed; what became known of
   *     them later counts in the period. {@link Long#MAX_VALUE} when they were not
   * @param closing the closing that is shown; null when the report is not of a closed period
   */
  record View(long asKnown, long closed, @Nullable Closing closing) {
    static final long NOW = Long.MAX_VALUE;
  }

  /** The view of a period: as closed unless the current knowledge is wanted. */
  View view(Period period, long asKnown, boolean current) {
    Optional<Closing> closing =
        current || asKnown != View.NOW ? Optional.empty() : closings.of(period);
    long known = closing.map(Closing::position).orElse(asKnown);
    long before =
        closings
            .ending(period.from().minusDays(1))
            .map(Closing::position)
            .filter(position -> position <= known)
            .orElse(View.NOW);
    return new View(known, before, closing.orElse(null));
  }

  /**
   * The sums on an axis.
   *
   * @param need what the form is made of; nothing else is in them
   * @param agencies members of the axis' first place that count; null for all
   */
  Sums read(Axis axis, Period period, View view, Need need, @Nullable Set<Integer> agencies) {
    SumStore.Whose whose = new SumStore.Whose(axis, need, agencies);
    return view.closing() == null ? live(whose, period, view) : sums.closed(whose, view.closing());
  }

  /** What counting later knowledge of closed days in this period instead has moved. */
  Sums corrections(
      Axis axis, Period period, View view, Need need, @Nullable Set<Integer> agencies) {
    return view.closed() == View.NOW
        ? Sums.none(need)
        : sums.corrections(
            new SumStore.Whose(axis, need, agencies), period, view.closed(), view.asKnown());
  }

  /**
   * Sums of all agencies by the first day of the half month, as known now; both calendars' months
   * are made of whole ones.
   */
  Map<LocalDate, Sums> halves(LocalDate from, LocalDate to, Need need) {
    return sums.halves(from, to, need);
  }

  @Rule("F8")
  private Sums live(SumStore.Whose whose, Period period, View view) {
    CursorStore.State state = knowledge.state();
    SumStore.Found found =
        whose.agencies() == null
            ? memory.of(whose, period, state, () -> now(whose, period, state))
            : now(whose, period, state);
    Sums sum = found.sums();
    long position = found.position();
    if (view.asKnown() < position) {
      sum = sum.plus(sums.learned(whose, period, view.asKnown(), position, -1));
    }
    if (view.closed() < position) {
      long upTo = Math.min(view.asKnown(), position);
      sum = sum.plus(sums.corrections(whose, period, view.closed(), upTo));
    }
    return sum;
  }

  /** Everything that was counted until now. */
  private SumStore.Found now(SumStore.Whose whose, Period period, CursorStore.State state) {
    Axis axis = whose.axis();
    List<Segment> segments =
        Segment.of(period, whose.need().parts(), axis.totals(), state.totals());
    Predicate<Segment> kept = each -> axis.daily() || !each.level().equals(Segment.DAY);
    SumStore.Found found = sums.read(whose, segments.stream().filter(kept).toList());
    // What has nothing now had nothing a moment ago.
    long position = Math.max(found.position(), state.position());
    List<Segment> days = segments.stream().filter(kept.negate()).toList();
    return new SumStore.Found(
        days.isEmpty() ? found.sums() : found.sums().plus(sums.edges(whose, days, position)),
        position);
  }
}
