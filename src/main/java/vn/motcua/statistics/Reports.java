package vn.motcua.statistics;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Messages;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** The reports. Every figure is a sum of the ledger and leads to its dossiers ({@link Drill}). */
@Service
public class Reports {
  private final Scopes scopes;
  private final SumReader sums;
  private final FigureRules rules;
  private final Messages messages;
  private final List<SpecialReport> special;

  Reports(
      Scopes scopes,
      SumReader sums,
      FigureRules rules,
      Messages messages,
      List<SpecialReport> special) {
    this.scopes = scopes;
    this.sums = sums;
    this.special = special;
    this.rules = rules;
    this.messages = messages;
  }

  /**
   * Makes a report of what the person may see.
   *
   * @throws vn.motcua.base.Forbidden when that is nothing, or not the agency asked for
   * @throws vn.motcua.base.NotFound when it is the index, and none was in force
   */
  @Transactional(readOnly = true)
  public Report of(ReportRequest request, Actor actor) {
    Scopes.Scope scope = scopes.of(actor, Action.REPORT_READ, request.agency());
    for (SpecialReport each : special) {
      if (each.kind() == request.kind()) {
        return each.of(request, scope, name(scope));
      }
    }
    return form(request, scope);
  }

  /** A report whose rows are sums under the columns of a form. */
  private Report form(ReportRequest request, Scopes.Scope scope) {
    Grouping by = request.by();
    Axis axis = by.axis(scope.numbers() == null);
    Period period = request.period();
    SumReader.View view = sums.view(request, period);
    List<Column> form = Forms.of(request.kind());
    Rows rows = new Rows(scope.members(), form, messages);
    Need need = by == Grouping.CHANNEL ? Need.of(form).toldApart() : Need.of(form);
    Sums found = sums.read(axis, period, view, need, scope.numbers());
    Sums late = sums.corrections(axis, period, view, need, scope.numbers());
    return new Report(
        request,
        name(scope),
        form.stream()
            .map(column -> new Report.Head(column.key(), column.number(), column.group()))
            .toList(),
        rows.of(found, by),
        rows.total(found),
        rows.total(yearBefore(request, need, scope.numbers(), axis)),
        sums.asOf(),
        view.closing(),
        late.isEmpty() ? List.of() : rows.total(late).values(),
        rules.on(period.to()),
        List.of());
  }

  /** Of which agency the report is; null of several. */
  private static @Nullable Bilingual name(Scopes.Scope scope) {
    if (scope.agency() != null) {
      return new Bilingual(scope.agency().name(), scope.agency().nameEn());
    }
    Set<Integer> numbers = scope.numbers();
    return numbers == null || numbers.size() != 1
        ? null
        : scope.members().stream()
            .filter(member -> numbers.contains(member.no()))
            .map(member -> new Bilingual(member.name(), member.nameEn()))
            .findFirst()
            .orElse(null);
  }

  /** Its total alone is shown: of all agencies there are few sums to read. */
  private Sums yearBefore(
      ReportRequest request, Need need, @Nullable Set<Integer> agencies, Axis axis) {
    Period before = request.period().yearBefore();
    SumReader.View view = sums.view(request, before);
    return sums.read(agencies == null ? Axis.TOTAL : axis, before, view, need, agencies);
  }
}
