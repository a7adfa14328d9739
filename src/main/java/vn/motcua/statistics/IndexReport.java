package vn.motcua.statistics;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Messages;
import vn.motcua.base.NotFound;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Offered;
import vn.motcua.catalogue.OnlineLevel;

/**
 * The service index as a report: its indicators under their groups, or agency beside agency. What
 * Motcua counts comes from the sums, the rest is what people entered of the very days of the period
 * for the agency that the report is of.
 */
@Component
class IndexReport implements SpecialReport {
  /** Column of the dossiers that cost points. */
  static final String LOST = "lost";

  /** What tells which procedures were used: there are as many sums as agencies have procedures. */
  private static final Need FILED = Need.of(Term.within(Measure.RECEIVED).by(Term.ONLINE));

  private final List<ServiceIndex> versions;
  private final SumReader sums;
  private final Catalogue catalogue;
  private final IndexValueStore entered;
  private final Messages messages;

  IndexReport(
      SumReader sums,
      Catalogue catalogue,
      IndexValueStore entered,
      Messages messages,
      JsonMapper json) {
    this.versions = ServiceIndex.all(json);
    this.sums = sums;
    this.catalogue = catalogue;
    this.entered = entered;
    this.messages = messages;
  }

  /**
   * The index in force on a day.
   *
   * @throws NotFound when none was
   */
  ServiceIndex on(LocalDate day) {
    return ServiceIndex.on(versions, day).orElseThrow(() -> new NotFound("index", day));
  }

  /** Keys of the indicators that Motcua works out itself. */
  static Set<String> counted() {
    return Stream.concat(
            Stream.of("ONLINE_OFFERED", "ONLINE_USED"),
            Forms.of(ReportKind.INDEX).stream().map(Column::key))
        .collect(Collectors.toSet());
  }

  @Override
  public ReportKind kind() {
    return ReportKind.INDEX;
  }

  /** The report of a scope that the person may see, by the version in force on its last day. */
  @Override
  public Report of(ReportRequest request, Scopes.Scope scope, @Nullable Bilingual name) {
    ServiceIndex index = on(request.period().to());
    Period earlier = request.period().yearBefore();
    Known now = known(request, request.period(), scope);
    Known before = known(request, earlier, scope);
    // Where nothing was known yet, a denominator of 0 says nothing: there is no year before.
    Optional<ServiceIndex> then =
        before.nothing() ? Optional.empty() : ServiceIndex.on(versions, earlier.to());
    IndexScore total = now.whole(index, request.rounding());
    Optional<IndexScore> totalBefore = then.map(past -> before.whole(past, request.rounding()));
    IndexRows rows = new IndexRows(messages, index, request.by());
    return new Report(
        request,
        name,
        rows.heads(),
        request.by() == Grouping.INDICATOR
            ? rows.indicators(total, totalBefore)
            : now.agencies()
                .map(
                    agency ->
                        rows.agency(
                            agency,
                            now.of(agency, index, request.rounding()),
                            then.filter(past -> before.knows(agency))
                                .map(past -> before.of(agency, past, request.rounding()))))
                .sorted(Rows.byName())
                .toList(),
        rows.total(total, totalBefore),
        rows.yearBefore(totalBefore),
        sums.asOf(),
        now.view().closing(),
        List.of(),
        List.of(),
        rows.notes());
  }

  /**
   * What is known of a period.
   *
   * @param view what the sums were read by
   * @param filedOnline codes of the procedures of which something was filed online, by agency
   * @param offered levels of what is offered, by agency and code; empty when nobody is shown alone
   * @param offeredByAny the same of all together
   * @param own the agency that entered values are of when the scope is asked as a whole; null when
   *     it is several
   */
  private record Known(
      SumReader.View view,
      Map<Integer, Sums> sums,
      Sums all,
      Map<Integer, Set<String>> filedOnline,
      Map<UUID, Map<String, OnlineLevel>> offered,
      Map<String, OnlineLevel> offeredByAny,
      Map<UUID, Map<String, ServiceIndex.Data>> entered,
      Map<Integer, Member> members,
      @Nullable UUID own) {

    /** Neither a dossier nor a value of anybody. */
    boolean nothing() {
      return sums.isEmpty() && entered.isEmpty();
    }

    boolean knows(Member agency) {
      return sums.containsKey(agency.no()) || entered.containsKey(UUID.fromString(agency.key()));
    }

    Stream<Member> agencies() {
      return sums.keySet().stream().flatMap(no -> Stream.ofNullable(members.get(no)));
    }

    IndexScore whole(ServiceIndex index, RoundingMode rounding) {
      Set<String> filed =
          filedOnline.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
      return scored(index, new Counted(all, filed), offeredByAny, own, rounding);
    }

    IndexScore of(Member agency, ServiceIndex index, RoundingMode rounding) {
      UUID id = UUID.fromString(agency.key());
      return scored(
          index,
          new Counted(
              sums.getOrDefault(agency.no(), new Sums()),
              filedOnline.getOrDefault(agency.no(), Set.of())),
          offered.getOrDefault(id, Map.of()),
          id,
          rounding);
    }

    private IndexScore scored(
        ServiceIndex index,
        Counted counted,
        Map<String, OnlineLevel> offers,
        @Nullable UUID agency,
        RoundingMode rounding) {
      Map<String, ServiceIndex.Data> data =
          new HashMap<>(agency == null ? Map.of() : entered.getOrDefault(agency, Map.of()));
      for (Column column : Forms.of(ReportKind.INDEX)) {
        if (column.figure() instanceof Figure.Share share) {
          data.put(
              column.key(),
              new ServiceIndex.Data(
                  counted.sums().count(share.part()), counted.sums().count(share.whole()), null));
        }
      }
      List<String> services =
          offers.entrySet().stream()
              .filter(each -> each.getValue() != OnlineLevel.INFORMATION)
              .map(Map.Entry::getKey)
              .toList();
      long used = services.stream().filter(counted.filedOnline()::contains).count();
      data.put("ONLINE_OFFERED", new ServiceIndex.Data(services.size(), offers.size(), null));
      data.put("ONLINE_USED", new ServiceIndex.Data(used, services.size(), null));
      return new IndexScore(index, index.lines(data, rounding));
    }
  }

  /** What was counted of an agency, or of all. */
  private record Counted(Sums sums, Set<String> filedOnline) {}

  private static Map<Integer, Set<String>> filedOnline(Sums filed, List<Member> members) {
    Map<Integer, String> codes =
        members.stream()
            .filter(member -> member.kind() == Member.Kind.PROCEDURE)
            .collect(Collectors.toMap(Member::no, Member::key));
    Map<Integer, Set<String>> online = new HashMap<>();
    filed
        .part(Part.WITHIN)
        .forEach(
            (cell, counts) -> {
              String code = codes.get(cell.b());
              // A closed period has the sums of every way.
              if (code != null && cell.way().online() && counts[Measure.RECEIVED.ordinal()] > 0) {
                online.computeIfAbsent(cell.a(), agency -> new HashSet<>()).add(code);
              }
            });
    return online;
  }

  private Map<UUID, Map<String, OnlineLevel>> offered(Set<UUID> agencies, LocalDate day) {
    return catalogue.offered(agencies, day).stream()
        .collect(
            Collectors.groupingBy(
                Offered::agencyId,
                Collectors.toMap(Offered::code, Offered::level, (one, other) -> one)));
  }

  private Known known(ReportRequest request, Period period, Scopes.Scope scope) {
    SumReader.View view = sums.view(request, period);
    Sums found =
        sums.read(Axis.AGENCY, period, view, Need.of(Forms.of(ReportKind.INDEX)), scope.numbers());
    // Of everybody at once it does not matter where something was filed.
    boolean together = request.by() == Grouping.INDICATOR && scope.numbers() == null;
    Axis filedBy = together ? Axis.PROCEDURE : Axis.AGENCY_PROCEDURE;
    Sums filed = sums.read(filedBy, period, view, FILED, scope.numbers());
    Map<Integer, Member> members =
        scope.members().stream().collect(Collectors.toMap(Member::no, Function.identity()));
    @Nullable Set<Integer> numbers = scope.numbers();
    Collection<UUID> agencies =
        scope.members().stream()
            .filter(member -> member.kind() == Member.Kind.AGENCY)
            .filter(member -> numbers == null || numbers.contains(member.no()))
            .map(member -> UUID.fromString(member.key()))
            .toList();
    @Nullable UUID own =
        scope.agency() != null
            ? scope.agency().id()
            : agencies.size() == 1 ? agencies.iterator().next() : null;
    Set<UUID> asked = agencies.stream().collect(Collectors.toSet());
    if (own != null) {
      asked.add(own);
    }
    return new Known(
        view,
        found.split(Sums.Cell::a),
        found,
        filedOnline(filed, scope.members()),
        request.by() == Grouping.INDICATOR ? Map.of() : offered(asked, period.to()),
        catalogue.offeredByAny(asked, period.to()),
        entered.of(asked, period),
        members,
        own);
  }
}
