package vn.motcua.statistics;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Messages;

/** Sums arranged as the rows of a report. */
final class Rows {
  private static final String BETWEEN = ".";
  private final Map<Integer, Member> members;
  private final Tally tally;
  private final Messages messages;

  Rows(List<Member> members, List<Column> columns, Messages messages) {
    this.members = members.stream().collect(Collectors.toMap(Member::no, Function.identity()));
    this.tally = Tally.of(columns);
    this.messages = messages;
  }

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
    return row("", messages.bilingual("statistics.total"), false, sums.tally(tally));
  }

  private List<Report.Row> rows(Sums sums, Function<Sums.Cell, Integer> member) {
    return rows(sums.tally(tally, member));
  }

  private List<Report.Row> rows(Map<Integer, long[]> members) {
    List<Report.Row> rows = new ArrayList<>();
    new TreeMap<>(members)
        .forEach((no, numbers) -> rows.add(row("" + no, name(no), false, numbers)));
    rows.sort(byName());
    return rows;
  }

  private List<Report.Row> ways(Sums sums) {
    List<Report.Row> rows = new ArrayList<>();
    new TreeMap<>(sums.tally(tally, cell -> Objects.requireNonNull(cell.way())))
        .forEach(
            (way, numbers) ->
                rows.add(
                    row(
                        "" + way.ordinal(),
                        messages.bilingual("statistics.Way." + way.name()),
                        false,
                        numbers)));
    rows.removeIf(Rows::empty);
    return rows;
  }

  private record Within(int agency, int field) {}

  private List<Report.Row> nested(Sums sums) {
    Map<Integer, long[]> agencies = new HashMap<>();
    Map<Integer, List<Report.Row>> fields = new HashMap<>();
    sums.tally(tally, cell -> new Within(cell.a(), field(cell)))
        .forEach(
            (place, numbers) -> {
              int agency = place.agency();
              Tally.add(numbers, agencies.computeIfAbsent(agency, no -> tally.nothing()));
              String key = agency + BETWEEN + place.field();
              fields
                  .computeIfAbsent(agency, no -> new ArrayList<>())
                  .add(row(key, name(place.field()), true, numbers));
            });
    Comparator<Report.Row> order = byName().thenComparing(Report.Row::key);
    List<Report.Row> rows = new ArrayList<>();
    for (Report.Row agency : rows(agencies)) {
      rows.add(agency);
      fields.getOrDefault(Integer.valueOf(agency.key()), List.of()).stream()
          .sorted(order)
          .forEach(rows::add);
    }
    return rows;
  }

  private Report.Row row(String key, Bilingual name, boolean below, long[] numbers) {
    return new Report.Row(key, name, below, tally.values(numbers));
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
