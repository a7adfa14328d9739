package vn.motcua.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a model takes along its longest way, each flow that leads back left out. A sub-process
 * or call with a limit counts that limit, a multi-instance step done in sequence each instance. A
 * way out of a boundary timer begins with the timer's time, out of any other event at the boundary
 * with the whole activity. A message that is waited for beside a timer comes at the latest with it;
 * any other wait has no planned length.
 */
final class Plan {
  private final Net net;
  private final boolean days;
  private final Map<String, Object> known;
  private final Set<Flow> leadingBack = new HashSet<>();
  private final List<Node> order;

  private Plan(Net net, boolean days, Map<String, Object> known) {
    this.net = net;
    this.known = known;
    this.days = days;
    this.order = net.forward(leadingBack);
  }

  /** Working minutes along the longest way. */
  static long minutes(Net net, Map<String, Object> known) {
    return new Plan(net, false, known).within("");
  }

  /** Hundredths of calendar days along the longest way. */
  static long hundredthsOfDays(Net net, Map<String, Object> known) {
    return new Plan(net, true, known).within("");
  }

  /** Every scope with a limit whose inside takes longer. */
  static void checkLimits(Net net, Findings findings) {
    for (Node.Scope scope : net.all(Node.Scope.class)) {
      Plan minutes = new Plan(net, false, Map.of());
      Plan days = new Plan(net, true, Map.of());
      long limit = minutes.limit(scope) + days.limit(scope);
      long inside = minutes.within(scope.id()) + days.within(scope.id());
      if ((scope.plannedMinutes() != null || scope.plannedDays() != null) && inside > limit) {
        boolean inDays = scope.plannedDays() != null;
        findings.add(
            Structure.element(scope),
            "scope-limit",
            inDays ? BigDecimal.valueOf(inside, 2) : BigDecimal.valueOf(inside),
            inDays ? BigDecimal.valueOf(limit, 2) : BigDecimal.valueOf(limit));
      }
    }
  }

  /** The longest way through the nodes directly inside a scope. */
  private long within(String scope) {
    Map<String, Long> reached = new HashMap<>();
    long longest = 0;
    for (Node node : order) {
      boolean begins = scope.isEmpty() ? net.starts().contains(node) : node instanceof Node.Start;
      if (!net.scope(node.id()).equals(scope) || !(begins || reached.containsKey(node.id()))) {
        continue;
      }
      long before = reached.getOrDefault(node.id(), 0L);
      long here = before + length(node);
      longest = Math.max(longest, here);
      for (Event event : net.attached(node.id())) {
        Long timer = timer(event.trigger());
        reached.merge(event.id(), timer == null ? here : before + timer, Math::max);
      }
      if (node instanceof Node.Scope inner) {
        reached.merge(inner.leave(), here, Math::max);
      } else {
        for (Flow flow : ways(node)) {
          if (!leadingBack.contains(flow)) {
            reached.merge(flow.to(), here, Math::max);
          }
        }
      }
    }
    return longest;
  }

  /** The flows that can be taken as far as the known facts say. */
  private List<Flow> ways(Node node) {
    if (!(node instanceof Node.Choice)) {
      return net.out(node);
    }
    List<Flow> ways = new ArrayList<>();
    for (Flow flow : net.out(node)) {
      Condition condition = flow.condition();
      if (condition == null || !known.keySet().containsAll(condition.facts())) {
        ways.add(flow);
      } else if (condition.holds(known)) {
        ways.removeIf(way -> way.condition() == null);
        ways.add(flow);
        return ways;
      }
    }
    return ways;
  }

  private boolean skipped(Node node) {
    return node instanceof Node.Skippable step
        && step.skip() != null
        && known.keySet().containsAll(step.skip().facts())
        && step.skip().holds(known);
  }

  private long length(Node node) {
    if (skipped(node)) {
      return 0;
    }
    return switch (node) {
      case Step step ->
          length(step.plannedMinutes(), step.plannedDays())
              * (step.instances() == null ? 1 : step.instances().times());
      case Node.Scope scope ->
          scope.plannedMinutes() != null || scope.plannedDays() != null
              ? limit(scope)
              : within(scope.id());
      case Event event -> event.attachedTo() == null ? waited(event) : 0;
      default -> 0;
    };
  }

  private long limit(Node.Scope scope) {
    return length(scope.plannedMinutes(), scope.plannedDays());
  }

  private long length(@Nullable Integer plannedMinutes, @Nullable BigDecimal plannedDays) {
    if (days) {
      return plannedDays == null ? 0 : plannedDays.movePointRight(2).longValueExact();
    }
    return plannedMinutes == null ? 0 : plannedMinutes;
  }

  private long waited(Event event) {
    Long own = timer(event.trigger());
    if (own != null) {
      return own;
    }
    long latest = 0;
    for (String rival : net.rivals(event)) {
      if (net.node(rival) instanceof Event other) {
        Long timer = timer(other.trigger());
        latest = Math.max(latest, timer == null ? 0 : timer);
      }
    }
    return latest;
  }

  /** A timer's length in the unit of this plan; null when it has none. */
  private @Nullable Long timer(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Worked worked -> days ? null : Long.valueOf(worked.minutes());
      case Trigger.Passed passed ->
          days ? Long.valueOf(passed.days().movePointRight(2).longValueExact()) : null;
      case Trigger.Until _, Trigger.Message _ -> null;
    };
  }
}
