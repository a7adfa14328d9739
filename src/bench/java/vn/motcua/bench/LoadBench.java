package vn.motcua.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcua.load.Load;
import vn.motcua.server.BenchServer;
import vn.motcua.server.CannotStart;

/** {@code ./motcua bench load N}: fills a database with believable dossiers. */
@Command(
    name = "./motcua bench load",
    description =
        "Fills a database with N believable dossiers, whole trail included: two years of them, most"
            + " settled. They are copies of the dossiers that are there first; an empty database"
            + " receives the demo authority.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class LoadBench implements Callable<Integer> {
  @Parameters(paramLabel = "N", description = "How many.")
  private int many;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:MOTCUA_DATA:-${sys:motcua.home:-.}/data}",
      description = "Directory of the embedded PostgreSQL (./data; MOTCUA_DATA).")
  private Path data = Path.of("data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "${env:MOTCUA_DATABASE:-}",
      description =
          "A PostgreSQL of your own as postgresql://USER:PASSWORD@HOST:5432/NAME (MOTCUA_DATABASE).")
  private String database = "";

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new LoadBench())
            .setExecutionExceptionHandler(BenchFault::explain)
            .execute(args));
  }

  @Override
  public Integer call() {
    if (many < 1) {
      throw new CannotStart("How many dossiers? A number from 1 on.");
    }
    // Beside the load counting would take half of the processors; it is made up for afterwards.
    System.setProperty("motcua.statistics.feed", "false");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    new Load(
            BenchServer.application(
                data.toAbsolutePath().normalize(), database.isBlank() ? null : database),
            out)
        .run(many);
    out.println("Their figures are counted as soon as Motcua runs.");
    return 0;
  }
}
