package vn.motcua.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.base.Command;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Messages;
import vn.motcua.base.NotFound;
import vn.motcua.base.Stale;

/** {@code ./motcua import holidays FILE [CALENDAR]}. */
@Component
final class ImportHolidays implements Command {
  private final HolidayImport holidays;
  private final Messages messages;

  ImportHolidays(HolidayImport holidays, Messages messages) {
    this.holidays = holidays;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "import holidays";
  }

  @Override
  public int run(List<String> args, PrintWriter out) {
    if (args.isEmpty() || args.size() > 2) {
      out.println(text("calendar.command.usage"));
      return 2;
    }
    Path file = Path.of(args.getFirst());
    if (!Files.isRegularFile(file)) {
      out.println(text("calendar.command.no-file", file));
      return 1;
    }
    String calendar = args.size() == 2 ? args.get(1) : Calendars.NATIONAL;
    try (InputStream content = Files.newInputStream(file)) {
      String name = String.valueOf(file.getFileName());
      return print(holidays.run(content, name, calendar, name()), calendar, out);
    } catch (IOException e) {
      out.println(text("calendar.command.unreadable", file, String.valueOf(e.getMessage())));
    } catch (Invalid e) {
      e.faults().forEach(fault -> out.println(text(fault)));
    } catch (NotFound e) {
      out.println(text("calendar.command.no-calendar", calendar));
    } catch (Stale e) {
      out.println(text("calendar.command.stale", calendar));
    }
    return 1;
  }

  private int print(ImportReport report, String calendar, PrintWriter out) {
    for (ImportReport.RowFault row : report.faults()) {
      String field = row.fault().field();
      String where = field.isEmpty() ? "" : ", " + field;
      out.println(text("calendar.command.row", row.row(), where, text(row.fault())));
    }
    out.println(
        text(
            "calendar.command.done",
            report.rows(),
            report.added(),
            report.changed(),
            report.unchanged(),
            report.faults().stream().map(ImportReport.RowFault::row).distinct().count(),
            calendar,
            report.version()));
    return report.faults().isEmpty() ? 0 : 1;
  }

  private String text(Fault fault) {
    return messages.text(Messages.ENGLISH, fault.key(), fault.args());
  }

  private String text(String key, Object... args) {
    return messages.text(Messages.ENGLISH, key, args);
  }
}
