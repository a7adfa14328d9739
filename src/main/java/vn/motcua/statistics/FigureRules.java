package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.LegalRule;
import vn.motcua.base.LegalRules;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;

/** The settings of the figures, as they are in force on a day: dated rows of the legal rules. */
@Component
final class FigureRules {
  static final String EARLY = "F1.early";
  static final String STOPPED = "F2.stopped";
  static final String SATISFIED = "F9.satisfied-points";

  static final String FEWEST = "F15.fewest";
  static final String LARGE = "F15.large";

  private final LegalRules rules;

  FigureRules(LegalRules rules) {
    this.rules = rules;
  }

  /** The day of a moment in office time. */
  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, OfficeClock.ZONE);
  }

  /**
   * Early, on time or late. What had no limit was on time.
   *
   * <p>By the setting of the day it ended: DAY calls on time what ends on the due day and early
   * what ends on a day before; MINUTE calls on time only what ends in the very minute.
   */
  @Rule({"F1", "T17"})
  Timing timing(@Nullable Instant due, Instant ended) {
    if (due == null) {
      return Timing.ON_TIME;
    }
    if (ended.isAfter(due)) {
      return Timing.LATE;
    }
    boolean onTime =
        switch (rules.on(EARLY, day(ended)).value()) {
          case "DAY" -> day(ended).equals(day(due));
          case "MINUTE" -> ended.getEpochSecond() / 60 == due.getEpochSecond() / 60;
          default -> throw new IllegalStateException("no such setting of " + EARLY);
        };
    return onTime ? Timing.ON_TIME : Timing.EARLY;
  }

  /**
   * Where a dossier goes that was stopped after acceptance: BY_TIME counts it like any other that
   * ended, ON_TIME always as settled on time (as Thanh Hóa does).
   */
  @Rule("F2")
  Timing stopped(@Nullable Instant due, Instant ended) {
    return rules.on(STOPPED, day(ended)).value().equals("ON_TIME")
        ? Timing.ON_TIME
        : timing(due, ended);
  }

  /** Whether so many points of 5 mean that the applicant was satisfied. */
  boolean satisfied(int points, Instant at) {
    return points >= rules.number(SATISFIED, day(at));
  }

  /** A whole number that an integrity check goes by. */
  int number(String code, Instant at) {
    return rules.number(code, day(at));
  }

  /** A whole number by which a report of days up to that one is made. */
  int number(String code, LocalDate day) {
    return rules.number(code, day);
  }

  /** The settings by which agencies are compared on a day. */
  List<LegalRule> compared(LocalDate day) {
    return List.of(rules.on(FEWEST, day), rules.on(LARGE, day));
  }

  /** The settings in force on a day, as a report shows and a closing keeps them. */
  List<LegalRule> on(LocalDate day) {
    return List.of(rules.on(EARLY, day), rules.on(STOPPED, day), rules.on(SATISFIED, day));
  }
}
