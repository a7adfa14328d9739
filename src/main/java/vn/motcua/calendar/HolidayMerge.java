package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.base.Fault;
import vn.motcua.base.Formats;
import vn.motcua.base.Messages;
import vn.motcua.calendar.ImportReport.RowFault;

/**
 * Works out, row by row, what a file of holidays changes in a calendar. Of two sayings about a date
 * the more certain wins; equally certain ones that differ on whether the day is worked, the file's.
 */
final class HolidayMerge {
  private final WorkingCalendar calendar;
  private final Messages messages;
  private final Map<String, String> englishNames = new HashMap<>();
  private final Map<LocalDate, Integer> rowOf = new HashMap<>();
  private final List<DayChange> changes = new ArrayList<>();
  private final List<RowFault> faults = new ArrayList<>();
  private int rows;
  private int added;
  private int unchanged;

  HolidayMerge(WorkingCalendar calendar, Messages messages) {
    this.calendar = calendar;
    this.messages = messages;
    calendar.named().forEach(day -> englishNames.put(day.name(), day.nameEn()));
  }

  void take(JsonNode json) {
    rows++;
    List<Fault> wrong = new ArrayList<>();
    HolidayRow row = HolidayRow.read(json, wrong);
    wrong.forEach(fault -> faults.add(new RowFault(rows, fault)));
    if (row == null) {
      return;
    }
    Integer earlier = rowOf.putIfAbsent(row.date(), rows);
    if (earlier != null) {
      faults.add(new RowFault(rows, Fault.of("date", "calendar.import.twice", earlier)));
      return;
    }
    take(row, calendar.named(row.date()).orElse(null));
  }

  private void take(HolidayRow row, @Nullable CalendarDay said) {
    if (said == null) {
      added++;
      changes.add(new DayChange.Put(day(row)));
      return;
    }
    boolean sameEffect = (said.kind() == DayKind.WORKING) == (row.type().kind() == DayKind.WORKING);
    int certainty = row.status().compareTo(said.status());
    if (certainty > 0 || (certainty == 0 && !sameEffect)) {
      changes.add(new DayChange.Put(day(row)));
    } else if (sameEffect) {
      unchanged++;
    } else {
      faults.add(new RowFault(rows, Fault.of("type", "calendar.import.less-certain")));
    }
  }

  private CalendarDay day(HolidayRow row) {
    return new CalendarDay(
        row.date(),
        row.type().kind(),
        List.of(),
        row.name(),
        english(row),
        row.source(),
        row.status());
  }

  private String english(HolidayRow row) {
    if (row.nameEn() != null) {
      return row.nameEn();
    }
    String other = row.pairedWith() == null ? "" : " " + Formats.date(row.pairedWith());
    return switch (row.type()) {
      case HOLIDAY -> englishNames.getOrDefault(row.name(), row.name());
      case SUBSTITUTE_OFF -> english("calendar.import.name.substitute") + other;
      case SWAPPED_OFF -> english("calendar.import.name.swapped") + other;
      case MAKEUP_WORKDAY -> english("calendar.import.name.makeup") + other;
    };
  }

  private String english(String key) {
    return messages.text(Messages.ENGLISH, key);
  }

  List<DayChange> changes() {
    return List.copyOf(changes);
  }

  ImportReport report(long version) {
    return new ImportReport(rows, added, changes.size() - added, unchanged, version, faults);
  }
}
