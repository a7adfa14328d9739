package vn.motcua.statistics;

import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

/** A report's request as the query of an address: read, with every fault named, and written. */
public final class ReportQuery {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Map<String, String> sent;
  private final List<Fault> faults = new ArrayList<>();

  private ReportQuery(Map<String, String> sent) {
    this.sent = sent;
  }

  /**
   * Reads a query: {@code calendar, length, year, number} or {@code from, to}; {@code by, agency,
   * known, current, rounding}. What is not sent is the month before today, by agency.
   *
   * @throws Invalid naming every fault
   */
  public static ReportRequest read(ReportKind kind, Map<String, String> sent, LocalDate today) {
    return new ReportQuery(sent).request(kind, today);
  }

  /**
   * Reads of which whole month, quarter, half-year or year the open figures are asked; the month
   * before today when that is not said. Free days are not read: two ranges that differ by a day
   * would tell of single dossiers.
   *
   * @throws Invalid naming every fault
   */
  public static Period period(Map<String, String> sent, LocalDate today) {
    Map<String, String> whole = new HashMap<>(sent);
    whole.keySet().retainAll(Set.of("calendar", "length", "year", "number"));
    return read(ReportKind.SERVICE, whole, today).period();
  }

  private ReportRequest request(ReportKind kind, LocalDate today) {
    Period.Kind calendar = one(Period.Kind.class, "calendar", Period.Kind.REPORTING);
    Period.Length length = one(Period.Length.class, "length", Period.Length.MONTH);
    Period usual = Period.around(calendar, length, today).before();
    LocalDate from = day("from");
    LocalDate to = day("to");
    int year = number("year", usual.year(), FIRST_YEAR, LAST_YEAR);
    int number = number("number", year == usual.year() ? usual.number() : 1, 1, length.perYear());
    Grouping by = one(kind.groupings(), "by", kind.groupings().getFirst());
    LocalDate known = day("known");
    RoundingMode rounding =
        switch (text("rounding")) {
          case null -> RoundingMode.HALF_UP;
          case "HALF_UP" -> RoundingMode.HALF_UP;
          case "DOWN" -> RoundingMode.DOWN;
          default -> {
            faults.add(Fault.of("rounding", "statistics.fault.choice", "HALF_UP, DOWN"));
            yield RoundingMode.HALF_UP;
          }
        };
    if ((from == null) != (to == null)) {
      faults.add(Fault.of(from == null ? "from" : "to", "statistics.fault.both-days"));
    } else if (from != null && to != null && to.isBefore(from)) {
      faults.add(Fault.of("to", "statistics.fault.period-order"));
    }
    Invalid.throwIfAny(faults);
    Period period =
        from != null && to != null
            ? Period.free(from, to)
            : Period.of(calendar, length, year, number);
    return new ReportRequest(
        kind, period, by, text("agency"), known, "true".equals(text("current")), rounding);
  }

  /** The query that reads as this request. */
  public static String write(ReportRequest request) {
    UriComponentsBuilder query = query(request.period());
    query.queryParam("by", request.by());
    if (request.agency() != null) {
      query.queryParam("agency", request.agency());
    }
    if (request.knownOn() != null) {
      query.queryParam("known", request.knownOn());
    }
    if (request.current()) {
      query.queryParam("current", true);
    }
    if (request.rounding() == RoundingMode.DOWN) {
      query.queryParam("rounding", RoundingMode.DOWN);
    }
    return query.encode().toUriString().substring(1);
  }

  /** The part of a query that says of which days a report is. */
  public static String write(Period period) {
    return query(period).encode().toUriString().substring(1);
  }

  private static UriComponentsBuilder query(Period period) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    if (period.calendar() == null || period.length() == null) {
      return query.queryParam("from", period.from()).queryParam("to", period.to());
    }
    return query
        .queryParam("calendar", period.calendar())
        .queryParam("length", period.length())
        .queryParam("year", period.year())
        .queryParam("number", period.number());
  }

  private @Nullable String text(String name) {
    String value = sent.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The one of this name; when there is none, a fault that names all. */
  static <E extends Enum<E>> Optional<E> chosen(
      List<E> choices, String name, @Nullable String value, List<Fault> faults) {
    Optional<E> found = choices.stream().filter(each -> each.name().equals(value)).findFirst();
    if (found.isEmpty()) {
      String all = String.join(", ", choices.stream().map(Enum::name).toList());
      faults.add(Fault.of(name, "statistics.fault.choice", all));
    }
    return found;
  }

  private <E extends Enum<E>> E one(Class<E> type, String name, E usual) {
    return one(List.of(type.getEnumConstants()), name, usual);
  }

  private <E extends Enum<E>> E one(List<E> choices, String name, E usual) {
    String value = text(name);
    return value == null ? usual : chosen(choices, name, value, faults).orElse(usual);
  }

  private @Nullable LocalDate day(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException malformed) {
      // said below
    }
    faults.add(Fault.of(name, "statistics.fault.day"));
    return null;
  }

  private int number(String name, int usual, int least, int most) {
    String value = text(name);
    if (value == null) {
      return usual;
    }
    if (value.matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    faults.add(Fault.of(name, "statistics.fault.number", "" + least, "" + most));
    return usual;
  }
}
