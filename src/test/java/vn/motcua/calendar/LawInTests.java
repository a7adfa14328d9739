package vn.motcua.calendar;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.base.LegalRule;
import vn.motcua.base.LegalRules;

/** The law as shipped, for tests without a database: read out of the migrations themselves. */
public final class LawInTests {
  private static final Pattern DAY =
      Pattern.compile(
          "\\('vn', 1, '(\\S+)', '(\\w+)', '((?:[^']|'')*)', '((?:[^']|'')*)', '((?:[^']|'')*)',"
              + " '(\\w+)'\\)");
  private static final Pattern RULE =
      Pattern.compile(
          "\\('(\\w+\\.[^']+)', +'([^']+)', +'([^']+)', +(?:null|'([^']+)'), '([^']*)'\\)");

  private LawInTests() {}

  /** Monday to Friday, 07:00–11:30 and 13:30–17:00. */
  public static List<WorkingShift> standardWeek(LocalDate from) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
        .flatMap(
            day ->
                Stream.of(Shift.of("07:00", "11:30"), Shift.of("13:30", "17:00"))
                    .map(shift -> new WorkingShift(day, shift, from, null)))
        .toList();
  }

  /** The national calendar 2024–2027. */
  public static WorkingCalendar vn() {
    return WorkingCalendar.of("vn", 1, standardWeek(LocalDate.of(2000, 1, 1)), days());
  }

  /** Its dated days. */
  public static List<CalendarDay> days() {
    return DAY.matcher(migration("V020__calendar.sql"))
        .results()
        .map(
            row ->
                new CalendarDay(
                    LocalDate.parse(row.group(1)),
                    DayKind.valueOf(row.group(2)),
                    List.of(),
                    row.group(3).replace("''", "'"),
                    row.group(4).replace("''", "'"),
                    row.group(5),
                    CalendarDay.Status.valueOf(row.group(6))))
        .toList();
  }

  /** The dated numbers of the law. */
  public static LegalRules rules() {
    return LegalRules.of(
        Stream.of("V010__base.sql", "V130__clock_rules.sql")
            .flatMap(file -> RULE.matcher(migration(file)).results())
            .map(
                row ->
                    new LegalRule(
                        row.group(1),
                        row.group(2),
                        LocalDate.parse(row.group(3)),
                        row.group(4) == null ? null : LocalDate.parse(row.group(4)),
                        row.group(5)))
            .toList());
  }

  /** A moment in Vietnam. */
  public static Instant moment(LocalDateTime local) {
    return WorkingCalendar.moment(local);
  }

  private static String migration(String file) {
    try (InputStream sql =
        requireNonNull(LawInTests.class.getResourceAsStream("/db/migration/" + file))) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
