package vn.motcua.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.OfficeClock;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.CalendarPin;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierEvent.Attachment;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Moments;
import vn.motcua.dossier.OldDossiers.Old;
import vn.motcua.dossier.OldDossiers.Told;
import vn.motcua.dossier.ReturnMethod;
import vn.motcua.dossier.State;
import vn.motcua.identity.Actor;

/** Makes the register of a district: as many dossiers of each sort as it says, on working days. */
final class DistrictRegister {
  private static final int TERM_DAYS = 20;
  private static final int ON_TIME_PERCENT = 20;
  private static final int MINUTES = 480;
  private static final String RESULT = "result";
  private static final Actor OFFICER =
      new Actor.OfficerActor(new UUID(0x2023, 1), "Bộ phận Một cửa", List.of());
  private static final Actor CITIZEN =
      new Actor.CitizenActor(new UUID(0x2023, 2), "Công dân", "030000000000", "0900000000", null);

  private final Setting setting;
  private final WorkingCalendar calendar;
  private final Random random = new Random(2023);
  private final List<Waiting> open = new ArrayList<>();

  /**
   * Where it plays.
   *
   * @param procedures each with the papers that must be scanned
   * @param model process model that they were settled by
   */
  record Setting(UUID agency, List<Kind> procedures, UUID model) {}

  /** A procedure and its papers. */
  record Kind(Dossier.Procedure procedure, List<String> papers) {}

  /** Accepted and not settled yet. */
  private record Waiting(
      Kind kind, Channel channel, Instant filed, Instant accepted, Instant due, boolean scanned) {}

  DistrictRegister(Setting setting, WorkingCalendar calendar) {
    this.setting = setting;
    this.calendar = calendar;
  }

  /** Makes every stretch and hands the dossiers over, in no order that matters. */
  void make(District district, Consumer<Old> taker) {
    for (int i = 0; i < district.stretches().size(); i++) {
      boolean last = i + 1 == district.stretches().size();
      make(district.stretches().get(i), taker);
      if (last) {
        open.forEach(waiting -> taker.accept(old(waiting, null, false)));
      }
    }
  }

  private void make(District.Stretch stretch, Consumer<Old> taker) {
    List<LocalDate> days = days(stretch);
    boolean[] online = some(stretch.received(), stretch.online());
    boolean[] scanned = some(stretch.received() - stretch.online(), stretch.digitised());
    int paper = 0;
    for (int i = 0; i < stretch.received(); i++) {
      LocalDate day = days.get((int) ((long) i * days.size() / stretch.received()));
      Channel channel = online[i] ? Channel.ONLINE : Channel.COUNTER;
      boolean isScanned = !online[i] && scanned[paper++];
      open.add(accepted(day, channel, isScanned));
    }
    settle(stretch, days, taker);
  }

  private Waiting accepted(LocalDate day, Channel channel, boolean scanned) {
    Instant filed = calendar.addWorkingMinutes(calendar.opening(day), 10 + random.nextInt(400));
    Instant accepted = calendar.addWorkingMinutes(filed, 1 + random.nextInt(30));
    Instant due =
        calendar.closing(
            calendar.addWorkingDays(LocalDate.ofInstant(accepted, OfficeClock.ZONE), TERM_DAYS));
    Kind kind = setting.procedures().get(random.nextInt(setting.procedures().size()));
    return new Waiting(kind, channel, filed, accepted, due, scanned);
  }

  /** Settles those that wait longest; the late ones among those that can still be late in it. */
  private void settle(District.Stretch stretch, List<LocalDate> days, Consumer<Old> taker) {
    Instant end = calendar.closing(days.getLast());
    Instant begin = calendar.opening(days.getFirst());
    List<Waiting> settled = new ArrayList<>(open.subList(0, stretch.settled()));
    open.subList(0, stretch.settled()).clear();
    boolean[] electronic = some(stretch.settled(), stretch.electronic());
    int late = stretch.late();
    for (int i = 0; i < settled.size(); i++) {
      Waiting waiting = settled.get(i);
      Instant after = calendar.addWorkingMinutes(waiting.due(), 30 + random.nextInt(MINUTES));
      Instant finished;
      if (late > 0 && waiting.accepted().isAfter(begin) && after.isBefore(end)) {
        finished = after;
        late--;
      } else {
        finished = inTime(waiting, begin, end);
      }
      taker.accept(old(waiting, finished, electronic[i]));
    }
    if (late > 0) {
      throw new IllegalStateException("no room for " + late + " late dossiers");
    }
  }

  /** Some working days after acceptance, or on the due day; always within the stretch. */
  private Instant inTime(Waiting waiting, Instant begin, Instant end) {
    Instant dueDay = waiting.due().minus(Duration.ofMinutes(30));
    if (random.nextInt(100) < ON_TIME_PERCENT && dueDay.isBefore(end) && dueDay.isAfter(begin)) {
      return dueDay;
    }
    Instant from = waiting.accepted().isBefore(begin) ? begin : waiting.accepted();
    Instant finished = calendar.addWorkingMinutes(from, 2L * MINUTES + random.nextInt(8 * MINUTES));
    return finished.isBefore(end) ? finished : end.minus(Duration.ofMinutes(5));
  }

  private Old old(Waiting w, @Nullable Instant finished, boolean electronic) {
    List<Told> trail = new ArrayList<>();
    boolean online = w.channel() == Channel.ONLINE;
    trail.add(
        new Told(
            w.filed(),
            online ? CITIZEN : OFFICER,
            null,
            DossierStatus.FILED,
            new DossierEvent.Filed(
                w.channel().name(), w.scanned() ? files(w.kind().papers()) : List.of(), 0)));
    trail.add(
        told(
            w.accepted(),
            DossierStatus.ACCEPTED,
            new DossierEvent.Accepted(w.due(), TERM_DAYS + " ngày làm việc")));
    if (finished != null && electronic) {
      trail.add(
          told(
              finished.minusSeconds(60),
              DossierStatus.IN_PROCESS,
              new DossierEvent.ResultAttached("GRANTED", files(List.of(RESULT)))));
    }
    if (finished != null) {
      trail.add(
          told(
              finished,
              DossierStatus.FINISHED,
              new DossierEvent.Finished(finished.isAfter(w.due()))));
    }
    Moments moments =
        new Moments(
            w.filed(),
            w.filed(),
            w.accepted(),
            w.due(),
            w.due(),
            null,
            finished,
            null,
            CalendarPin.of(calendar));
    DossierStatus status = finished == null ? DossierStatus.ACCEPTED : DossierStatus.FINISHED;
    return new Old(
        w.kind().procedure(),
        w.channel(),
        setting.agency(),
        new Applicant(
            Applicant.Kind.CITIZEN, "Hồ sơ cũ", "030000000000", null, null, null, null, null),
        ReturnMethod.COUNTER,
        new State(status, null, moments, setting.model(), 0, 0, 0, null, null),
        trail);
  }

  private static Told told(Instant at, DossierStatus status, DossierEvent event) {
    return new Told(at, OFFICER, "Một cửa", status, event);
  }

  private static List<Attachment> files(List<String> papers) {
    return papers.stream().map(paper -> new Attachment(paper, new UUID(0, 0), "")).toList();
  }

  private List<LocalDate> days(District.Stretch stretch) {
    return stretch
        .from()
        .datesUntil(stretch.to().plusDays(1))
        .filter(day -> !calendar.shifts(day).isEmpty())
        .filter(
            day ->
                calendar
                    .closing(day)
                    .atZone(OfficeClock.ZONE)
                    .toLocalTime()
                    .isAfter(LocalTime.NOON))
        .toList();
  }

  /** So many of a number, anywhere among them. */
  private boolean[] some(int of, int count) {
    boolean[] chosen = new boolean[of];
    for (int i = 0; i < of; i++) {
      chosen[i] = i < count;
    }
    for (int i = of - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      boolean kept = chosen[i];
      chosen[i] = chosen[j];
      chosen[j] = kept;
    }
    return chosen;
  }
}
