package vn.motcua.organisation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.base.Command;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Messages;

/** {@code ./motcua import units FILE}. */
@Component
final class ImportUnits implements Command {
  private static final long LARGEST = 64L << 20;
  private static final int FAULTS_SHOWN = 1000;

  private final AreaImport areas;
  private final Messages messages;

  ImportUnits(AreaImport areas, Messages messages) {
    this.areas = areas;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "import units";
  }

  @Override
  public int run(List<String> args, PrintWriter out) {
    if (args.size() != 1) {
      say(out, "organisation.command.usage");
      return 2;
    }
    Path path = Path.of(args.getFirst());
    try {
      if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
        say(out, "organisation.command.no-file", path, LARGEST >> 20);
        return 1;
      }
      say(out, "organisation.command.reading", path);
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      AreaFile file = AreaFile.read(text);
      tell(file, out);
      AreaImport.Report report = areas.keep(file);
      say(
          out,
          "organisation.command.done",
          report.added(),
          report.changed(),
          report.unchanged(),
          report.unnamed());
      return faults(file.faults(), out);
    } catch (Invalid e) {
      e.faults().forEach(fault -> out.println(text(fault)));
    } catch (IOException e) {
      say(out, "organisation.command.unreadable", path, String.valueOf(e.getMessage()));
    }
    return 1;
  }

  private void tell(AreaFile file, PrintWriter out) {
    Map<Agency.Level, Long> counts = file.counts();
    long provinces = counts.getOrDefault(Agency.Level.PROVINCE, 0L);
    long districts = counts.getOrDefault(Agency.Level.DISTRICT, 0L);
    long communes = counts.getOrDefault(Agency.Level.COMMUNE, 0L);
    switch (file.generation()) {
      case THREE_TIERS ->
          say(out, "organisation.command.three-tiers", provinces, districts, communes);
      case TWO_TIERS -> say(out, "organisation.command.two-tiers", provinces, communes);
    }
  }

  private int faults(List<RowFault> faults, PrintWriter out) {
    for (RowFault row : faults.subList(0, Math.min(FAULTS_SHOWN, faults.size()))) {
      String field = row.fault().field();
      say(
          out,
          "organisation.command.row",
          String.valueOf(row.line()),
          field.isEmpty() ? "" : ", " + field,
          text(row.fault()));
    }
    long lines = faults.stream().map(RowFault::line).distinct().count();
    say(out, "organisation.command.faults", lines);
    return faults.isEmpty() ? 0 : 1;
  }

  private void say(PrintWriter out, String key, Object... args) {
    out.println(messages.text(Messages.ENGLISH, key, args));
    out.flush();
  }

  private String text(Fault fault) {
    return messages.text(Messages.ENGLISH, fault.key(), fault.args());
  }
}
