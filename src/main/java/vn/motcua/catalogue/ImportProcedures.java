package vn.motcua.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.base.Command;
import vn.motcua.base.Messages;

/** {@code ./motcua import procedures FILE}. */
@Component
final class ImportProcedures implements Command {
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
      NationalImport.Report report = procedures.run(content, String.valueOf(file.getFileName()));
      out.println(
          text(
              "catalogue.command.done",
              report.lines(),
              report.drafts(),
              report.certain(),
              report.known(),
              report.refused(),
              report.doubts()));
      return report.lines() > 0 ? 0 : 1;
    } catch (IOException e) {
      out.println(text("catalogue.command.unreadable", file, String.valueOf(e.getMessage())));
      return 1;
    }
  }

  private String text(String key, Object... args) {
    return messages.text(Messages.ENGLISH, key, args);
  }
}
