package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Messages;
import vn.motcua.base.Rule;
import vn.motcua.calendar.ClockEvent.Extended;
import vn.motcua.calendar.ClockEvent.Finished;
import vn.motcua.calendar.ClockEvent.Paused;
import vn.motcua.calendar.ClockEvent.Restarted;
import vn.motcua.calendar.ClockEvent.Resumed;
import vn.motcua.calendar.ClockEvent.Started;
import vn.motcua.calendar.Term.Unit;

/** What a person reads about a due date, as it stands on the page: rule, text, minutes. */
class ExplanationTest {
  private static final Term SIX_DAYS = new Term(6, Unit.WORKING_DAY);
  private final WorkingCalendar vn = LawInTests.vn();
  private final LegalRules rules = LawInTests.rules();
  private final Messages messages = new Messages();

  @Rule({"T1", "T4", "T5"})
  @Test
  void aWorkedSaturdayIsNamed() {
    Deadline deadline = of(new Started(at("2026-08-20T09:00"), SIX_DAYS));
    assertThat(read(deadline, Messages.VIETNAMESE))
        .containsExactly(
            "T5 Tiếp nhận đủ hồ sơ lúc 20/08/2026 09:00; thời hạn giải quyết: 6 ngày làm việc",
            "T1 Ngày 20/08/2026 không tính; thời hạn tính từ ngày tiếp theo",
            "T5 Tính 1 ngày làm việc: ngày 21/08/2026 [480]",
            "T5 Ngày 22/08/2026 có làm việc và được tính: Làm bù cho ngày 31/08/2026 [480]",
            "T5 Tính 4 ngày làm việc, từ ngày 24/08/2026 đến ngày 27/08/2026 [1920]",
            "T4 Thời hạn kết thúc lúc 27/08/2026 17:00, khi hết giờ làm việc");
  }

  /** Found by the property test: the due date counted the day, its explanation did not. */
  @Rule({"T5", "T14"})
  @Test
  void aDayAtWhoseFirstMomentTheClockIsStoppedCounts() {
    Deadline deadline =
        of(
            new Started(at("2026-08-20T09:00"), SIX_DAYS),
            new Paused(at("2026-08-21T00:00"), Paused.Cause.OBLIGATION),
            new Resumed(at("2026-08-21T15:00")));
    assertThat(deadline.dueAt()).isEqualTo(at("2026-08-27T17:00"));
    assertThat(deadline.lines().getLast().total()).isEqualTo(6);
  }

  @Rule({"T2", "T5"})
  @Test
  void holidaysOfOneNameAreNamedOnceInBothLanguages() {
    Deadline deadline = of(new Started(at("2026-02-12T16:00"), new Term(10, Unit.WORKING_HOUR)));
    assertThat(read(deadline, Messages.VIETNAMESE))
        .containsExactly(
            "T5 Tiếp nhận đủ hồ sơ lúc 12/02/2026 16:00; thời hạn giải quyết: 10 giờ làm việc",
            "T2 Thời hạn tính bằng giờ nên tính ngay từ thời điểm tiếp nhận, chỉ trong giờ làm"
                + " việc",
            "T5 Tính 9 giờ làm việc, từ 12/02/2026 16:00 đến 13/02/2026 17:00 [540]",
            "T5 Từ ngày 16/02/2026 đến ngày 20/02/2026 không tính: Tết Nguyên đán",
            "T5 Tính 1 giờ làm việc, từ 23/02/2026 07:00 đến 23/02/2026 08:00 [60]",
            "T2 Thời hạn kết thúc lúc 23/02/2026 08:00");
    assertThat(read(deadline, Messages.ENGLISH))
        .contains("T5 16/02/2026 to 20/02/2026 do not count: Lunar New Year (Tết)");
  }

  @Rule({"T3", "T6"})
  @Test
  void aCalendarDayTermSaysWhyItMoved() {
    Deadline deadline = of(new Started(at("2026-04-16T09:00"), new Term(10, Unit.CALENDAR_DAY)));
    assertThat(read(deadline, Messages.VIETNAMESE))
        .containsExactly(
            "T5 Tiếp nhận đủ hồ sơ lúc 16/04/2026 09:00; thời hạn giải quyết: 10 ngày",
            "T1 Ngày 16/04/2026 không tính; thời hạn tính từ ngày tiếp theo",
            "T6 Tính 10 ngày liên tục, từ ngày 17/04/2026 đến ngày 26/04/2026, kể cả ngày nghỉ"
                + " [2880]",
            "T3 Ngày cuối của thời hạn 26/04/2026 là ngày nghỉ; thời hạn kết thúc vào ngày làm việc"
                + " tiếp theo, 28/04/2026",
            "T4 Thời hạn kết thúc lúc 28/04/2026 17:00, khi hết giờ làm việc");
  }

  @Rule({"R6", "R18", "T15", "T17"})
  @Test
  void aWholeStoryIsToldInOrder() {
    Deadline deadline =
        of(
            new Started(at("2026-03-02T09:00"), SIX_DAYS),
            new Paused(at("2026-03-04T10:00")),
            new Restarted(at("2026-03-09T10:00")),
            new Extended(at("2026-03-10T10:00"), at("2026-03-21T10:00")),
            new Finished(at("2026-03-18T10:00")));
    assertThat(read(deadline, Messages.ENGLISH))
        .containsExactly(
            "T5 Complete dossier received at 02/03/2026 09:00; time limit: 6 working days",
            "T1 02/03/2026 is not counted; counting starts on the following day",
            "T5 2 working days count, from 03/03/2026 to 04/03/2026 [660]",
            "T13 The clock stood still for a supplement from 04/03/2026 10:00 to 09/03/2026 10:00",
            "R6 Supplement complete at 09/03/2026 10:00; the time limit starts again from zero",
            "T1 09/03/2026 is not counted; counting starts on the following day",
            "T5 6 working days count, from 10/03/2026 to 17/03/2026 [2880]",
            "T4 The term ends at 17/03/2026 17:00, at closing time",
            "T3 The last day of the term, 21/03/2026, is a day off; the term ends on the next"
                + " working day, 23/03/2026",
            "R18 New appointment: due at 23/03/2026 17:00",
            "T17 The original due date, 17/03/2026 17:00, still decides whether the dossier counts"
                + " as late",
            "T15 Settled at 18/03/2026 10:00; waiting for collection does not count");
  }

  @Rule("T13")
  @Test
  void aPauseThatGoesOnAndOneThatIsOver() {
    Started started = new Started(at("2026-03-02T09:00"), SIX_DAYS);
    Paused paused = new Paused(at("2026-03-04T10:00"));
    assertThat(read(of(started, paused), Messages.VIETNAMESE))
        .last()
        .isEqualTo(
            "T13 Tạm dừng tính thời hạn chờ bổ sung hồ sơ từ 04/03/2026 10:00; chưa có hạn giải quyết mới");
    assertThat(read(of(started, paused, new Resumed(at("2026-03-05T10:00"))), Messages.ENGLISH))
        .endsWith(
            "T13 The clock stood still for a supplement from 04/03/2026 10:00 to 05/03/2026 10:00",
            "T13 The remaining time counts again from 05/03/2026 10:00; the due date is later by"
                + " the pause",
            "T5 4 working days count, from 06/03/2026 to 11/03/2026 [1920]",
            "T4 The term ends at 11/03/2026 17:00, at closing time");
  }

  @Rule({"T8", "T9", "T12"})
  @Test
  void cutOffsAreNamed() {
    assertThat(read(of(new Started(at("2026-04-16T15:30"), Term.sameDay())), Messages.VIETNAMESE))
        .contains(
            "T9 Tiếp nhận sau 15:00, sau giờ làm việc hoặc vào ngày nghỉ: giải quyết trong ngày làm"
                + " việc tiếp theo");
    Deadline transfer = Deadlines.transferBy(vn, rules, at("2026-03-02T15:30"));
    assertThat(read(transfer, Messages.ENGLISH))
        .containsExactly(
            "T8 Received after 15:00, after closing or on a day off: passed on at the opening of"
                + " the next working day, 03/03/2026 07:00");
    Deadline acceptance = Deadlines.acceptBy(vn, rules, at("2026-03-01T12:30"));
    assertThat(read(acceptance, Messages.ENGLISH))
        .containsExactly(
            "T12 Filed online at 01/03/2026 12:30; to be accepted or sent back within 8 working"
                + " hours",
            "T2 Received outside working time; counting starts at 02/03/2026 07:00",
            "T5 8 h of working time count, from 02/03/2026 07:00 to 02/03/2026 17:00 [480]",
            "T2 The term ends at 02/03/2026 17:00");
  }

  @Test
  void withoutALimitThatIsSaid() {
    assertThat(read(of(new Started(at("2026-04-16T15:30"), null)), Messages.ENGLISH))
        .containsExactly(
            "T5 Complete dossier received at 16/04/2026 15:30; the procedure sets no time limit");
  }

  private List<String> read(Deadline deadline, Locale language) {
    return deadline.lines().stream()
        .map(
            line ->
                line.rule()
                    + " "
                    + messages.text(language, line.key(), line.args())
                    + (line.runningMinutes() == 0 ? "" : " [" + line.runningMinutes() + "]"))
        .toList();
  }

  private Deadline of(ClockEvent... events) {
    return Deadlines.of(vn, rules, List.of(events));
  }

  private static Instant at(String local) {
    return WorkingCalendar.moment(LocalDateTime.parse(local));
  }
}
