package vn.motcua.admin;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.base.Fault;
import vn.motcua.calendar.Shift;

/** Office hours of a day as people write them: "07:00–11:30, 13:30–17:00". */
final class OfficeHours {
  private static final Pattern HOURS =
      Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)\\s*[-–]\\s*([01]\\d|2[0-3]):([0-5]\\d)");

  private OfficeHours() {}

  static String write(List<Shift> shifts) {
    return shifts.stream()
        .map(shift -> shift.from() + "–" + shift.to())
        .collect(Collectors.joining(", "));
  }

  /**
   * Reads hours; none from the empty text.
   *
   * @param field the form's field, for the fault
   */
  static List<Shift> read(String field, String hours, List<Fault> faults) {
    if (hours.isEmpty()) {
      return List.of();
    }
    List<Shift> shifts = new ArrayList<>();
    LocalTime last = LocalTime.MIN;
    for (String part : hours.split("[,;]", -1)) {
      Matcher matcher = HOURS.matcher(part.strip());
      if (!matcher.matches()) {
        faults.add(Fault.of(field, "admin.fault.hours", part.strip()));
        return List.of();
      }
      LocalTime from = LocalTime.parse(matcher.group(1) + ":" + matcher.group(2));
      LocalTime to = LocalTime.parse(matcher.group(3) + ":" + matcher.group(4));
      if (from.isBefore(last) || !from.isBefore(to)) {
        faults.add(Fault.of(field, "admin.fault.hours-order"));
        return List.of();
      }
      shifts.add(new Shift(from, to));
      last = to;
    }
    return shifts;
  }
}
