package vn.motcua.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.base.Command;
import vn.motcua.base.Invalid;
import vn.motcua.base.Messages;

/** {@code ./motcua import procedures FILE}. */
@Component
final class ImportProcedures implements Command {
  private static final int REFUSALS_SHOWN = 20;

  private final NationalImport procedures;
  private final Messages messages;

  ImportProcedures(NationalImport procedures, Messages messages) {
    this.procedures = procedures;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "import procedures";
  }

  @Override
  public int run(List<String> args, PrintWriter out) {
    if (args.size() != 1) {
      out.println(text("catalogue.command.usage"));
      return 2;
    }
    Path file = Path.of(args.getFirst());
    if (!Files.isRegularFile(file)) {
      out.println(text("catalogue.command.no-file", file));
      return 1;
    }
    try (InputStream content = Files.newInputStream(file)) {
      String name = String.valueOf(file.getFileName());
      Refusals refusals = new Refusals(out);
      NationalImport.Report report = procedures.run(content, name, refusals::print);
      if (report.refused() > REFUSALS_SHOWN) {
        out.println(text("catalogue.command.more", report.refused() - REFUSALS_SHOWN));
      }
      out.println(
          text(
              "catalogue.command.done",
              report.lines(),
              report.drafts(),
              report.certain(),
              report.known(),
              report.refused(),
              report.doubts()));
      return 0;
    } catch (Invalid e) {
      e.faults().forEach(fault -> out.println(text(fault.key(), fault.args())));
      return 1;
    } catch (IOException e) {
      out.println(text("catalogue.command.unreadable", file, String.valueOf(e.getMessage())));
      return 1;
    }
  }

  /** Prints the first of the refused lines; all of them are in quarantine. */
  private final class Refusals {
    private final PrintWriter out;
    private int seen;

    Refusals(PrintWriter out) {
      this.out = out;
    }

    void print(NationalImport.Refusal refusal) {
      seen++;
      if (seen <= REFUSALS_SHOWN) {
        String line = String.valueOf(refusal.line());
        Doubt.Subject about = refusal.subject();
        String subject = about == Doubt.Subject.LINE ? "" : ", " + text(about.key());
        out.println(text("catalogue.command.row", line, subject, text(refusal.reasonKey())));
      }
    }
  }

  private String text(String key, Object... args) {
    return messages.text(Messages.ENGLISH, key, args);
  }
}
