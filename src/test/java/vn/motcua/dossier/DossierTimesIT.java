package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.dossier.ClockOffice.at;
import static vn.motcua.dossier.ClockOffice.moment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.base.Bilingual;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.Rule;
import vn.motcua.base.RuleRefusal;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.Promise;
import vn.motcua.calendar.Shift;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Publication;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.PostKind;

/** What the rules of time do to real dossiers, at moments of the test's choosing. */
@MotcuaIT
class DossierTimesIT {
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
  @Autowired private Closures closures;
  @Autowired private Promises promises;
  @Autowired private Dossiers dossiers;
  @Autowired private SlipPrinter printer;
  @Autowired private Calendars calendars;

  private ClockOffice office;
  private OfficerActor reception;
  private OfficerActor specialist;
  private OfficerActor head;

  @BeforeEach
  void office() {
    office = new ClockOffice(jdbc, actors, publication, filing, "vn");
    reception = office.officer(PostKind.RECEPTION);
    specialist = office.officer(PostKind.SPECIALIST);
    head = office.officer(PostKind.HEAD);
  }

  @Rule({"R14", "T16"})
  @Test
  void timeAtAnotherAgencyCountsByItsCalendar() {
    String saturdays = "thu-bay-" + Ids.next();
    calendars.create(saturdays, "Lịch làm thứ Bảy", "", "vn", "Lịch riêng", "an");
    calendars.changeWeek(
        saturdays,
        1,
        LocalDate.of(2025, 1, 1),
        java.util.Map.of(
            DayOfWeek.THURSDAY, List.of(Shift.of("08:00", "16:00")),
            DayOfWeek.FRIDAY, List.of(Shift.of("08:00", "16:00")),
            DayOfWeek.SATURDAY, List.of(Shift.of("08:00", "12:00"))),
        "Làm thứ Bảy",
        "an");
    ClockOffice tax = new ClockOffice(jdbc, actors, publication, filing, saturdays);
    String code = accepted("2026-03-04T09:00");
    assertThat(moments(code).dueAt()).isEqualTo(moment("2026-03-09T17:00"));

    assertThatThrownBy(
            () ->
                at(
                    "2026-03-05T10:00",
                    () -> transfers.handOver(code, office.code, " ", null, specialist)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.faults())
                    .extracting(vn.motcua.base.Fault::field)
                    .containsExactly("agency", "content", "replyBy"));
    LocalDate replyBy = LocalDate.of(2026, 3, 6);
    at(
        "2026-03-05T10:00",
        () -> transfers.handOver(code, tax.code, "Xác nhận nghĩa vụ thuế", replyBy, specialist));
    // Thursday was still at home; Friday and Saturday are there
    assertThat(moments(code).dueAt()).isEqualTo(moment("2026-03-07T12:00"));
    assertThat(moments(code).calendar()).isEqualTo(new CalendarPin(saturdays, 2));
    DossierTimes away = at("2026-03-06T17:00", () -> dossiers.times(code, specialist));
    assertThat(away.away()).isNotNull();
    assertThat(away.moments()).contains(new DueMoment("R14", moment("2026-03-06T16:00"), true));
    assertThatThrownBy(
            () ->
                at(
                    "2026-03-06T09:00",
                    () -> transfers.handOver(code, tax.code, "Lần nữa", replyBy, specialist)))
        .isInstanceOf(RuleRefusal.class);

    at("2026-03-06T10:00", () -> transfers.takeBack(code, "Không nợ thuế", specialist));
    assertThat(moments(code).dueAt()).isEqualTo(moment("2026-03-09T17:00"));
    assertThat(dossiers.times(code, specialist).away()).isNull();
    assertThatThrownBy(() -> transfers.takeBack(code, "Lần nữa", specialist))
        .isInstanceOf(RuleRefusal.class);
    same(code);
  }

  @Rule("R23")
  @Test
  void aSilentApplicantsDossierIsClosedAfterTheWaitAndNotBefore() {
    String code = accepted("2026-03-02T09:00");
    ask(code, "2026-03-03T09:00");
    assertThat(moments(code).dueAt()).isNull();
    // fifteen working days after 3 March
    assertThat(at("2026-03-10T09:00", () -> dossiers.times(code, head)).moments())
        .containsExactly(new DueMoment("R23", moment("2026-03-24T17:00"), false));
    assertThatThrownBy(() -> at("2026-03-24T17:00", () -> closures.close(code, "Im lặng", head)))
        .isInstanceOfSatisfying(
            RuleRefusal.class, no -> assertThat(no.refused().rule()).isEqualTo("R23"));
    Dossier closed = at("2026-03-24T17:01", () -> closures.close(code, "Không bổ sung", head));
    assertThat(closed.status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(dossiers.times(code, head).deadline().state()).isEqualTo(Deadline.State.ENDED);
    assertThat(printer.pdf(code, "05", head)).startsWith("%PDF".getBytes());
  }

  @Rule("T10")
  @Test
  void aPromiseHoldsFromTheDayAfterItWasPublished() {
    Promise friday =
        new Promise(
            new Bilingual("Ngày thứ Sáu không chờ", "No-waiting Friday"),
            DayOfWeek.FRIDAY,
            LocalTime.of(15, 30),
            LocalTime.of(9, 0),
            LocalDate.of(2026, 3, 6),
            null);
    List<String> codes = List.of(ClockOffice.PROCEDURE);
    assertThatThrownBy(() -> publish("2026-03-06T07:00", codes, friday))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.faults().getFirst().field()).isEqualTo("validFrom"));
    publish("2026-03-05T17:00", codes, friday);
    assertThatThrownBy(() -> publish("2026-03-05T17:01", codes, friday))
        .isInstanceOf(Invalid.class);

    String sameDay = accepted("2026-03-06T10:00");
    String nextMorning = accepted("2026-03-06T15:31");
    String thursday = accepted("2026-03-12T10:00");
    assertThat(moments(sameDay).dueAt()).isEqualTo(moment("2026-03-06T17:00"));
    assertThat(moments(nextMorning).dueAt()).isEqualTo(moment("2026-03-09T09:00"));
    assertThat(moments(thursday).dueAt()).isEqualTo(moment("2026-03-17T17:00"));

    UUID id =
        promises.all().stream()
            .filter(each -> each.agencyId().equals(office.agency))
            .findFirst()
            .orElseThrow()
            .id();
    assertThatThrownBy(() -> at("2026-03-20T10:00", () -> end(id, LocalDate.of(2026, 3, 19))))
        .isInstanceOf(Invalid.class);
    at("2026-03-20T10:00", () -> end(id, LocalDate.of(2026, 3, 20)));
    assertThat(moments(accepted("2026-03-20T11:00")).dueAt()).isEqualTo(moment("2026-03-20T17:00"));
    assertThat(moments(accepted("2026-03-27T11:00")).dueAt()).isEqualTo(moment("2026-04-01T17:00"));
    same(sameDay);
    same(nextMorning);
  }

  @Rule("R12")
  @Test
  void aBoundaryFreeDossierStartsWithTheCompetentAgency() {
    ClockOffice other = new ClockOffice(jdbc, actors, publication, filing, "vn");
    OfficerActor there = other.officer(PostKind.RECEPTION);
    Dossier filed = other.file(there, "2026-03-02T09:00", Channel.COUNTER, office.agency);
    assertThat(filed.receivingAgencyId()).isEqualTo(other.agency);
    at("2026-03-04T09:00", () -> acceptance.accept(filed.code(), reception));
    assertThat(moments(filed.code()).dueAt()).isEqualTo(moment("2026-03-09T17:00"));
    Deadline deadline = dossiers.times(filed.code(), reception).deadline();
    assertThat(deadline.lines().getFirst().rule()).isEqualTo("R12");
    same(filed.code());
  }

  @Rule("R10")
  @Test
  void anOnlineDossierThatWaitedTooLongIsShownAsLate() {
    Dossier slow = office.file(reception, "2026-03-02T09:00", Channel.POST, null);
    assertThat(at("2026-03-04T09:00", () -> dossiers.times(slow.code(), reception)).answeredLate())
        .isFalse();
    UUID id = slow.id();
    jdbc.sql("update dossier.dossier set channel = 'ONLINE' where id = :id")
        .param("id", id)
        .update();
    assertThat(at("2026-03-03T09:00", () -> dossiers.times(slow.code(), reception)).answeredLate())
        .isFalse();
    assertThat(at("2026-03-03T09:01", () -> dossiers.times(slow.code(), reception)).answeredLate())
        .isTrue();
    at("2026-03-03T11:00", () -> acceptance.accept(slow.code(), reception));
    assertThat(dossiers.times(slow.code(), reception).answeredLate()).isTrue();
  }

  @Test
  void aDossierStoppedBeforeItsClockStartedCanBeLookedAt() {
    String code = office.file(reception, "2026-03-02T09:00").code();
    at("2026-03-02T10:00", () -> withdrawals.request(code, "Thôi", reception));
    at("2026-03-02T11:00", () -> withdrawals.stop(code, "Theo đề nghị", reception));
    assertThat(dossiers.times(code, reception).deadline().state())
        .isEqualTo(Deadline.State.NOT_STARTED);
  }

  @Rule({"R5", "R6", "R11", "R17", "R18", "T17"})
  @Test
  void aWholeLifeIsWorkedOutAgainToTheSameDates() {
    String code = accepted("2026-03-02T14:00");
    assertThat(at("2026-03-02T14:30", () -> dossiers.times(code, head)).moments())
        .containsExactly(
            new DueMoment("R11", moment("2026-03-02T17:00"), false),
            new DueMoment("R17", moment("2026-03-04T17:00"), false),
            new DueMoment("R5", moment("2026-03-05T17:00"), false));
    same(code);
    ask(code, "2026-03-04T09:00");
    at(
        "2026-03-10T15:00",
        () ->
            supplements.supplement(
                code, List.of(new GivenPaper("to-khai", 1, 0, 0, List.of())), reception));
    assertThat(moments(code).dueAt()).isEqualTo(moment("2026-03-13T17:00"));
    same(code);
    at(
        "2026-03-12T15:00",
        () -> extensions.extend(code, LocalDate.of(2026, 3, 18), "Xác minh thêm", head));
    assertThat(moments(code).dueAt()).isEqualTo(moment("2026-03-18T17:00"));
    assertThat(moments(code).originalDueAt()).isEqualTo(moment("2026-03-13T17:00"));
    same(code);
    assertThat(printer.pdf(code, SlipPrinter.DEADLINE, head)).startsWith("%PDF".getBytes());
  }

  private void publish(String time, List<String> codes, Promise promise) {
    at(
        time,
        () -> {
          promises.publish(office.agency, codes, promise, "Quyết định 12/QĐ-UBND", "an");
          return null;
        });
  }

  private UUID end(UUID id, LocalDate day) {
    promises.end(id, day);
    return id;
  }

  private String accepted(String time) {
    Dossier dossier = office.file(reception, time);
    return at(time, () -> acceptance.accept(dossier.code(), reception)).code();
  }

  private void ask(String code, String time) {
    at(
        time,
        () ->
            requests.request(
                code,
                "Thiếu xác nhận",
                List.of(new SupplementRequests.Item("to-khai", "")),
                specialist));
  }

  private Moments moments(String code) {
    return dossiers.get(code, reception).moments();
  }

  /** What the row keeps is what the trail gives. */
  private void same(String code) {
    Deadline again = dossiers.times(code, reception).deadline();
    assertThat(again.dueAt()).isEqualTo(moments(code).dueAt());
    assertThat(again.originalDueAt()).isEqualTo(moments(code).originalDueAt());
  }
}
