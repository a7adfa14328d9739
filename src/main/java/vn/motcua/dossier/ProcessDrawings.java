package vn.motcua.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.NotFound;
import vn.motcua.process.Diagram;
import vn.motcua.process.Models;
import vn.motcua.process.StepMark;
import vn.motcua.process.WorkItem;

/** Draws the internal process of a dossier with where it stands (sơ đồ quy trình), as SVG. */
@Service
public class ProcessDrawings {
  private static final int HOUR = 60;
  private static final BigDecimal MINUTES_OF_DAY = BigDecimal.valueOf(24 * HOUR);

  private final Dossiers dossiers;
  private final DossierTerms terms;
  private final InternalProcess process;
  private final Models models;

  ProcessDrawings(Dossiers dossiers, DossierTerms terms, InternalProcess process, Models models) {
    this.dossiers = dossiers;
    this.terms = terms;
    this.process = process;
    this.models = models;
  }

  /**
   * For those who work on it: every step with used and planned time ("3h20 / 4h", working time; "2
   * / 9 d" where the model plans in calendar days).
   *
   * @return empty while the dossier is not accepted
   */
  public Optional<String> of(Dossiers.Whole whole, Locale locale) {
    Dossier dossier = whole.dossier();
    UUID model = dossier.state().modelVersionId();
    return model == null
        ? Optional.empty()
        : Optional.of(Diagram.svg(models.graph(model), marks(whole), locale));
  }

  /**
   * For whoever holds code and key: which steps are done and which is open, and no more.
   *
   * @return empty while the dossier is not accepted
   * @throws NotFound when code and key do not belong together
   */
  @Transactional(readOnly = true)
  public Optional<String> tracking(String code, String key, Locale locale) {
    Dossier dossier = dossiers.tracked(code, key);
    UUID model = dossier.state().modelVersionId();
    if (model == null) {
      return Optional.empty();
    }
    Map<String, StepMark> marks = new LinkedHashMap<>();
    visits(process.runs().items(dossier.id()))
        .forEach(
            (step, visits) -> {
              boolean open = visits.stream().anyMatch(ProcessDrawings::open);
              var state = open ? StepMark.State.OPEN : StepMark.State.DONE;
              marks.put(step, new StepMark(state, ""));
            });
    return Optional.of(Diagram.svg(models.graph(model), marks, locale));
  }

  private Map<String, StepMark> marks(Dossiers.Whole whole) {
    Map<String, StepMark> marks = new LinkedHashMap<>();
    visits(whole.items()).forEach((step, visits) -> marks.put(step, mark(whole, visits)));
    return marks;
  }

  /** Steps withdrawn by a return were not settled and are not shown as such. */
  private static Map<String, List<WorkItem>> visits(List<WorkItem> items) {
    return items.stream()
        .filter(item -> item.status() != WorkItem.Status.CANCELLED)
        .collect(Collectors.groupingBy(WorkItem::node, LinkedHashMap::new, Collectors.toList()));
  }

  private StepMark mark(Dossiers.Whole whole, List<WorkItem> visits) {
    WorkItem last = visits.getLast();
    boolean open = visits.stream().anyMatch(ProcessDrawings::open);
    BigDecimal days = last.plannedDays();
    Integer minutes = last.plannedMinutes();
    if (days != null) {
      long used = visits.stream().mapToLong(item -> span(item).toMinutes()).sum();
      BigDecimal usedDays =
          BigDecimal.valueOf(used).divide(MINUTES_OF_DAY, 1, RoundingMode.HALF_UP);
      String time = plain(usedDays) + " / " + plain(days) + " d";
      return new StepMark(state(open, usedDays.compareTo(days) > 0), time);
    }
    long used = visits.stream().mapToLong(item -> used(whole, item)).sum();
    if (minutes == null) {
      return new StepMark(state(open, false), open ? "" : hours(used));
    }
    return new StepMark(state(open, used > minutes), hours(used) + " / " + hours(minutes));
  }

  private static StepMark.State state(boolean open, boolean late) {
    return open
        ? late ? StepMark.State.OPEN_LATE : StepMark.State.OPEN
        : late ? StepMark.State.DONE_LATE : StepMark.State.DONE;
  }

  private static boolean open(WorkItem item) {
    return item.status() == WorkItem.Status.OPEN;
  }

  private long used(Dossiers.Whole whole, WorkItem item) {
    return terms.usedMinutes(whole.dossier(), whole.trail(), item.openedAt(), until(item));
  }

  private Duration span(WorkItem item) {
    return Duration.between(item.openedAt(), until(item));
  }

  private Instant until(WorkItem item) {
    Instant closed = item.closedAt();
    return closed == null ? terms.now() : closed;
  }

  private static String hours(long minutes) {
    long rest = minutes % HOUR;
    return minutes / HOUR + "h" + (rest == 0 ? "" : String.format(Locale.ROOT, "%02d", rest));
  }

  private static String plain(BigDecimal days) {
    return days.stripTrailingZeros().toPlainString();
  }
}
