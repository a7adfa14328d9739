package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayChange;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.Deadline;
import vn.motcua.catalogue.Publication;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.PostKind;

/**
 * Lives drawn by lot, the same every time: supplements, new dates, hand-overs, withdrawals and
 * changes of the calendar in any order. After each move, and at the end from the trail alone, the
 * deadline is worked out again and compared with what was stored.
 */
@MotcuaIT
@Rule({"R6", "R18", "T13", "T16", "T17"})
class ClockLivesIT {
  private static final int LIVES = 25;
  private static final int MOVES = 8;
  private static final Instant BEGIN = ClockOffice.moment("2026-03-02T07:00");

  @Autowired private JdbcClient jdbc;
  @Autowired private Actors actors;
  @Autowired private Publication publication;
  @Autowired private Filing filing;
  @Autowired private Acceptance acceptance;
  @Autowired private SupplementRequests requests;
  @Autowired private Supplements supplements;
  @Autowired private Extensions extensions;
  @Autowired private Withdrawals withdrawals;
  @Autowired private Transfers transfers;
  @Autowired private Dossiers dossiers;
  @Autowired private Calendars calendars;
  @Autowired private Rescheduling rescheduling;

  private final Random random = new Random(2026);
  private String calendar = "";
  private ClockOffice office;
  private ClockOffice other;
  private OfficerActor reception;
  private OfficerActor specialist;
  private OfficerActor head;
  private Instant now = BEGIN;

  @BeforeEach
  void offices() {
    calendar = "song-" + Ids.next();
    calendars.create(calendar, "Lịch thử", "", "vn", "Lịch riêng", "an");
    office = new ClockOffice(jdbc, actors, publication, filing, calendar);
    other = new ClockOffice(jdbc, actors, publication, filing, "vn");
    reception = office.officer(PostKind.RECEPTION);
    specialist = office.officer(PostKind.SPECIALIST);
    head = office.officer(PostKind.HEAD);
  }

  @Test
  void whatIsStoredIsWorkedOutAgainFromTheTrail() {
    List<String> codes = new ArrayList<>();
    int moved = 0;
    for (int life = 0; life < LIVES; life++) {
      now = BEGIN.plus(random.nextInt(40), ChronoUnit.DAYS);
      String local = now.atZone(OfficeClock.ZONE).toLocalDateTime().toString();
      String code = office.file(reception, local).code();
      codes.add(code);
      act(() -> acceptance.accept(code, reception));
      for (int move = 0; move < MOVES; move++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(2_500)));
        moved += move(code, random.nextInt(7)) ? 1 : 0;
        same(code);
      }
    }
    codes.forEach(this::same);
    // most moves happen: lives that only get refused would prove nothing
    assertThat(moved).isCloseTo(LIVES * MOVES * 2 / 3, within(LIVES * MOVES / 3));
  }

  /** False when a rule said no. */
  private boolean move(String code, int kind) {
    LocalDate today = now.atZone(OfficeClock.ZONE).toLocalDate();
    LocalDate later = calendars.get(calendar).addWorkingDays(today, 4 + random.nextInt(4));
    List<SupplementRequests.Item> items = List.of(new SupplementRequests.Item("to-khai", ""));
    List<GivenPaper> papers = List.of(new GivenPaper("to-khai", 1, 0, 0, List.of()));
    return switch (kind) {
      case 0 -> act(() -> requests.request(code, "Thiếu", items, specialist));
      case 1 -> act(() -> supplements.supplement(code, papers, reception));
      case 2 -> act(() -> extensions.extend(code, later, "Xác minh", head));
      case 3 -> act(() -> transfers.handOver(code, other.code, "Ý kiến", later, specialist));
      case 4 -> act(() -> transfers.takeBack(code, "Đồng ý", specialist));
      case 5 -> changeCalendar(today);
      default ->
          act(() -> withdrawals.request(code, "Thôi", reception))
              && act(() -> withdrawals.deny(code, "Đã có dự thảo", reception));
    };
  }

  private boolean act(Supplier<Dossier> move) {
    try {
      OfficeClock.at(now, move);
      return true;
    } catch (RuleRefusal | Invalid no) {
      return false;
    }
  }

  private boolean changeCalendar(LocalDate today) {
    LocalDate date = today.plusDays(random.nextInt(6));
    DayKind kind = random.nextBoolean() ? DayKind.REST : DayKind.WORKING;
    CalendarDay day =
        new CalendarDay(date, kind, List.of(), "Đổi", "Change", "", CalendarDay.Status.CONFIRMED);
    int seen = Math.toIntExact(calendars.get(calendar).version());
    calendars.change(calendar, seen, List.of(new DayChange.Put(day)), "Đổi ngày", "an");
    if (random.nextBoolean()) {
      do {
        OfficeClock.at(now, () -> rescheduling.run());
      } while (rescheduling.behind(calendar) > 0);
    }
    return true;
  }

  private void same(String code) {
    Moments stored = dossiers.get(code, reception).moments();
    Deadline again = dossiers.times(code, reception).deadline();
    assertThat(again.dueAt()).as("due date of %s", code).isEqualTo(stored.dueAt());
    if (again.dueAt() != null) {
      assertThat(again.originalDueAt()).isEqualTo(stored.originalDueAt());
    }
  }
}
