package vn.motcua.statistics;

import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.OfficeClock;

/** What a closing keeps beside its sums: when it was made, and by which settings. */
@Component
class Snapshot {
  private final FigureRules rules;
  private final OfficeClock clock;
  private final JsonMapper json;

  Snapshot(FigureRules rules, OfficeClock clock, JsonMapper json) {
    this.rules = rules;
    this.clock = clock;
    this.json = json;
  }

  Instant now() {
    return clock.instant();
  }

  /** The settings in force on the last day of the period, as JSON. */
  String rules(Period period) {
    return json.writeValueAsString(rules.on(period.to()));
  }
}
