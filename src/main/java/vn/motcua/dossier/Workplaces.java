package vn.motcua.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Unit;
import vn.motcua.process.WorkItem;

/**
 * Where a step is done: at the agency and unit that settle the dossier, unless its process model
 * hands it to another (R12, R14, R15).
 */
@Component
public class Workplaces {
  private final Agencies agencies;

  Workplaces(Agencies agencies) {
    this.agencies = agencies;
  }

  /**
   * @param unitId null when the whole agency may do it
   */
  public record Workplace(UUID agencyId, @Nullable UUID unitId) {}

  /**
   * @throws RuleRefusal when the model names a unit or agency that does not exist
   */
  @Rule("R14")
  public Workplace of(Dossier dossier, WorkItem item) {
    return find(dossier, item.place())
        .orElseThrow(
            () ->
                new RuleRefusal(
                    Refused.of(
                        "R14",
                        "dossier.refused.no-such-place",
                        item.name(),
                        item.place() == null ? "" : item.place().code())));
  }

  private Optional<Workplace> find(Dossier dossier, WorkItem.@Nullable At place) {
    if (place == null) {
      return Optional.of(new Workplace(dossier.competentAgencyId(), dossier.unitId()));
    }
    return place.agency()
        ? agencies.byCode(place.code()).map(Agency::id).map(id -> new Workplace(id, null))
        : agencies
            .unit(dossier.competentAgencyId(), place.code())
            .map(Unit::id)
            .map(id -> new Workplace(dossier.competentAgencyId(), id));
  }

  /** The other agencies that have or had a step of the dossier. */
  Set<UUID> partners(Dossier dossier, Collection<WorkItem> items) {
    List<WorkItem> elsewhere = items.stream().filter(item -> item.place() != null).toList();
    return elsewhere.stream()
        .flatMap(item -> find(dossier, item.place()).stream())
        .map(Workplace::agencyId)
        .filter(agency -> !agency.equals(dossier.competentAgencyId()))
        .collect(Collectors.toSet());
  }
}
