package vn.motcua.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.NotFound;
import vn.motcua.base.Rule;
import vn.motcua.dossier.DossierSeen;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** The dossiers behind a figure. Whoever lists them is checked, and leaves a look at each. */
@Service
public class Drill {
  /** Dossiers a page. */
  public static final int PAGE = 50;

  private final Scopes scopes;
  private final SumReader sums;
  private final DrillStore store;
  private final IndexReport index;
  private final ApplicationEventPublisher listeners;

  Drill(
      Scopes scopes,
      SumReader sums,
      DrillStore store,
      IndexReport index,
      ApplicationEventPublisher listeners) {
    this.scopes = scopes;
    this.sums = sums;
    this.store = store;
    this.index = index;
    this.listeners = listeners;
  }

  /**
   * A page of dossiers.
   *
   * @param head head of the figure's column
   * @param dossiers how many there are
   * @param figure what they add up to: the figure itself
   */
  public record Behind(
      ReportRequest request,
      Report.Head head,
      long dossiers,
      long figure,
      List<DossierLine> lines) {
    public Behind {
      lines = List.copyOf(lines);
    }
  }

  /** Whether the person may list dossiers behind figures; administrators see figures alone. */
  public boolean opens(Actor actor) {
    return scopes.any(actor, Action.REPORT_DOSSIERS);
  }

  /**
   * The dossiers behind a figure of a report; of a share, those of its part.
   *
   * @param row key of its row; null or empty for the total
   * @param page from 1
   * @throws NotFound when the report has no such column
   * @throws vn.motcua.base.Forbidden when the person may not see whose dossiers they are
   */
  @Transactional
  @Rule("F11")
  public Behind of(
      ReportRequest request, String column, @Nullable String row, int page, Actor actor) {
    Scopes.Scope scope = scopes.of(actor, Action.REPORT_DOSSIERS, request.agency());
    Grouping by = request.by();
    Column asked =
        request.kind() == ReportKind.INDEX ? lost(by, column, row) : column(request.kind(), column);
    SumReader.View view = sums.view(request, request.period());
    Integer[] members = members(by, row);
    DrillStore.Which which =
        new DrillStore.Which(
            figure(asked),
            request.period(),
            view,
            by.axis(scope.numbers() == null),
            by,
            scope.numbers(),
            members[0],
            members[1]);
    DrillStore.Total total = store.total(which);
    List<DossierLine> lines = store.page(which, PAGE, (page - 1) * PAGE);
    if (!lines.isEmpty()) {
      List<DossierSeen.Subject> seen =
          lines.stream()
              .map(line -> new DossierSeen.Subject(line.dossierId(), line.code(), line.agencyId()))
              .toList();
      listeners.publishEvent(
          new DossierSeen(seen, actor, null, Action.REPORT_DOSSIERS, asked.key()));
    }
    return new Behind(
        request,
        new Report.Head(
            asked.key(),
            asked.number(),
            asked.group(),
            request.kind() == ReportKind.INDEX
                ? index.on(request.period().to()).label(asked.key())
                : null),
        total.dossiers(),
        total.sum(),
        lines);
  }

  private static Column column(ReportKind kind, String key) {
    return Forms.of(kind).stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("column", key));
  }

  /** The dossiers that cost points of an indicator, which is the row. */
  private static Column lost(Grouping by, String column, @Nullable String indicator) {
    if (by == Grouping.INDICATOR
        && column.equals(IndexReport.LOST)
        && indicator != null
        && column(ReportKind.INDEX, indicator).figure() instanceof Figure.Share share) {
      return new Column(indicator, "", IndexReport.LOST, share.rest());
    }
    throw new NotFound("column", column);
  }

  private static Figure.Count figure(Column column) {
    return switch (column.figure()) {
      case Figure.Count count -> count;
      case Figure.Share share -> share.part();
      case Figure.Nothing _ -> throw new NotFound("figure", column.key());
    };
  }

  /** The first and the second member that a row stands for. */
  private static @Nullable Integer[] members(Grouping by, @Nullable String row) {
    if (row == null || row.isEmpty()) {
      return new Integer[] {null, null};
    }
    String[] keys = row.split("\\.", 2);
    return switch (by) {
      case AGENCY, RECEIVER -> new Integer[] {number(keys[0]), null};
      case UNIT, FIELD, PROCEDURE, OFFICER, CHANNEL -> new Integer[] {null, number(keys[0])};
      case AGENCY_FIELD ->
          new Integer[] {number(keys[0]), keys.length > 1 ? number(keys[1]) : null};
      case INDICATOR -> new Integer[] {null, null};
    };
  }

  private static Integer number(String key) {
    try {
      return Integer.valueOf(key);
    } catch (NumberFormatException malformed) {
      throw new NotFound("row", key);
    }
  }
}
