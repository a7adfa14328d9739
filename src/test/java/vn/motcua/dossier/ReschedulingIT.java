package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.dossier.ClockOffice.at;
import static vn.motcua.dossier.ClockOffice.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.base.Ids;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.Rule;
import vn.motcua.base.Stale;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarProposal;
import vn.motcua.calendar.CalendarProposals;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayChange;
import vn.motcua.calendar.DayKind;
import vn.motcua.catalogue.Publication;
import vn.motcua.dossier.ReschedulingPreview.Preview;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.PostKind;

/**
 * The swap decided on 25 December 2025: Friday 2 January 2026 off, Saturday 10 January worked; and
 * what it does to dossiers that were running.
 */
@MotcuaIT
@Rule("T5")
class ReschedulingIT {
  private static final LocalDate SECOND = LocalDate.of(2026, 1, 2);
  private static final LocalDate TENTH = LocalDate.of(2026, 1, 10);
  private static final String DECISION = "Công văn 12729/VPCP-KGVX ngày 25/12/2025";

  @Autowired private JdbcClient jdbc;
  @Autowired private Actors actors;
  @Autowired private Publication publication;
  @Autowired private Filing filing;
  @Autowired private Acceptance acceptance;
  @Autowired private SupplementRequests requests;
  @Autowired private Dossiers dossiers;
  @Autowired private Calendars calendars;
  @Autowired private CalendarProposals proposals;
  @Autowired private Rescheduling rescheduling;
  @Autowired private ReschedulingPreview previews;
  @Autowired private TransactionTemplate transaction;

  private String calendar = "";
  private OfficerActor reception;
  private OfficerActor specialist;
  private ClockOffice office;

  @BeforeEach
  void beforeTheDecision() {
    calendar = "tinh-" + Ids.next();
    calendars.create(calendar, "Lịch của tỉnh", "", "vn", "Lịch trước khi hoán đổi", "Nguyễn An");
    calendars.change(
        calendar,
        1,
        List.of(put(SECOND, DayKind.WORKING, "Ngày làm việc"), put(TENTH, DayKind.REST, "Thứ Bảy")),
        "Lịch trước khi hoán đổi",
        "Nguyễn An");
    office = new ClockOffice(jdbc, actors, publication, filing, calendar);
    reception = office.officer(PostKind.RECEPTION);
    specialist = office.officer(PostKind.SPECIALIST);
  }

  @Test
  void everyDateThatTheSwapMovesIsShownBeforeAndMovedAfter() {
    // three working days: 30 and 31 December, 2 January
    String overNewYear = accepted("2025-12-29T09:00");
    // 8 and 9 January, then Monday 12 instead of Saturday 10
    String untilTheSaturday = accepted("2026-01-07T09:00");
    String notTouched = accepted("2026-01-12T09:00");
    String waiting = accepted("2025-12-29T10:00");
    at(
        "2025-12-30T09:00",
        () ->
            requests.request(
                waiting,
                "Thiếu xác nhận",
                List.of(new SupplementRequests.Item("to-khai", "")),
                specialist));
    assertThat(due(overNewYear)).isEqualTo(moment("2026-01-02T17:00"));
    assertThat(due(untilTheSaturday)).isEqualTo(moment("2026-01-12T17:00"));

    CalendarProposal swap = propose();
    Preview preview = preview(swap);
    assertThat(preview.shifts())
        .extracting(
            ReschedulingPreview.Shift::code,
            ReschedulingPreview.Shift::from,
            ReschedulingPreview.Shift::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                overNewYear, moment("2026-01-02T17:00"), moment("2026-01-05T17:00")),
            org.assertj.core.groups.Tuple.tuple(
                untilTheSaturday, moment("2026-01-12T17:00"), moment("2026-01-10T17:00")));
    assertThat(preview.looked()).isEqualTo(3);
    assertThat(due(overNewYear)).isEqualTo(moment("2026-01-02T17:00"));

    proposals.confirm(calendar, swap.id());
    moveAll();
    assertThat(due(overNewYear)).isEqualTo(moment("2026-01-05T17:00"));
    assertThat(due(untilTheSaturday)).isEqualTo(moment("2026-01-10T17:00"));
    assertThat(due(notTouched)).isEqualTo(moment("2026-01-15T17:00"));
    assertThat(due(waiting)).isNull();
    assertThat(moves(overNewYear))
        .containsExactly(
            new DossierEvent.Rescheduled(
                moment("2026-01-02T17:00"),
                moment("2026-01-05T17:00"),
                moment("2026-01-05T17:00"),
                new CalendarPin(calendar, 3),
                DECISION));
    assertThat(moves(notTouched)).isEmpty();
    assertThat(moves(waiting)).isEmpty();
    assertThat(whole(overNewYear).dossier().moments().originalDueAt())
        .isEqualTo(moment("2026-01-05T17:00"));
    assertThat(dossiers.times(overNewYear, reception).rescheduled()).isNotNull();
    assertThat(dossiers.times(notTouched, reception).rescheduled()).isNull();
    assertThat(List.of(overNewYear, untilTheSaturday, notTouched, waiting))
        .allSatisfy(
            code ->
                assertThat(whole(code).dossier().moments().calendar())
                    .isEqualTo(new CalendarPin(calendar, 3)));
  }

  @Test
  void untilADossierIsMovedItsDateIsThatOfTheCalendarItStandsOn() {
    String code = accepted("2025-12-29T09:00");
    transaction.executeWithoutResult(
        undone -> {
          proposals.confirm(calendar, propose().id());
          assertThat(rescheduling.behind(calendar)).isEqualTo(1);
          assertThat(dossiers.times(code, reception).deadline().dueAt())
              .isEqualTo(moment("2026-01-02T17:00"));
          undone.setRollbackOnly();
        });
    assertThat(rescheduling.behind(calendar)).isZero();
  }

  @Test
  void aDeathOnTheWayLosesNothingAndASecondRunMovesNothingTwice() {
    List<String> codes =
        List.of(
            accepted("2025-12-29T09:00"),
            accepted("2025-12-29T09:05"),
            accepted("2025-12-29T09:10"));
    proposals.confirm(calendar, propose().id());
    // dies before it commits
    transaction.executeWithoutResult(
        dies -> {
          rescheduling.run();
          dies.setRollbackOnly();
        });
    moveAll();
    rescheduling.run();
    assertThat(codes)
        .allSatisfy(
            code -> {
              assertThat(due(code)).isEqualTo(moment("2026-01-05T17:00"));
              assertThat(moves(code)).hasSize(1);
            });
  }

  @Test
  void theSecondOfTwoAdministratorsIsToldToLookAgain() {
    CalendarProposal first = propose();
    CalendarProposal second = propose();
    proposals.confirm(calendar, first.id());
    assertThat(proposals.stale(second)).isTrue();
    UUID late = second.id();
    assertThatThrownBy(() -> proposals.confirm(calendar, late)).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> proposals.confirm(calendar, first.id())).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> proposals.proposed(second)).isInstanceOf(Stale.class);
    assertThat(calendars.get(calendar).version()).isEqualTo(3);
    moveAll();
  }

  @Test
  void aChangeOfTheBaseMovesDossiersOfTheCalendarsThatExtendIt() {
    String heir = "xa-" + Ids.next();
    calendars.create(heir, "Lịch của xã", "", calendar, "Lịch riêng", "Nguyễn An");
    ClockOffice commune = new ClockOffice(jdbc, actors, publication, filing, heir);
    OfficerActor there = commune.officer(PostKind.RECEPTION);
    Dossier dossier = commune.file(there, "2025-12-29T09:00");
    at("2025-12-29T09:10", () -> acceptance.accept(dossier.code(), there));
    CalendarProposal swap = propose();
    assertThat(preview(swap).shifts())
        .extracting(ReschedulingPreview.Shift::code)
        .containsExactly(dossier.code());
    proposals.confirm(calendar, swap.id());
    moveAll();
    assertThat(dossiers.get(dossier.code(), there).moments().dueAt())
        .isEqualTo(moment("2026-01-05T17:00"));
  }

  private CalendarProposal propose() {
    return proposals.propose(
        calendar,
        2,
        new CalendarChange.Days(
            List.of(
                put(SECOND, DayKind.REST, "Nghỉ hoán đổi, làm bù ngày 10/01/2026"),
                put(TENTH, DayKind.WORKING, "Làm bù cho ngày 02/01/2026"))),
        DECISION,
        "Nguyễn An");
  }

  private Preview preview(CalendarProposal proposal) {
    return previews.of(proposals.proposed(proposal), proposal.change().firstDate());
  }

  /** Together with the watch, which moves in the background, until nothing is left. */
  private void moveAll() {
    do {
      rescheduling.run();
    } while (rescheduling.behind(calendar) > 0);
  }

  private String accepted(String time) {
    Dossier dossier = office.file(reception, time);
    return at(time, () -> acceptance.accept(dossier.code(), reception)).code();
  }

  private @Nullable Instant due(String code) {
    return whole(code).dossier().moments().dueAt();
  }

  private List<DossierEvent> moves(String code) {
    return whole(code).trail().stream()
        .map(Happened::event)
        .filter(DossierEvent.Rescheduled.class::isInstance)
        .toList();
  }

  private Dossiers.Whole whole(String code) {
    return dossiers.whole(code, reception);
  }

  private static DayChange put(LocalDate date, DayKind kind, String name) {
    return new DayChange.Put(
        new CalendarDay(date, kind, List.of(), name, name, DECISION, CalendarDay.Status.CONFIRMED));
  }
}
