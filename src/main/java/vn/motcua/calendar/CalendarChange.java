package vn.motcua.calendar;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What somebody wants a calendar to say from now on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CalendarChange.Days.class, name = "days"),
  @JsonSubTypes.Type(value = CalendarChange.Week.class, name = "week")
})
public sealed interface CalendarChange {
  /** The first date that may be another one afterwards. */
  LocalDate firstDate();

  /** Single dates, at least one. */
  record Days(List<DayChange> days) implements CalendarChange {
    public Days {
      days = List.copyOf(days);
    }

    @Override
    public LocalDate firstDate() {
      return days.stream().map(DayChange::date).min(LocalDate::compareTo).orElseThrow();
    }
  }

  /**
   * Other hours of the week from a day on, for good.
   *
   * @param week shifts of each weekday; a weekday without is a weekly rest day
   */
  record Week(LocalDate from, Map<DayOfWeek, List<Shift>> week) implements CalendarChange {
    public Week {
      week = Map.copyOf(week);
    }

    @Override
    public LocalDate firstDate() {
      return from;
    }
  }
}
