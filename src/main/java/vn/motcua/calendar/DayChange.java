package vn.motcua.calendar;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** One date of a calendar said anew. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "say")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DayChange.Put.class, name = "put"),
  @JsonSubTypes.Type(value = DayChange.Remove.class, name = "remove")
})
public sealed interface DayChange {
  LocalDate date();

  /** The calendar says this of the date from now on, whatever it or its base said before. */
  record Put(CalendarDay day) implements DayChange {
    @Override
    public LocalDate date() {
      return day.date();
    }
  }

  /** The calendar says nothing of its own of the date any more: its base or its week speaks. */
  record Remove(LocalDate date) implements DayChange {}
}
