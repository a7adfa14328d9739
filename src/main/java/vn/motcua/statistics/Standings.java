package vn.motcua.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Formats;
import vn.motcua.base.Messages;
import vn.motcua.base.Rule;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;

/**
 * Comparison of agencies (so sánh các đơn vị): each share of the service report with the agency's
 * rank among its peers, and how both moved on the year before.
 *
 * <p>Whoever may read reports sees how all agencies stand, as the open figures show everybody; the
 * dossiers behind a figure stay with those who may see them.
 */
@Component
class Standings implements SpecialReport {
  /** The share that orders the agencies of a group: settled in time. */
  private static final String FIRST = "in-time-share";

  private final SumReader sums;
  private final FigureRules rules;
  private final Agencies agencies;
  private final Messages messages;

  Standings(SumReader sums, FigureRules rules, Agencies agencies, Messages messages) {
    this.sums = sums;
    this.rules = rules;
    this.agencies = agencies;
    this.messages = messages;
  }

  @Override
  public ReportKind kind() {
    return ReportKind.COMPARISON;
  }

  /** An agency asked for narrows it to those below; else it is of all there are. */
  @Override
  @Rule("F15")
  public Report of(ReportRequest request, Scopes.Scope scope, @Nullable Bilingual name) {
    List<Column> form = Forms.of(ReportKind.COMPARISON);
    Need need = Need.of(form);
    Period period = request.period();
    Period earlier = period.yearBefore();
    SumReader.View view = sums.view(request, period);
    @Nullable Set<Integer> asked = scope.agency() == null ? null : scope.numbers();
    Sums now = sums.read(Axis.AGENCY, period, view, need, asked);
    Sums then = sums.read(Axis.AGENCY, earlier, sums.view(request, earlier), need, asked);
    Rows rows = new Rows(scope.members(), form, messages);
    return new Report(
        request,
        scope.agency() == null ? null : name,
        heads(form),
        new Table(request, form, scope, rows, rows.byKey(then, Grouping.AGENCY)).rows(now),
        widened(rows.total(now), asked != null || scope.numbers() == null),
        widened(rows.total(then), false),
        sums.asOf(),
        view.closing(),
        List.of(),
        rules.compared(period.to()),
        List.of());
  }

  /** Each share is followed by its rank and by its movement. */
  private List<Report.Head> heads(List<Column> form) {
    List<Report.Head> heads = new ArrayList<>();
    for (Column column : form) {
      heads.add(new Report.Head(column.key(), column.number(), column.group()));
      if (column.figure() instanceof Figure.Share) {
        for (String extra : List.of("rank", "moved")) {
          heads.add(
              new Report.Head(
                  column.key() + "." + extra,
                  "",
                  column.group(),
                  messages.bilingual("statistics.comparison." + extra)));
        }
      }
    }
    return heads;
  }

  /** A row with nothing for ranks and movements. */
  private static Report.Row widened(Report.Row row, boolean leads) {
    List<Value> values = new ArrayList<>();
    for (Value value : row.values()) {
      values.add(value);
      if (value instanceof Value.Share) {
        values.add(Value.Text.NOTHING);
        values.add(Value.Text.NOTHING);
      }
    }
    return new Report.Row(row.key(), row.name(), row.below(), leads, values);
  }

  /** The agencies in their groups. */
  private final class Table {
    private final ReportRequest request;
    private final List<Column> form;
    private final Scopes.Scope scope;
    private final Rows rows;
    private final Map<String, Report.Row> before;
    private final int fewest;

    Table(
        ReportRequest request,
        List<Column> form,
        Scopes.Scope scope,
        Rows rows,
        Map<String, Report.Row> before) {
      this.request = request;
      this.form = form;
      this.scope = scope;
      this.rows = rows;
      this.before = before;
      this.fewest = rules.number(FigureRules.FEWEST, request.period().to());
    }

    List<Report.Row> rows(Sums now) {
      List<Report.Row> all = new ArrayList<>();
      grouped(rows.byKey(now, Grouping.AGENCY))
          .forEach(
              (group, members) -> {
                Set<String> keys =
                    members.stream().map(Report.Row::key).collect(Collectors.toSet());
                Sums own = now.only(cell -> keys.contains("" + cell.a()));
                all.add(head(group, members.size(), own));
                all.addAll(ranked(members));
              });
      return all;
    }

    private Map<PeerGroup, List<Report.Row>> grouped(Map<String, Report.Row> found) {
      int large = rules.number(FigureRules.LARGE, request.period().to());
      int received = index("in-period");
      Map<Integer, UUID> ids =
          scope.members().stream()
              .filter(member -> member.kind() == Member.Kind.AGENCY)
              .filter(member -> found.containsKey("" + member.no()))
              .collect(Collectors.toMap(Member::no, member -> UUID.fromString(member.key())));
      Map<UUID, Agency> known = agencies.of(Set.copyOf(ids.values()));
      Map<PeerGroup, List<Report.Row>> groups = new TreeMap<>();
      ids.forEach(
          (no, id) -> {
            Agency agency = known.get(id);
            Report.Row row = found.get("" + no);
            if (agency != null
                && row != null
                && row.values().get(received) instanceof Value.Count n) {
              groups
                  .computeIfAbsent(
                      PeerGroup.of(agency.level(), n.number(), request.period(), large),
                      group -> new ArrayList<>())
                  .add(row);
            }
          });
      return groups;
    }

    private Report.Row head(PeerGroup group, int members, Sums own) {
      Bilingual name =
          messages.bilingual(
              "statistics.comparison." + group.level() + (group.large() ? ".large" : ".small"),
              members);
      Report.Row sum = widened(rows.total(own), false);
      return new Report.Row(group.toString(), name, false, false, sum.values());
    }

    /** The agencies of a group, the first of them first; those without a rank last, by name. */
    private List<Report.Row> ranked(List<Report.Row> group) {
      List<Map<String, Integer>> now = new ArrayList<>();
      List<Map<String, Integer>> then = new ArrayList<>();
      List<Report.Row> past =
          group.stream()
              .flatMap(row -> Optional.ofNullable(before.get(row.key())).stream())
              .toList();
      for (int i = 0; i < form.size(); i++) {
        now.add(ranks(group, i));
        then.add(ranks(past, i));
      }
      Map<String, Integer> first = now.get(index(FIRST));
      return group.stream()
          .sorted(
              Comparator.comparingInt(
                      (Report.Row row) -> first.getOrDefault(row.key(), Integer.MAX_VALUE))
                  .thenComparing(Rows.byName()))
          .map(row -> row(row, now, then))
          .toList();
    }

    private Map<String, Integer> ranks(List<Report.Row> group, int column) {
      Map<String, Value.Share> shares = new HashMap<>();
      for (Report.Row row : group) {
        if (row.values().get(column) instanceof Value.Share share) {
          shares.put(row.key(), share);
        }
      }
      return Ranking.of(shares, fewest);
    }

    private Report.Row row(
        Report.Row row, List<Map<String, Integer>> now, List<Map<String, Integer>> then) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < form.size(); i++) {
        Value value = row.values().get(i);
        values.add(value);
        if (value instanceof Value.Share share) {
          Integer rank = now.get(i).get(row.key());
          values.add(
              rank == null
                  ? new Value.Text(messages.bilingual("statistics.comparison.too-few"))
                  : Value.Decimal.of(rank));
          values.add(moved(share, i, row.key(), rank, then.get(i).get(row.key())));
        }
      }
      @Nullable Set<Integer> own = scope.numbers();
      boolean leads = own == null || own.contains(Integer.valueOf(row.key()));
      return new Report.Row(row.key(), row.name(), true, leads, values);
    }

    /**
     * Places gained or lost and points more or less; nothing where one of the years has no rank.
     */
    private Value moved(
        Value.Share share, int column, String key, @Nullable Integer rank, @Nullable Integer past) {
      Report.Row earlier = before.get(key);
      if (rank == null
          || past == null
          || earlier == null
          || !(earlier.values().get(column) instanceof Value.Share was)) {
        return Value.Text.NOTHING;
      }
      RoundingMode rounding = request.rounding();
      String places = Formats.change(BigDecimal.valueOf(past.longValue() - rank));
      return share
          .pointsOver(was, rounding)
          .<Value>map(
              points ->
                  new Value.Text(
                      messages.bilingual(
                          "statistics.comparison.move", places, Formats.change(points))))
          .orElse(Value.Text.NOTHING);
    }

    private int index(String key) {
      return IntStream.range(0, form.size())
          .filter(i -> form.get(i).key().equals(key))
          .findFirst()
          .orElseThrow();
    }
  }
}
