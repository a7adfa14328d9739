package vn.motcua.statistics;

import static vn.motcua.statistics.Term.before;
import static vn.motcua.statistics.Term.upTo;
import static vn.motcua.statistics.Term.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.base.Rule;
import vn.motcua.statistics.Figure.Count;
import vn.motcua.statistics.Figure.Nothing;
import vn.motcua.statistics.Figure.Share;

/** The columns of the reports, each as the sum that it is. */
final class Forms {
  private static final Set<Way> ASSISTED =
      EnumSet.of(Way.ASSISTED_FULL, Way.ASSISTED_PARTIAL, Way.ASSISTED_OTHER);
  private static final Set<Way> SELF =
      EnumSet.of(Way.ONLINE_FULL, Way.ONLINE_PARTIAL, Way.ONLINE_OTHER);
  private static final Set<Way> FULL = EnumSet.of(Way.ONLINE_FULL, Way.ASSISTED_FULL);
  private static final Set<Way> PARTIAL = EnumSet.of(Way.ONLINE_PARTIAL, Way.ASSISTED_PARTIAL);
  private static final Set<Way> OTHER = EnumSet.of(Way.ONLINE_OTHER, Way.ASSISTED_OTHER);

  private static final Count EARLY = Count.of(within(Measure.SETTLED_EARLY));
  private static final Count ON_TIME = Count.of(within(Measure.SETTLED_ON_TIME));
  private static final Count LATE = Count.of(within(Measure.SETTLED_LATE));
  private static final Count SETTLED = EARLY.plus(ON_TIME).plus(LATE);
  private static final Count CARRIED_OVER =
      Count.of(
          before(Measure.RECEIVED),
          before(Measure.SETTLED_EARLY).minus(),
          before(Measure.SETTLED_ON_TIME).minus(),
          before(Measure.SETTLED_LATE).minus());
  private static final Count IN_PERIOD_ONLINE = Count.of(within(Measure.RECEIVED).by(Term.ONLINE));
  private static final Count IN_PERIOD_PAPER = Count.of(within(Measure.RECEIVED).by(Term.ON_PAPER));
  private static final Count IN_PERIOD = Count.of(within(Measure.RECEIVED));
  private static final Count IN_PROCESS =
      Count.of(
          upTo(Measure.RECEIVED),
          upTo(Measure.SETTLED_EARLY).minus(),
          upTo(Measure.SETTLED_ON_TIME).minus(),
          upTo(Measure.SETTLED_LATE).minus());
  private static final Count OVERDUE = Count.of(upTo(Measure.OVERDUE));

  private static final Set<String> COMPARED =
      Set.of(
          "in-period",
          "online-share",
          "settled",
          "in-time-share",
          "digitised-share",
          "results-share",
          "satisfied-share");

  private Forms() {}

  static List<Column> of(ReportKind kind) {
    return switch (kind) {
      case SETTLEMENT -> settlement();
      case MINISTRY -> ministry();
      case SERVICE -> service();
      case WORK -> work();
      case INDEX -> index();
      case COMPARISON -> comparison();
    };
  }

  /** What everybody may see of an agency, figured as in the reports. */
  @Rule({"F6", "F7"})
  static List<Column> open() {
    return List.of(
        new Column("received", "", "", IN_PERIOD),
        new Column("settled", "", "", SETTLED),
        new Column("on_time", "", "", new Share(EARLY.plus(ON_TIME), SETTLED)),
        new Column("overdue", "", "", OVERDUE),
        new Column("online", "", "", new Share(IN_PERIOD_ONLINE, IN_PERIOD)),
        new Column(
            "satisfied",
            "",
            "",
            new Share(Count.of(within(Measure.SATISFIED)), Count.of(within(Measure.RATED)))));
  }

  @Rule("F4")
  private static List<Column> settlement() {
    return List.of(
        new Column(
            "received",
            "(3)",
            "received",
            IN_PERIOD_ONLINE.plus(IN_PERIOD_PAPER).plus(CARRIED_OVER)),
        new Column("online", "(4)", "received", IN_PERIOD_ONLINE),
        new Column("paper", "(5)", "received", IN_PERIOD_PAPER),
        new Column("carried-over", "(6)", "received", CARRIED_OVER),
        new Column("settled", "(7)", "settled", SETTLED),
        new Column("early", "(8)", "settled", EARLY),
        new Column("on-time", "(9)", "settled", ON_TIME),
        new Column("late", "(10)", "settled", LATE),
        new Column("open", "(11)", "open", IN_PROCESS),
        new Column("open-in-time", "(12)", "open", IN_PROCESS.minus(OVERDUE)),
        new Column("open-overdue", "(13)", "open", OVERDUE));
  }

  @Rule("F5")
  private static List<Column> ministry() {
    Count apologised = Count.of(within(Measure.LATE_APOLOGISED));
    Count overdueApologised = Count.of(upTo(Measure.OVERDUE_APOLOGISED));
    return List.of(
        new Column("received", "", "received", IN_PERIOD.plus(CARRIED_OVER)),
        new Column(
            "counter",
            "",
            "received",
            Count.of(within(Measure.RECEIVED).by(EnumSet.of(Way.COUNTER)))),
        new Column("online-full", "", "received", Count.of(within(Measure.RECEIVED).by(FULL))),
        new Column(
            "online-partial", "", "received", Count.of(within(Measure.RECEIVED).by(PARTIAL))),
        new Column("online-other", "", "received", Count.of(within(Measure.RECEIVED).by(OTHER))),
        new Column(
            "post", "", "received", Count.of(within(Measure.RECEIVED).by(EnumSet.of(Way.POST)))),
        new Column("elsewhere", "", "received", Count.of(within(Measure.RECEIVED_ELSEWHERE))),
        new Column("carried-over", "", "received", CARRIED_OVER),
        new Column("settled", "", "settled", SETTLED),
        new Column("in-time", "", "settled", EARLY.plus(ON_TIME)),
        new Column("late-apologised", "", "settled", apologised),
        new Column("late-silent", "", "settled", LATE.minus(apologised)),
        new Column("open", "", "open", IN_PROCESS),
        new Column("open-in-time", "", "open", IN_PROCESS.minus(OVERDUE)),
        new Column("open-apologised", "", "open", overdueApologised),
        new Column("open-silent", "", "open", OVERDUE.minus(overdueApologised)),
        new Column("paid", "", "paid", Count.of(within(Measure.PAID))),
        new Column("paid-online", "", "paid", new Nothing()),
        new Column("paid-direct", "", "paid", Count.of(within(Measure.PAID))),
        new Column("stopped", "", "", Count.of(within(Measure.STOPPED))),
        new Column(
            "awaiting-in-time",
            "",
            "awaiting",
            Count.of(
                upTo(Measure.AWAITING).by(Term.ONLINE),
                upTo(Measure.AWAITING_LATE).by(Term.ONLINE).minus())),
        new Column(
            "awaiting-late", "", "awaiting", Count.of(upTo(Measure.AWAITING_LATE).by(Term.ONLINE))),
        new Column("not-accepted", "", "", Count.of(within(Measure.NOT_ACCEPTED))),
        new Column("withdrawn", "", "", Count.of(within(Measure.WITHDRAWN))),
        new Column("mismatch", "", "", new Nothing()),
        new Column("receipts", "", "", Count.of(within(Measure.PAID))));
  }

  @Rule({"F6", "F7"})
  private static List<Column> service() {
    Count online = IN_PERIOD_ONLINE;
    Count digitisable = Count.of(within(Measure.DIGITISABLE));
    Count digitised = Count.of(within(Measure.DIGITISED));
    Count results = Count.of(within(Measure.RESULTS));
    Count digital = Count.of(within(Measure.RESULTS_DIGITAL));
    Count payable = Count.of(within(Measure.PAYABLE));
    Count returned = Count.of(within(Measure.RETURNED));
    Count byPost = Count.of(within(Measure.RETURNED_BY_POST));
    Count rated = Count.of(within(Measure.RATED));
    Count satisfied = Count.of(within(Measure.SATISFIED));
    Count postIn = Count.of(within(Measure.RECEIVED).by(EnumSet.of(Way.POST)));
    return List.of(
        new Column("in-period", "", "online", IN_PERIOD),
        new Column("online", "", "online", online),
        new Column("online-share", "", "online", new Share(online, IN_PERIOD)),
        new Column("online-self", "", "online", Count.of(within(Measure.RECEIVED).by(SELF))),
        new Column(
            "online-assisted", "", "online", Count.of(within(Measure.RECEIVED).by(ASSISTED))),
        new Column("settled", "", "settled", SETTLED),
        new Column("in-time-share", "", "settled", new Share(EARLY.plus(ON_TIME), SETTLED)),
        new Column("late-share", "", "settled", new Share(LATE, SETTLED)),
        new Column("digitisable", "", "digitised", digitisable),
        new Column("digitised", "", "digitised", digitised),
        new Column("digitised-share", "", "digitised", new Share(digitised, digitisable)),
        new Column("results", "", "results", results),
        new Column("results-digital", "", "results", digital),
        new Column("results-share", "", "results", new Share(digital, results)),
        new Column("payable", "", "paid", payable),
        new Column("paid", "", "paid", Count.of(within(Measure.PAID))),
        new Column("paid-online", "", "paid", new Nothing()),
        new Column("post", "", "post", postIn),
        new Column("returned", "", "post", returned),
        new Column("returned-post", "", "post", byPost),
        new Column("returned-post-share", "", "post", new Share(byPost, returned)),
        new Column("rated", "", "rated", rated),
        new Column("satisfied", "", "rated", satisfied),
        new Column("satisfied-share", "", "rated", new Share(satisfied, rated)));
  }

  /** How much there is, and the shares of the service report by which agencies are ranked. */
  @Rule("F15")
  private static List<Column> comparison() {
    return service().stream().filter(column -> COMPARED.contains(column.key())).toList();
  }

  private static List<Column> work() {
    Count early = Count.of(within(Measure.STEPS_EARLY));
    Count onTime = Count.of(within(Measure.STEPS_ON_TIME));
    Count late = Count.of(within(Measure.STEPS_LATE));
    Count steps = early.plus(onTime).plus(late);
    return List.of(
        new Column("accepted", "", "", IN_PERIOD),
        new Column("steps", "", "steps", steps),
        new Column("steps-early", "", "steps", early),
        new Column("steps-on-time", "", "steps", onTime),
        new Column("steps-late", "", "steps", late),
        new Column("steps-in-time-share", "", "steps", new Share(early.plus(onTime), steps)),
        new Column("minutes", "", "minutes", Count.of(within(Measure.STEP_MINUTES))),
        new Column(
            "minutes-planned", "", "minutes", Count.of(within(Measure.STEP_MINUTES_PLANNED))),
        new Column(
            "minutes-share",
            "",
            "minutes",
            new Share(
                Count.of(within(Measure.STEP_MINUTES)),
                Count.of(within(Measure.STEP_MINUTES_PLANNED)))));
  }

  /** What Motcua counts itself for the service index, by the indicator's key. */
  @Rule("F13")
  private static List<Column> index() {
    Count all = IN_PERIOD.plus(CARRIED_OVER);
    return List.of(
        new Column("ON_TIME", "", "", new Share(all.minus(LATE).minus(OVERDUE), all)),
        new Column("ONLINE_DOSSIERS", "", "", new Share(IN_PERIOD_ONLINE, IN_PERIOD)),
        new Column(
            "ORIGINAL_RESULT_AVAILABLE",
            "",
            "",
            new Share(
                Count.of(within(Measure.RESULTS_DIGITAL)), Count.of(within(Measure.RESULTS)))),
        new Column(
            "SO_HOA_GIAY_TO_GIAI_QUYET",
            "",
            "",
            new Share(Count.of(within(Measure.DIGITISED)), Count.of(within(Measure.DIGITISABLE)))),
        new Column(
            "DOSSIER_RECEIVING_SATISFACTION",
            "",
            "",
            new Share(Count.of(within(Measure.SATISFIED)), Count.of(within(Measure.RATED)))));
  }
}
