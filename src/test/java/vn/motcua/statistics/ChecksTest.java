package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.base.LegalRule;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;
import vn.motcua.calendar.LawInTests;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.DossierEvent;

@Rule("F10")
class ChecksTest {
  private static final WorkingCalendar CALENDAR = LawInTests.vn();
  private static final UUID ID = new UUID(1, 1);

  /** Tuesday 10 March 2026, 08:00; due two weeks later at closing time. */
  private static final Instant TUESDAY = Instant.parse("2026-03-10T01:00:00Z");

  private static final Instant DUE = Instant.parse("2026-03-24T10:00:00Z");
  private final Checks checks = new Checks(new FigureRules(settings()));

  private static LegalRules settings() {
    LocalDate since = LocalDate.of(2018, 1, 1);
    return LegalRules.of(
        List.of(
            new LegalRule("F10.quick-percent", "5", since, null, ""),
            new LegalRule("F10.stop-percent", "10", since, null, ""),
            new LegalRule("F10.supplements", "2", since, null, "")));
  }

  /** What the last of these events looks like. */
  private List<AnomalyKind> last(Told... events) {
    Subject subject =
        new Subject(ID, "T", "1", "f", ID, ID, null, Way.ONLINE_FULL, false, List.of(), TUESDAY);
    Fact before = Fact.unknown(subject);
    List<AnomalyKind> kinds = new ArrayList<>();
    for (int i = 0; i < events.length; i++) {
      Happening happened =
          new Happening(
              i,
              ID,
              i + 1,
              events[i].at(),
              ID,
              "Lan",
              events[i].event(),
              i == 0 ? subject : null,
              i == 0 ? events[i].acceptBy() : null);
      Fact after = before.after(happened);
      kinds = checks.of(before, after, happened, CALENDAR);
      before = after;
    }
    return kinds;
  }

  private record Told(Instant at, DossierEvent event, @Nullable Instant acceptBy) {}

  private static Told told(Instant at, DossierEvent event) {
    return new Told(at, event, null);
  }

  private static Told filed() {
    return new Told(
        TUESDAY, new DossierEvent.Filed("ONLINE", List.of(), 0), TUESDAY.plusSeconds(86_400));
  }

  private static Told accepted() {
    return told(TUESDAY.plusSeconds(60), new DossierEvent.Accepted(DUE, ""));
  }

  private static Told result(Instant at) {
    return told(
        at,
        new DossierEvent.ResultAttached(
            "GRANTED", List.of(new DossierEvent.Attachment("result", ID, ""))));
  }

  private static Told request(Instant at) {
    return told(at, new DossierEvent.SupplementRequested(true, "", List.of()));
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }

  @Test
  void honest_work_raises_no_question() {
    Instant later = at("2026-03-17T03:00:00Z");
    assertThat(last(filed(), accepted())).isEmpty();
    assertThat(last(filed(), accepted(), request(later))).isEmpty();
    assertThat(
            last(filed(), accepted(), result(later), told(later, new DossierEvent.Finished(false))))
        .isEmpty();
  }

  @Test
  void nobody_works_on_a_sunday_or_at_night() {
    assertThat(last(filed(), told(at("2026-03-15T03:00:00Z"), new DossierEvent.Accepted(DUE, ""))))
        .contains(AnomalyKind.UNREAL_TIME);
    assertThat(
            last(
                filed(),
                accepted(),
                result(at("2026-03-17T03:00:00Z")),
                told(at("2026-03-17T16:00:00Z"), new DossierEvent.Finished(false))))
        .containsExactly(AnomalyKind.UNREAL_TIME);
  }

  @Test
  void an_online_dossier_waited_longer_than_8_working_hours() {
    assertThat(last(filed(), told(at("2026-03-12T03:00:00Z"), new DossierEvent.Accepted(DUE, ""))))
        .containsExactly(AnomalyKind.ACCEPTED_LATE);
  }

  @Test
  void the_clock_was_stopped_when_it_had_nearly_run_out() {
    assertThat(last(filed(), accepted(), request(at("2026-03-24T08:00:00Z"))))
        .containsExactly(AnomalyKind.STOPPED_CLOCK);
    assertThat(last(filed(), accepted(), request(at("2026-03-25T03:00:00Z"))))
        .containsExactly(AnomalyKind.STOPPED_CLOCK);
  }

  @Test
  void the_applicant_was_asked_twice() {
    Instant again = at("2026-03-13T03:00:00Z");
    assertThat(
            last(
                filed(),
                accepted(),
                request(at("2026-03-11T03:00:00Z")),
                told(again, new DossierEvent.Supplemented(true, List.of(), DUE)),
                request(again.plusSeconds(3_600))))
        .containsExactly(AnomalyKind.REPEATED_SUPPLEMENT);
  }

  @Test
  void it_was_closed_at_once_or_without_a_result() {
    assertThat(
            last(
                filed(),
                accepted(),
                result(TUESDAY.plusSeconds(120)),
                told(TUESDAY.plusSeconds(180), new DossierEvent.Finished(false))))
        .containsExactly(AnomalyKind.CLOSED_EARLY);
    assertThat(
            last(
                filed(),
                accepted(),
                told(at("2026-03-17T03:00:00Z"), new DossierEvent.Finished(false))))
        .containsExactly(AnomalyKind.RESULT_MISSING);
  }
}
