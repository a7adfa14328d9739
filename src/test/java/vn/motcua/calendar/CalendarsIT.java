package vn.motcua.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.base.Invalid;
import vn.motcua.base.Messages;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Stale;
import vn.motcua.base.TestDatabase;
import vn.motcua.base.sql.ReferenceData;

class CalendarsIT {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
  private static final Path SHARED = Path.of("../shared/data/holidays/vn_holidays_2020_2027.json");

  private final DataSource database = new TestDatabase().dataSource();
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database));
  private final Calendars calendars = calendars();

  private Calendars calendars() {
    JdbcClient jdbc = JdbcClient.create(database);
    return new Calendars(
        new CalendarStore(jdbc),
        new TimetableStore(jdbc),
        new OfficeClock(),
        event -> {},
        new ReferenceData(jdbc));
  }

  @Test
  void theShippedCalendarReadsAsTheMigrationSaysIt() {
    WorkingCalendar vn = calendars.get(Calendars.NATIONAL);
    assertThat(vn.version()).isEqualTo(1);
    WorkingCalendar shipped = LawInTests.vn();
    assertThat(vn.named()).containsExactlyElementsOf(shipped.named());
    assertThat(
            LocalDate.of(2000, 1, 1)
                .datesUntil(LocalDate.of(2030, 1, 1))
                .filter(day -> !vn.shifts(day).equals(shipped.shifts(day))))
        .isEmpty();
  }

  @Test
  void aChangeIsANewVersionAndTheOldOneStays() {
    WorkingCalendar changed =
        change(Calendars.NATIONAL, 1, put(TUESDAY, DayKind.REST), "Nghỉ bão", "an");
    assertThat(changed.version()).isEqualTo(2);
    assertThat(calendars.get(Calendars.NATIONAL).dayKind(TUESDAY)).isEqualTo(DayKind.REST);
    assertThat(calendars.at(Calendars.NATIONAL, 1).dayKind(TUESDAY)).isEqualTo(DayKind.WORKING);
    assertThat(calendars.versions(Calendars.NATIONAL))
        .extracting(CalendarVersion::number, CalendarVersion::reason, CalendarVersion::author)
        .startsWith(tuple(2, "Nghỉ bão", "an"));

    change(Calendars.NATIONAL, 2, new DayChange.Remove(TUESDAY), "Bão tan", "an");
    assertThat(calendars.get(Calendars.NATIONAL).dayKind(TUESDAY)).isEqualTo(DayKind.WORKING);
    assertThat(calendars.at(Calendars.NATIONAL, 2).dayKind(TUESDAY)).isEqualTo(DayKind.REST);
  }

  @Test
  void anotherProcessSeesTheChangeAtOnce() {
    Calendars other = calendars();
    assertThat(other.get(Calendars.NATIONAL).dayKind(TUESDAY)).isEqualTo(DayKind.WORKING);
    change(Calendars.NATIONAL, 1, put(TUESDAY, DayKind.REST), "Nghỉ bão", "an");
    assertThat(other.get(Calendars.NATIONAL).dayKind(TUESDAY)).isEqualTo(DayKind.REST);
  }

  @Test
  void aSnapshotIsKeptWhileNothingChanges() {
    assertThat(calendars.get(Calendars.NATIONAL)).isSameAs(calendars.get(Calendars.NATIONAL));
  }

  @Test
  void whatWasReadInATransactionThatFailedIsForgotten() {
    transaction.executeWithoutResult(
        status -> {
          calendars.change(Calendars.NATIONAL, 1, List.of(put(TUESDAY, DayKind.REST)), "Thử", "an");
          assertThat(calendars.get(Calendars.NATIONAL).dayKind(TUESDAY)).isEqualTo(DayKind.REST);
          status.setRollbackOnly();
        });
    assertThat(calendars.get(Calendars.NATIONAL).dayKind(TUESDAY)).isEqualTo(DayKind.WORKING);
    LocalDate wednesday = TUESDAY.plusDays(1);
    change(Calendars.NATIONAL, 1, put(wednesday, DayKind.REST), "Thật", "an");
    assertThat(calendars.get(Calendars.NATIONAL).dayKind(TUESDAY)).isEqualTo(DayKind.WORKING);
    assertThat(calendars.get(Calendars.NATIONAL).dayKind(wednesday)).isEqualTo(DayKind.REST);
  }

  @Test
  void aHalfDayHasItsOwnHours() {
    CalendarDay half =
        new CalendarDay(
            TUESDAY,
            DayKind.WORKING,
            List.of(Shift.of("07:00", "11:30")),
            "Họp toàn cơ quan buổi chiều",
            "Staff meeting in the afternoon",
            "Thông báo của UBND xã",
            CalendarDay.Status.CONFIRMED);
    change(Calendars.NATIONAL, 1, new DayChange.Put(half), "Họp", "an");
    WorkingCalendar vn = calendars.get(Calendars.NATIONAL);
    assertThat(vn.named(TUESDAY)).contains(half);
    assertThat(vn.closing(TUESDAY)).isEqualTo(WorkingCalendar.moment(TUESDAY.atTime(11, 30)));
  }

  @Test
  void anAgencyCalendarFollowsTheNationalOneWhereItSaysNothing() {
    create("thanh-ha");
    change("thanh-ha", 1, put(TUESDAY, DayKind.REST), "Ngày hội của xã", "an");
    LocalDate wednesday = TUESDAY.plusDays(1);
    change(Calendars.NATIONAL, 1, put(wednesday, DayKind.HOLIDAY), "Ngày lễ mới", "bình");

    WorkingCalendar own = calendars.get("thanh-ha");
    assertThat(own.version()).isEqualTo(3);
    assertThat(own.dayKind(TUESDAY)).isEqualTo(DayKind.REST);
    assertThat(own.dayKind(wednesday)).isEqualTo(DayKind.HOLIDAY);
    assertThat(calendars.at("thanh-ha", 2).dayKind(wednesday)).isEqualTo(DayKind.WORKING);
    assertThat(calendars.get(Calendars.NATIONAL).dayKind(TUESDAY)).isEqualTo(DayKind.WORKING);
    assertThat(calendars.ownDays("thanh-ha"))
        .extracting(CalendarDay::date)
        .containsExactly(TUESDAY);
    assertThat(calendars.all())
        .extracting(CalendarListing::code, CalendarListing::base)
        .containsExactly(tuple("vn", null), tuple("thanh-ha", "vn"));
  }

  @Test
  void ownShiftsReplaceTheWeekFromTheirDayOn() {
    create("thanh-ha");
    LocalDate summer = LocalDate.of(2026, 5, 1);
    List<WorkingShift> shifts =
        IntStream.rangeClosed(1, 6)
            .mapToObj(
                day ->
                    new WorkingShift(DayOfWeek.of(day), Shift.of("06:30", "11:00"), summer, null))
            .toList();
    transaction.executeWithoutResult(
        status -> calendars.changeShifts("thanh-ha", 1, shifts, "Giờ mùa hè", "an"));
    WorkingCalendar own = calendars.get("thanh-ha");
    assertThat(own.shifts(LocalDate.of(2026, 4, 29))).hasSize(2);
    assertThat(own.shifts(LocalDate.of(2026, 5, 9))).containsExactly(Shift.of("06:30", "11:00"));
    assertThat(own.dayKind(LocalDate.of(2026, 9, 2))).isEqualTo(DayKind.HOLIDAY);

    transaction.executeWithoutResult(
        status -> calendars.changeShifts("thanh-ha", 2, List.of(), "Hết giờ mùa hè", "an"));
    assertThat(calendars.get("thanh-ha").shifts(LocalDate.of(2026, 5, 9))).isEmpty();
    assertThat(calendars.at("thanh-ha", 2).shifts(LocalDate.of(2026, 5, 9))).hasSize(1);
  }

  @Test
  void ofManyChangesAtOnceOneWinsAndTheOthersAreStale() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Boolean>> outcomes =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return won(put(TUESDAY.plusWeeks(i), DayKind.REST));
                          }))
              .toList();
      start.countDown();
      int won = 0;
      for (Future<Boolean> outcome : outcomes) {
        won += outcome.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
    assertThat(calendars.get(Calendars.NATIONAL).version()).isEqualTo(2);
  }

  private boolean won(DayChange change) {
    try {
      change(Calendars.NATIONAL, 1, change, "Thi nhau", "an");
      return true;
    } catch (Stale e) {
      return false;
    }
  }

  @Test
  void whatCannotBeIsRefusedWithEveryFault() {
    assertThatThrownBy(() -> calendars.get("none")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> calendars.at("vn", 9)).isInstanceOf(NotFound.class);
    DayChange far = put(LocalDate.of(2150, 1, 1), DayKind.REST);
    assertThatThrownBy(() -> calendars.change("vn", 1, List.of(far, far), " ", "an"))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.faults())
                    .extracting(fault -> fault.key())
                    .contains(
                        "calendar.fault.reason",
                        "calendar.fault.date-twice",
                        "calendar.fault.date-range"));
    assertThatThrownBy(() -> calendars.changeShifts("vn", 1, List.of(), "Không làm", "an"))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> calendars.create("Thanh Hà", "", "", "nowhere", "x", "an"))
        .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.faults()).hasSize(3));
    assertThatThrownBy(() -> calendars.create("vn", "Trùng", "", "vn", "x", "an"))
        .isInstanceOf(Invalid.class);
    assertThat(calendars.get("vn").version()).isEqualTo(1);
  }

  @Test
  void importingTheSameFileAgainChangesNothing() throws IOException {
    assumeThat(SHARED).as("../shared is absent: no holidays to import").exists();
    ImportReport first = importShared();
    assertThat(first.rows()).isEqualTo(118);
    assertThat(first.faults()).isEmpty();
    assertThat(first.added()).isPositive();
    assertThat(first.version()).isEqualTo(2);
    WorkingCalendar vn = calendars.get(Calendars.NATIONAL);
    assertThat(vn.dayKind(LocalDate.of(2020, 1, 27))).isEqualTo(DayKind.HOLIDAY);
    assertThat(vn.dayKind(LocalDate.of(2020, 2, 3))).isEqualTo(DayKind.WORKING);

    ImportReport second = importShared();
    assertThat(second.unchanged()).isEqualTo(118);
    assertThat(second.version()).isEqualTo(2);
  }

  private ImportReport importShared() throws IOException {
    try (InputStream file = Files.newInputStream(SHARED)) {
      return transaction.execute(
          status -> holidays().run(file, "vn_holidays.json", Calendars.NATIONAL, "import"));
    }
  }

  @Test
  void aFileThatIsNoListIsRefusedWhole() {
    assertThat(importFault("")).isEqualTo("calendar.import.not-a-list");
    assertThat(importFault("{}")).isEqualTo("calendar.import.not-a-list");
    assertThat(importFault("[{\"date\": ")).isEqualTo("calendar.import.not-json");
    assertThat(importFault("date;name")).isEqualTo("calendar.import.not-json");
  }

  private String importFault(String content) {
    InputStream file = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    try {
      holidays().run(file, "x.json", Calendars.NATIONAL, "import");
      return "none";
    } catch (Invalid e) {
      return e.faults().getFirst().key();
    }
  }

  @Test
  void theCommandReportsRowsAndSaysWhatItDid(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("days.json");
    Files.writeString(
        file,
        """
        [{"date": "2028-01-01", "type": "HOLIDAY", "name": "Tết Dương lịch", "status": "projected"},
         {"date": "2028-13-01", "type": "HOLIDAY", "name": "?", "status": "projected"}]
        """);
    assertThat(command(file.toString()))
        .isEqualTo(
            """
            row 2, date: “2028-13-01” is not a date written year-month-day (for example \
            2026-09-02) between the years 2000 and 2099
            2 rows: 1 added, 0 changed, 0 unchanged, 1 left out. Calendar vn is at version 2.
            1
            """);
    assertThat(command(file.toString(), "nowhere")).startsWith("There is no calendar nowhere");
    assertThat(command(folder.resolve("none").toString())).startsWith("There is no file ");
    assertThat(command()).startsWith("Usage: ").endsWith("2\n");
  }

  @Test
  void theCommandRefusesAFileThatIsNoneInOneLine(@TempDir Path folder) throws IOException {
    long before = calendars.get(Calendars.NATIONAL).version();
    Path empty = Files.createFile(folder.resolve("empty.json"));
    assertThat(command(empty.toString())).isEqualTo("The file must be a JSON list of days\n1\n");
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0x0D};
    for (byte[] binary : List.of(picture, new byte[4096], new byte[] {(byte) 0xFE, (byte) 0xFF})) {
      Path file = Files.write(folder.resolve("picture.json"), binary);
      assertThat(command(file.toString()))
          .startsWith("The file ")
          .endsWith("\n1\n")
          .satisfies(said -> assertThat(said.lines()).hasSize(2));
    }
    assertThat(calendars.get(Calendars.NATIONAL).version()).isEqualTo(before);
  }

  private String command(String... args) {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    Integer code =
        transaction.execute(
            status -> new ImportHolidays(holidays(), new Messages()).run(List.of(args), printer));
    printer.flush();
    return out + String.valueOf(code) + "\n";
  }

  private HolidayImport holidays() {
    return new HolidayImport(calendars, new Messages());
  }

  private void create(String code) {
    transaction.executeWithoutResult(
        status -> calendars.create(code, "Lịch Thanh Hà", "", "vn", "Lập lịch riêng", "an"));
  }

  private WorkingCalendar change(
      String code, int seen, DayChange change, String reason, String by) {
    return requireNonNull(
        transaction.execute(status -> calendars.change(code, seen, List.of(change), reason, by)));
  }

  private static DayChange put(LocalDate date, DayKind kind) {
    return new DayChange.Put(
        new CalendarDay(
            date, kind, List.of(), "Ngày thử", "Test day", "", CalendarDay.Status.CONFIRMED));
  }
}
