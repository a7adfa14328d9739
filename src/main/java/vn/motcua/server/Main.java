package vn.motcua.server;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The command line: {@code ./motcua} serves; the sub-commands do one thing and end. */
@Command(
    name = "./motcua",
    description = {
      "The one-stop of a local government. Without a command it serves.",
      "./motcua bench --help tells how to measure it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    scope = ScopeType.INHERIT)
public final class Main implements Runnable {
  /** What can be imported. */
  enum Import {
    UNITS,
    HOLIDAYS,
    PROCEDURES
  }

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
  private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:MOTCUA_PORT:-8080}",
      description = "Port of the web server (8080; MOTCUA_PORT).",
      scope = ScopeType.INHERIT)
  private int port;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = "${env:MOTCUA_LISTEN:-127.0.0.1}",
      description = "Address it listens on (127.0.0.1; MOTCUA_LISTEN).",
      scope = ScopeType.INHERIT)
  private String listen = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:MOTCUA_DATA:-${sys:motcua.home:-.}/data}",
      description = "Directory of the embedded PostgreSQL and the files (./data; MOTCUA_DATA).",
      scope = ScopeType.INHERIT)
  private Path data = Path.of("data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "${env:MOTCUA_DATABASE:-}",
      description =
          "A PostgreSQL of your own, 16 or newer, as postgresql://USER:PASSWORD@HOST:5432/NAME"
              + " (MOTCUA_DATABASE).",
      scope = ScopeType.INHERIT)
  private @Nullable String database;

  @Option(
      names = "--no-demo",
      description = "Leave an empty database empty instead of loading the demo authority.",
      scope = ScopeType.INHERIT)
  private boolean withoutDemo;

  public static void main(String[] args) {
    Main main = new Main();
    System.exit(
        new CommandLine(main)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(main.out)
            .setErr(main.err)
            .setParameterExceptionHandler(Main::explain)
            .setExecutionExceptionHandler(main::explain)
            .execute(args));
  }

  /** Serves until the process ends. */
  @Override
  public void run() {
    new Service(settings(), Teardown.atExit(), out).run();
  }

  @Command(name = "import", description = "Import reference data from a file.")
  int importFile(
      @Parameters(paramLabel = "units|holidays|procedures") Import what,
      @Parameters(paramLabel = "FILE") Path file) {
    if (!Files.isReadable(file)) {
      throw new CannotStart("The file " + file + " does not exist or cannot be read.");
    }
    return command(
        "import " + what.name().toLowerCase(Locale.ROOT), file.toAbsolutePath().toString());
  }

  @Command(name = "token", description = "Print an API token acting as an officer.")
  int token(@Parameters(paramLabel = "OFFICER") String officer) {
    return command("token", officer);
  }

  @Command(
      name = "admin",
      description = "Create the first administrator and print a one-time password.")
  int admin(@Parameters(paramLabel = "USERNAME") String username) {
    return command("admin", username);
  }

  @Command(
      name = "verify-audit",
      description = "Recompute the chain of events of every dossier and name what does not fit.")
  int verifyAudit() {
    return command("verify-audit");
  }

  @Command(
      name = "rebuild-statistics",
      description = "Count every event again; the figures come out the same.")
  int rebuildStatistics() {
    return command("rebuild-statistics");
  }

  @Command(
      name = "demo",
      description =
          "Load the register of a district whose figures were published: thanh-ha-2023, phu-ninh,"
              + " giong-trom.")
  int demo(@Parameters(paramLabel = "DISTRICT") String district) {
    return command("demo", district);
  }

  @Command(name = "rehearse", hidden = true)
  int rehearse() {
    new Service(settings(), Teardown.atExit(), out).rehearse();
    return 0;
  }

  @Command(name = "reset", description = "Delete all data. Asks first.")
  int reset(@Option(names = "--yes", description = "Do not ask.") boolean sure) {
    return new Reset(settings(), Teardown.atExit(), out).run(System.in, sure);
  }

  private int command(String name, String... args) {
    return new CommandRun(settings(), Teardown.atExit(), out).run(name, List.of(args));
  }

  private Settings settings() {
    return new Settings(
        port,
        listen,
        data.toAbsolutePath().normalize(),
        Optional.ofNullable(database).filter(url -> !url.isBlank()).map(DatabaseAddress::parse),
        !withoutDemo);
  }

  private static int explain(CommandLine.ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(e.getMessage());
    command.getErr().println("Try ./motcua --help");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private int explain(Exception e, CommandLine command, CommandLine.@Nullable ParseResult parsed)
      throws Exception {
    if (e instanceof CannotStart reason) {
      err.println(reason.getMessage());
      return 1;
    }
    throw e;
  }

  /** The version that the jar was built as. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"Motcua " + (version == null ? "(built from source)" : version)};
    }
  }
}
