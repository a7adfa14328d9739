package vn.motcua.calendar;

import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Messages;

/**
 * Takes holidays, days off and worked Saturdays from a file into a calendar: one new version for
 * the whole file, none when the file says nothing new. A row that is wrong, or contradicts what the
 * calendar knows with more certainty, is left out and reported; the others are taken.
 */
@Service
public class HolidayImport {
  private final Calendars calendars;
  private final Messages messages;
  private final JsonMapper json = JsonMapper.builder().build();

  HolidayImport(Calendars calendars, Messages messages) {
    this.calendars = calendars;
    this.messages = messages;
  }

  /**
   * Reads the file and changes the calendar.
   *
   * @param fileName as the history of the calendar will show it
   * @param code the calendar to change
   * @param by who imports
   * @throws Invalid when the file as a whole is not a JSON list
   * @throws vn.motcua.base.NotFound when there is no such calendar
   * @throws vn.motcua.base.Stale when somebody changed the calendar meanwhile
   */
  public ImportReport run(InputStream file, String fileName, String code, String by) {
    WorkingCalendar calendar = calendars.get(code);
    HolidayMerge merge = new HolidayMerge(calendar, messages);
    list(file).forEach(merge::take);
    List<DayChange> changes = merge.changes();
    if (changes.isEmpty()) {
      return merge.report(calendar.version());
    }
    String reason = messages.text(Messages.VIETNAMESE, "calendar.import.reason", fileName);
    int seen = Math.toIntExact(calendar.version());
    return merge.report(calendars.change(code, seen, changes, reason, by).version());
  }

  private JsonNode list(InputStream file) {
    try {
      JsonNode list = json.readTree(file);
      if (!list.isArray()) {
        throw new Invalid(Fault.of("", "calendar.import.not-a-list"));
      }
      return list;
    } catch (JacksonException e) {
      TokenStreamLocation where = e.getLocation();
      int line = where == null ? 1 : where.getLineNr();
      int column = where == null ? 1 : where.getColumnNr();
      throw new Invalid(Fault.of("", "calendar.import.not-json", line, column));
    }
  }
}
