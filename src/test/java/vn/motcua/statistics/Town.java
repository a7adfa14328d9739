package vn.motcua.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.OfficeClock;
import vn.motcua.dossier.CalendarPin;
import vn.motcua.dossier.DossierEvent;

/**
 * A made-up town: dossiers with lives of every kind, in time order, a few of them recorded days
 * late. The same seed makes the same town.
 */
final class Town {
  private static final CalendarPin PIN = new CalendarPin("vn", 1);

  static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 20);
  private static final int DAYS = 150;
  private static final UUID OFFICER = new UUID(7, 7);

  private final Random random;
  private final List<UUID> agencies;
  private final List<Told> told = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();

  /** An event and when it became known. */
  private record Told(Instant known, Happening event) {}

  private Town(long seed, List<UUID> agencies) {
    this.random = new Random(seed);
    this.agencies = agencies;
  }

  /** Everything that happened to so many dossiers, with positions in the order it became known. */
  static List<Happening> of(long seed, int dossiers, List<UUID> agencies) {
    Town town = new Town(seed, agencies);
    for (int i = 0; i < dossiers; i++) {
      town.live(i, seed);
    }
    town.told.sort(Comparator.comparing(Told::known));
    List<Happening> events = new ArrayList<>();
    long position = 0;
    for (Told each : town.told) {
      Happening e = each.event();
      events.add(
          new Happening(
              ++position,
              e.dossierId(),
              e.number(),
              e.at(),
              e.officerId(),
              e.officer(),
              e.event(),
              e.subject(),
              e.acceptBy()));
    }
    return events;
  }

  private void live(int index, long seed) {
    Way way = Way.values()[random.nextInt(Way.values().length)];
    Instant filed =
        FIRST_DAY
            .plusDays(random.nextInt(DAYS))
            .atTime(7 + random.nextInt(10), random.nextInt(60))
            .atZone(OfficeClock.ZONE)
            .toInstant();
    List<String> scans =
        way.onPaper() && random.nextBoolean() ? List.of("to-khai", "so-do") : List.of();
    Subject subject =
        new Subject(
            new UUID(seed, index),
            "T-%d-%05d".formatted(seed, index),
            "1.00" + (1 + random.nextInt(4)),
            "linh-vuc-" + random.nextInt(2),
            agencies.get(random.nextInt(agencies.size())),
            agencies.get(random.nextInt(agencies.size())),
            null,
            way,
            random.nextBoolean(),
            scans,
            filed);
    subjects.add(subject);
    new Life(subject).run();
  }

  private final class Life {
    private final Subject subject;
    private final boolean toldLate;
    private Instant at;
    private Instant known;
    private int number;

    Life(Subject subject) {
      this.subject = subject;
      this.at = subject.filedAt();
      this.known = at;
      this.toldLate = random.nextInt(20) == 0;
    }

    void run() {
      boolean scanned = random.nextInt(4) > 0;
      tell(
          new DossierEvent.Filed("COUNTER", scanned ? files(subject.scans()) : List.of(), 0),
          subject,
          at.plus(Duration.ofDays(1)));
      if (chance(20)) {
        later(1, 2000);
        tell(new DossierEvent.SupplementRequested(false, "thiếu", List.of()));
        if (chance(50)) {
          return;
        }
        later(60, 8000);
        tell(
            new DossierEvent.Supplemented(false, List.of(), null),
            null,
            at.plus(Duration.ofDays(1)));
      }
      later(1, 3000);
      switch (random.nextInt(10)) {
        case 0 -> tell(new DossierEvent.Refused("không thuộc thẩm quyền"));
        case 1 -> {
          tell(new DossierEvent.WithdrawalRequested("thôi"));
          later(1, 500);
          tell(new DossierEvent.Stopped("theo yêu cầu"));
        }
        case 2 -> {
          // still waits at the counter
        }
        default -> settle();
      }
    }

    private void settle() {
      Instant due = due();
      tell(new DossierEvent.Accepted(due, "05 ngày"));
      while (chance(25)) {
        later(10, 12_000);
        tell(new DossierEvent.SupplementRequested(true, "thiếu", List.of()));
        if (chance(30)) {
          if (chance(50)) {
            later(10, 4000);
            tell(new DossierEvent.Stopped("rút"));
          }
          return;
        }
        later(10, 9000);
        due = due();
        tell(new DossierEvent.Supplemented(true, List.of(), due));
      }
      if (chance(15)) {
        later(10, 5000);
        Instant since = at;
        tell(new DossierEvent.ObligationRequested("Lệ phí trước bạ", 1, "", null));
        if (chance(20)) {
          return;
        }
        later(10, 5000);
        due = due();
        tell(new DossierEvent.ObligationSettled("1", List.of(), since, at, due, due));
      }
      // a date that has passed stays: nobody moves it any more
      Instant appointed = due;
      if (due != null && chance(15)) {
        later(10, 5000);
        appointed = due.plus(Duration.ofDays(5));
        tell(new DossierEvent.Extended(due, appointed, "xin lỗi", false));
      }
      later(10, 2000);
      if (due != null && at.isBefore(due) && chance(25)) {
        due = due.plus(Duration.ofDays(1));
        tell(new DossierEvent.Transferred(new UUID(1, 9), "Sở", "", "xin ý kiến", at, PIN, due));
      }
      later(10, 2000);
      if (due != null && appointed != null && at.isBefore(due) && chance(25)) {
        due = due.plus(Duration.ofDays(2));
        tell(new DossierEvent.Rescheduled(appointed, appointed, due, PIN, "hoán đổi ngày nghỉ"));
      }
      if (chance(20)) {
        return;
      }
      later(10, 9000);
      boolean refused = chance(10);
      step(refused ? "not-eligible" : "done", List.of());
      later(10, 9000);
      if (chance(10)) {
        tell(new DossierEvent.Stopped("rút"));
        return;
      }
      step("done", chance(90) ? files(List.of("result")) : List.of());
      tell(new DossierEvent.Finished(false));
      if (chance(60)) {
        tell(new DossierEvent.FeeCollected(50_000, "1"));
        later(10, 9000);
        tell(new DossierEvent.Returned(chance(30) ? "POST" : "COUNTER", "người nộp", null));
        if (chance(50)) {
          tell(new DossierEvent.Rated(1 + random.nextInt(5), null));
        }
      }
    }

    private void step(String outcome, List<DossierEvent.Attachment> files) {
      tell(
          new DossierEvent.StepCompleted(
              number,
              "examine",
              "Thẩm định",
              "Examine",
              outcome,
              null,
              files,
              at.minusSeconds(60),
              60,
              random.nextInt(3) * 60L,
              List.of()));
    }

    private @Nullable Instant due() {
      return chance(8)
          ? null
          : FigureRules.day(at)
              .plusDays(1 + random.nextInt(8))
              .atTime(17, 0)
              .atZone(OfficeClock.ZONE)
              .toInstant();
    }

    private List<DossierEvent.Attachment> files(List<String> papers) {
      return papers.stream().map(p -> new DossierEvent.Attachment(p, new UUID(1, 1), p)).toList();
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    private void later(int fromMinutes, int toMinutes) {
      at = at.plus(Duration.ofMinutes(fromMinutes + random.nextInt(toMinutes - fromMinutes)));
    }

    private void tell(DossierEvent event) {
      tell(event, null, null);
    }

    private void tell(DossierEvent event, @Nullable Subject who, @Nullable Instant acceptBy) {
      number++;
      Instant heard = toldLate && chance(30) ? at.plus(Duration.ofDays(random.nextInt(40))) : at;
      known = heard.isAfter(known) ? heard : known.plusNanos(1000);
      told.add(
          new Told(
              known,
              new Happening(
                  0, subject.dossierId(), number, at, OFFICER, "Lan", event, who, acceptBy)));
    }
  }
}
