package vn.motcua.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Fault;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Messages;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.base.Word;
import vn.motcua.calendar.Term;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ChannelTerm;
import vn.motcua.catalogue.Procedure;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;
import vn.motcua.organisation.Unit;
import vn.motcua.process.Step;
import vn.motcua.process.StepGraph;
import vn.motcua.process.WorkItem;

/**
 * Whether a process model fits the procedures that use it: it keeps their legal limits, its posts
 * exist in every agency that offers them, and the files that its steps demand are known. Asked
 * before a procedure version or a new version of a model is published.
 */
@Service
public class ProcessFit {
  private static final int DAYS_OF_MONTH = 30;
  private static final int AGENCIES_NAMED = 5;

  private final Catalogue catalogue;
  private final Agencies agencies;
  private final LegalRules rules;
  private final Messages messages;
  private final OfficeClock clock;

  ProcessFit(
      Catalogue catalogue,
      Agencies agencies,
      LegalRules rules,
      Messages messages,
      OfficeClock clock) {
    this.catalogue = catalogue;
    this.agencies = agencies;
    this.rules = rules;
    this.messages = messages;
    this.clock = clock;
  }

  /** What does not fit in the procedures in force that use a model; empty when all do. */
  @Transactional(readOnly = true)
  public List<Fault> faults(String processKey, StepGraph graph) {
    List<Fault> faults = new ArrayList<>();
    for (ProcedureVersion version : catalogue.withProcess(processKey, LocalDate.now(clock))) {
      faults.addAll(faults(version.procedure(), graph));
    }
    return faults;
  }

  /** What does not fit; each finding's field is a step's id, or the procedure's code. */
  @Transactional(readOnly = true)
  public List<Fault> faults(Procedure procedure, StepGraph graph) {
    List<Fault> faults = new ArrayList<>();
    for (Case one : procedure.cases()) {
      for (ChannelTerm channel : one.terms()) {
        if (channel.term() != null) {
          limit(procedure, one, channel, channel.term(), graph).ifPresent(faults::add);
        }
      }
    }
    graph.steps().forEach(step -> evidence(procedure, step, faults));
    List<UUID> offering = catalogue.offering(procedure.code(), LocalDate.now(clock));
    graph.steps().forEach(step -> post(procedure, step, offering).ifPresent(faults::add));
    return faults;
  }

  @Rule({"T7", "T16"})
  private Optional<Fault> limit(
      Procedure procedure, Case one, ChannelTerm channel, Term term, StepGraph graph) {
    Map<String, Object> known =
        Map.of(
            "procedure", procedure.code(),
            "caseKey", one.key(),
            "channel", channel.channel().name());
    LocalDate day = LocalDate.now(clock);
    long hours = rules.number("T7.hours-per-day", day);
    BigDecimal planned =
        graph
            .plannedDays(known)
            .add(
                BigDecimal.valueOf(graph.plannedMinutes(known))
                    .divide(BigDecimal.valueOf(60 * hours), 2, RoundingMode.CEILING));
    OptionalLong minutes = term.workingMinutes(rules, day);
    BigDecimal allowed =
        minutes.isPresent()
            ? BigDecimal.valueOf(minutes.getAsLong())
                .divide(BigDecimal.valueOf(60 * hours), 2, RoundingMode.FLOOR)
            : BigDecimal.valueOf(
                (long) term.amount() * (term.unit() == Term.Unit.MONTH ? DAYS_OF_MONTH : 1));
    return planned.compareTo(allowed) <= 0
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                procedure.code(),
                "dossier.finding.limit",
                procedure.code(),
                one.name(),
                channel.channel(),
                planned.stripTrailingZeros().toPlainString(),
                allowed.stripTrailingZeros().toPlainString()));
  }

  /** A file of the product's own words, a paper of the case, or a kind of result. */
  @Rule("R25")
  private void evidence(Procedure procedure, Step step, List<Fault> faults) {
    Set<String> known = new HashSet<>();
    procedure.cases().forEach(one -> one.papers().forEach(paper -> known.add(paper.code())));
    procedure.results().forEach(result -> known.add(String.valueOf(result.code())));
    for (String evidence : step.evidence()) {
      if (!known.contains(evidence) && !messages.has(WorkItem.evidenceKey(evidence))) {
        faults.add(
            Fault.of(
                step.id(),
                "dossier.finding.evidence",
                step.id(),
                step.named(),
                evidence,
                procedure.code()));
      }
    }
  }

  private Optional<Fault> post(Procedure procedure, Step step, List<UUID> offering) {
    Set<String> without = new TreeSet<>();
    for (UUID agency : offering) {
      if (!has(agency, procedure.unitCode(), step)) {
        without.add(agencies.get(agency).name());
      }
    }
    return without.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                step.id(),
                "dossier.finding.post",
                step.id(),
                step.named(),
                new Word("organisation.PostKind." + step.post(), step.post()),
                String.join("; ", without.stream().limit(AGENCIES_NAMED).toList()),
                without.size()));
  }

  private boolean has(UUID agency, String unitCode, Step step) {
    WorkItem.At place = step.fixedPlace();
    if (place != null && place.agency()) {
      return agencies
          .byCode(place.code())
          .map(Agency::id)
          .filter(a -> has(a, step, null))
          .isPresent();
    }
    Optional<Unit> unit = agencies.unit(agency, place == null ? unitCode : place.code());
    if (place != null && unit.isEmpty()) {
      return false;
    }
    return has(agency, step, unit.map(Unit::id).orElse(null));
  }

  private boolean has(UUID agency, Step step, @Nullable UUID unit) {
    PostKind kind = PostKind.valueOf(step.post());
    return agencies.posts(agency).stream()
        .filter(post -> post.kind() == kind)
        .anyMatch(post -> !StepGuard.ofUnit(kind) || unit == null || inUnit(post, unit));
  }

  private static boolean inUnit(Post post, UUID unit) {
    return unit.equals(post.unitId());
  }
}
