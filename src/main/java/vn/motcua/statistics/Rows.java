package vn.motcua.statistics;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Messages;

/** Sums arranged as the rows of a report. */
final class Rows {
  private static final String BETWEEN = ".";
  private final Map<Integer, Member> members;
  private final List<Column> columns;
  private final Messages messages;

  Rows(List<Member> members, List<Column> columns, Messages messages) {
    this.members = members.stream().collect(Collectors.toMap(Member::no, Function.identity()));
    this.columns = columns;
    this.messages = messages;
  }

  /** What a row stands for: its key in addresses, its name, and which cells are its own. */
  private record Group(String key, Bilingual name, boolean below, Predicate<Sums.Cell> cells) {}

  List<Report.Row> of(Sums sums, Grouping by) {
    return switch (by) {
      case AGENCY, RECEIVER -> rows(sums, cell -> cell.a());
      case UNIT, PROCEDURE, OFFICER -> rows(sums, cell -> cell.b());
      case FIELD -> rows(sums, this::field);
      case CHANNEL -> ways(sums);
      case AGENCY_FIELD -> nested(sums);
      case INDICATOR -> throw new IllegalArgumentException("no row of sums: " + by);
    };
  }

  /** The same by their keys. */
  Map<String, Report.Row> byKey(Sums sums, Grouping by) {
    return of(sums, by).stream().collect(Collectors.toMap(Report.Row::key, Function.identity()));
  }

  Report.Row total(Sums sums) {
    return row(sums, new Group("", messages.bilingual("statistics.total"), false, cell -> true));
  }

  private List<Report.Row> rows(Sums sums, Function<Sums.Cell, Integer> member) {
    // Each row's cells once, not a search through all of them for every row.
    Map<Integer, Sums> each = new TreeMap<>();
    sums.split(member).forEach(each::put);
    List<Report.Row> rows = new ArrayList<>();
    each.forEach(
        (no, own) -> rows.add(row(own, new Group("" + no, name(no), false, cell -> true))));
    rows.sort(byName());
    return rows;
  }

  private List<Report.Row> ways(Sums sums) {
    List<Report.Row> rows = new ArrayList<>();
    for (Way way : Way.values()) {
      Report.Row row =
          row(
              sums,
              new Group(
                  "" + way.ordinal(),
                  messages.bilingual("statistics.Way." + way.name()),
                  false,
                  cell -> cell.way() == way));
      if (!empty(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<Report.Row> nested(Sums sums) {
    List<Report.Row> rows = new ArrayList<>();
    Map<Integer, Sums> byAgency = sums.split(Sums.Cell::a);
    List<Report.Row> heads = rows(sums, Sums.Cell::a);
    for (Report.Row head : heads) {
      rows.add(head);
      Sums own = byAgency.getOrDefault(Integer.valueOf(head.key()), new Sums());
      rows(own, this::field).stream()
          .map(
              row ->
                  new Report.Row(head.key() + BETWEEN + row.key(), row.name(), true, row.values()))
          .forEach(rows::add);
    }
    return rows;
  }

  private Report.Row row(Sums sums, Group group) {
    return new Report.Row(
        group.key(),
        group.name(),
        group.below(),
        columns.stream().map(column -> value(column.figure(), sums, group.cells())).toList());
  }

  private static Value value(Figure figure, Sums sums, Predicate<Sums.Cell> cells) {
    return switch (figure) {
      case Figure.Count count -> new Value.Count(sums.count(count, cells));
      case Figure.Share share ->
          new Value.Share(sums.count(share.part(), cells), sums.count(share.whole(), cells));
      case Figure.Nothing _ -> new Value.Unknown();
    };
  }

  /** The field itself, or that of a procedure. */
  private int field(Sums.Cell cell) {
    Member member = members.get(cell.b());
    if (member == null) {
      return 0;
    }
    return member.kind() == Member.Kind.FIELD ? member.no() : member.parent();
  }

  private Bilingual name(int no) {
    Member member = members.get(no);
    return member == null
        ? messages.bilingual("statistics.nobody")
        : new Bilingual(member.name(), member.nameEn());
  }

  private static boolean empty(Report.Row row) {
    return row.values().stream()
        .allMatch(value -> !(value instanceof Value.Count count) || count.number() == 0);
  }

  static Comparator<Report.Row> byName() {
    return byName(Report.Row::name);
  }

  /** In the order of Vietnamese; each name is taken apart once, not with every comparison. */
  static <T> Comparator<T> byName(Function<T, Bilingual> name) {
    Collator order = Collator.getInstance(Messages.VIETNAMESE);
    Map<String, CollationKey> keys = new HashMap<>();
    return Comparator.comparing(
        each -> keys.computeIfAbsent(name.apply(each).vietnamese(), order::getCollationKey));
  }
}
