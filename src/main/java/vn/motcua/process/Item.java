package vn.motcua.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work item as the run's row keeps it, in JSON without what is null; the rest stands in the
 * model. See {@link WorkItem}.
 *
 * @param place "agency H29.5", "unit HTKT"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Item(
    @JsonProperty("no") int number,
    @JsonProperty("step") String node,
    @JsonProperty("from") Instant openedAt,
    @JsonProperty("officer") @Nullable UUID assignee,
    @JsonProperty("about") @Nullable String about,
    @JsonProperty("place") @Nullable String place,
    @JsonProperty("seen") @Nullable Instant seenAt,
    @JsonProperty("to") @Nullable Instant closedAt,
    @JsonProperty("as") @Nullable String outcome,
    @JsonProperty("by") @Nullable UUID closedBy) {

  /** Done with an outcome, withdrawn without. */
  WorkItem.Status status() {
    if (closedAt == null) {
      return WorkItem.Status.OPEN;
    }
    return outcome == null ? WorkItem.Status.CANCELLED : WorkItem.Status.DONE;
  }

  /**
   * @param as what it is done with, null when it is withdrawn
   */
  Item closed(Instant at, @Nullable String as, @Nullable UUID by) {
    return new Item(number, node, openedAt, assignee, about, place, seenAt, at, as, by);
  }

  Item assigned(@Nullable UUID officer) {
    return new Item(
        number, node, openedAt, officer, about, place, seenAt, closedAt, outcome, closedBy);
  }

  Item seen(Instant at) {
    return new Item(
        number, node, openedAt, assignee, about, place, at, closedAt, outcome, closedBy);
  }

  /** What the model knows of it as well. */
  WorkItem of(UUID subject, StepGraph graph) {
    return of(subject, graph.step(node));
  }

  /** The same; an instance of a multi-instance step is named with what it is about. */
  WorkItem of(UUID subject, Step its) {
    String suffix = about == null ? "" : " (" + about + ")";
    return new WorkItem(
        new WorkItemId(subject, number),
        its.id(),
        its.name() + suffix,
        its.nameEn() + suffix,
        its.post(),
        its.plannedMinutes(),
        its.evidence(),
        status(),
        assignee,
        openedAt,
        closedAt,
        outcome,
        its.plannedDays(),
        its.outcomes(),
        closedBy,
        at(place),
        seenAt);
  }

  private static WorkItem.@Nullable At at(@Nullable String place) {
    if (place == null) {
      return null;
    }
    int space = place.indexOf(' ');
    return new WorkItem.At(place.startsWith("agency "), place.substring(space + 1));
  }
}
