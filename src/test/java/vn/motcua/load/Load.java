package vn.motcua.load;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.base.LegalRules;
import vn.motcua.base.OfficeClock;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Examples;
import vn.motcua.organisation.Agencies;

/**
 * Fills a database with dossiers, day by day from two years ago (or from the day on which the first
 * of the agencies began) until yesterday: settled ones everywhere, open ones in the last two weeks.
 * Each batch is a few whole days in one transaction, so whatever is there is whole. Nobody should
 * file dossiers meanwhile.
 */
public final class Load {
  private static final int EXAMPLES = 200;
  private static final int WORKERS = 2;
  private static final int BATCH = 2000;
  private static final long REPORT_NANOS = 2_000_000_000L;

  private final JdbcClient jdbc;
  private final DataSource database;
  private final Agencies agencies;
  private final Calendars calendars;
  private final LegalRules rules;
  private final Examples examples;
  private final PrintWriter out;

  /**
   * @param application the product on the database
   * @param out where progress is told
   */
  public Load(ApplicationContext application, PrintWriter out) {
    this.jdbc = application.getBean(JdbcClient.class);
    this.database = application.getBean(DataSource.class);
    this.agencies = application.getBean(Agencies.class);
    this.calendars = application.getBean(Calendars.class);
    this.rules = application.getBean(LegalRules.class);
    this.examples = new Examples(application);
    this.out = out;
  }

  /**
   * Loads so many dossiers.
   *
   * @return dossiers a second
   * @throws IllegalStateException when the database has no dossier that could serve as a mould
   */
  public double run(int many) {
    Map<UUID, WorkingCalendar> calendarOf = new HashMap<>();
    List<Mould> moulds = moulds(calendarOf);
    Instant now = Instant.now();
    List<LocalDate> days = days(calendarOf);
    Numbers numbers = new Numbers(jdbc, agencies);
    long began = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    AtomicInteger loaded = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> workers = new ArrayList<>();
    List<List<Integer>> batches = batches(many, days.size());
    for (int w = 0; w < WORKERS; w++) {
      workers.add(
          Thread.ofPlatform()
              .name("load-" + w)
              .uncaughtExceptionHandler((thread, e) -> failure.compareAndSet(null, e))
              .start(
                  () -> {
                    for (int b = next.getAndIncrement();
                        b < batches.size() && failure.get() == null;
                        b = next.getAndIncrement()) {
                      Batch batch = new Batch(numbers, moulds, calendarOf, now, many);
                      for (int day : batches.get(b)) {
                        batch.day(
                            days.get(day),
                            count(day, many, days.size()),
                            days.size() - day,
                            new SplittableRandom(31L * many + day));
                      }
                      loaded.addAndGet(batch.write(database));
                    }
                  }));
    }
    watch(workers, loaded, many, began);
    if (failure.get() != null) {
      throw new IllegalStateException("loading failed", failure.get());
    }
    double rate = loaded.get() * 1e9 / (System.nanoTime() - began);
    out.printf(Locale.ROOT, "%,d dossiers loaded, %,.0f a second%n", loaded.get(), rate);
    jdbc.sql("vacuum analyze").update();
    return rate;
  }

  private List<Mould> moulds(Map<UUID, WorkingCalendar> calendarOf) {
    List<Table> tables = Table.all(jdbc);
    List<Mould> moulds = new ArrayList<>();
    List<Examples.Example> all = examples.first(EXAMPLES);
    for (Examples.Example example : all) {
      WorkingCalendar calendar =
          calendarOf.computeIfAbsent(
              example.dossier().receivingAgencyId(),
              agency -> calendars.get(agencies.calendarOf(agency)));
      try {
        moulds.add(new Mould(example, tables, jdbc, calendar, rules));
      } catch (Times.Unlike e) {
        out.println("no mould: " + example.dossier().code() + ", " + e.getMessage());
      }
    }
    if (moulds.stream().allMatch(Mould::open)) {
      throw new IllegalStateException(
          "There is no settled dossier to take as a mould; start Motcua once with its demo.");
    }
    out.printf(Locale.ROOT, "%d of %d dossiers serve as moulds%n", moulds.size(), all.size());
    return moulds;
  }

  private List<LocalDate> days(Map<UUID, WorkingCalendar> calendarOf) {
    LocalDate today = LocalDate.now(OfficeClock.ZONE);
    LocalDate from = today.minusYears(2);
    for (UUID agency : calendarOf.keySet()) {
      LocalDate began = agencies.get(agency).validFrom();
      from = began.isAfter(from) ? began : from;
    }
    WorkingCalendar calendar = calendarOf.values().iterator().next();
    return from.datesUntil(today).filter(day -> !calendar.shifts(day).isEmpty()).toList();
  }

  /** How many dossiers a day has: as many as any other, and the last day at least one. */
  private static int count(int day, int many, int days) {
    return (int) ((long) many * (day + 1) / days - (long) many * day / days);
  }

  private static List<List<Integer>> batches(int many, int days) {
    List<List<Integer>> batches = new ArrayList<>();
    List<Integer> batch = new ArrayList<>();
    int size = 0;
    for (int day = 0; day < days; day++) {
      batch.add(day);
      size += count(day, many, days);
      if (size >= BATCH || day == days - 1) {
        batches.add(batch);
        batch = new ArrayList<>();
        size = 0;
      }
    }
    return batches;
  }

  private void watch(List<Thread> workers, AtomicInteger loaded, int many, long began) {
    long told = began;
    for (Thread worker : workers) {
      while (worker.isAlive()) {
        try {
          worker.join(Duration.ofMillis(200));
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        if (System.nanoTime() - told > REPORT_NANOS) {
          told = System.nanoTime();
          out.printf(
              Locale.ROOT,
              "  %,d of %,d, %,.0f a second%n",
              loaded.get(),
              many,
              loaded.get() * 1e9 / (told - began));
        }
      }
    }
  }
}
