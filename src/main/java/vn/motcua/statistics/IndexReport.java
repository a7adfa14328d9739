package vn.motcua.statistics;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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

/**
 * The service index as a report: its indicators under their groups, or agency beside agency. What
 * Motcua counts comes from the sums, the rest is what people entered of the very days of the period
 * for the agency that the report is of.
 */
@Component
class IndexReport implements SpecialReport {
  /** Column of the dossiers that cost points. */
  static final String LOST = "lost";

  private static final List<Column> COUNTED = Forms.of(ReportKind.INDEX);
  private static final Tally FIGURES = Tally.of(COUNTED);

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
            Stream.of("ONLINE_OFFERED", "ONLINE_USED"), COUNTED.stream().map(Column::key))
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
   * @param figures what Motcua counts itself, by agency
   * @param all the same of all of them
   * @param services what is offered and used online
   * @param own the agency that entered values are of when the scope is asked as a whole; null when
   *     it is several
   */
  private record Known(
      SumReader.View view,
      Map<Integer, long[]> figures,
      long[] all,
      OnlineServices services,
      Map<UUID, Map<String, ServiceIndex.Data>> entered,
      Map<Integer, Member> members,
      @Nullable UUID own) {

    /** Neither a dossier nor a value of anybody. */
    boolean nothing() {
      return figures.isEmpty() && entered.isEmpty();
    }

    boolean knows(Member agency) {
      return figures.containsKey(agency.no()) || entered.containsKey(UUID.fromString(agency.key()));
    }

    Stream<Member> agencies() {
      return figures.keySet().stream().flatMap(no -> Stream.ofNullable(members.get(no)));
    }

    IndexScore whole(ServiceIndex index, RoundingMode rounding) {
      return scored(index, all, services.all(), own, rounding);
    }

    IndexScore of(Member agency, ServiceIndex index, RoundingMode rounding) {
      return scored(
          index,
          figures.getOrDefault(agency.no(), FIGURES.nothing()),
          services.of(agency),
          UUID.fromString(agency.key()),
          rounding);
    }

    private IndexScore scored(
        ServiceIndex index,
        long[] counted,
        OnlineServices.Count services,
        @Nullable UUID agency,
        RoundingMode rounding) {
      Map<String, ServiceIndex.Data> data =
          new HashMap<>(agency == null ? Map.of() : entered.getOrDefault(agency, Map.of()));
      List<Value> values = FIGURES.values(counted);
      for (int i = 0; i < COUNTED.size(); i++) {
        if (values.get(i) instanceof Value.Share share) {
          data.put(COUNTED.get(i).key(), new ServiceIndex.Data(share.part(), share.whole(), null));
        }
      }
      data.put(
          "ONLINE_OFFERED", new ServiceIndex.Data(services.online(), services.offered(), null));
      data.put("ONLINE_USED", new ServiceIndex.Data(services.used(), services.online(), null));
      return new IndexScore(index, index.lines(data, rounding));
    }
  }

  private Known known(ReportRequest request, Period period, Scopes.Scope scope) {
    SumReader.View view = sums.view(request, period);
    Sums found = sums.read(Axis.AGENCY, period, view, Need.of(COUNTED), scope.numbers());
    // Of everybody at once it does not matter where something was filed.
    boolean together = request.by() == Grouping.INDICATOR && scope.numbers() == null;
    Axis filedBy = together ? Axis.PROCEDURE : Axis.AGENCY_PROCEDURE;
    Sums filed = sums.read(filedBy, period, view, OnlineServices.NEED, scope.numbers());
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
        found.tally(FIGURES, Sums.Cell::a),
        found.tally(FIGURES),
        new OnlineServices(catalogue.offered(asked, period.to()), filed, scope.members()),
        entered.of(asked, period),
        members,
        own);
  }
}
