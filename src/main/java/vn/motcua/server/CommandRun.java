package vn.motcua.server;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.base.Command;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Messages;
import vn.motcua.base.NotFound;
import vn.motcua.base.RuleRefusal;

/**
 * A sub-command that a module contributes, run in the application without its web server: on the
 * PostgreSQL of the running server when there is one, else on one started for the command.
 */
final class CommandRun {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Settings settings;
  private final Teardown teardown;
  private final PrintWriter out;

  CommandRun(Settings settings, Teardown teardown, PrintWriter out) {
    this.settings = settings;
    this.teardown = teardown;
    this.out = out;
  }

  /** The exit code of the command. */
  int run(String name, List<String> args) {
    DatabaseAddress database = settings.database().orElseGet(this::embedded);
    Schema.prepare(database);
    ConfigurableApplicationContext application =
        teardown.open(
            () -> Application.silent(settings, database), ConfigurableApplicationContext::close);
    Command command =
        application.getBeanProvider(Command.class).stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new CannotStart("This Motcua has no command " + name + "."));
    int exit = run(command, args, application.getBean(Messages.class));
    out.flush();
    return exit;
  }

  private int run(Command command, List<String> args, Messages messages) {
    try {
      return command.run(args, out);
    } catch (Invalid e) {
      for (Fault fault : e.faults()) {
        String field = fault.field().isEmpty() ? "" : fault.field() + ": ";
        out.println(field + messages.text(Messages.ENGLISH, fault.key(), fault.args()));
      }
    } catch (RuleRefusal e) {
      out.println(messages.text(Messages.ENGLISH, e.refused().key(), e.refused().args()));
    } catch (NotFound e) {
      out.println("There is no " + e.getMessage() + ".");
    }
    return 1;
  }

  private DatabaseAddress embedded() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    do {
      Optional<DataDirectory> claimed = DataDirectory.tryClaim(settings.data());
      if (claimed.isPresent()) {
        teardown.open(claimed::get, DataDirectory::close);
        return teardown
            .open(() -> PgServer.start(settings.data(), this::progress), PgServer::close)
            .address();
      }
      Optional<PgServer> running = PgServer.running(settings.data());
      if (running.isPresent()) {
        return running.get().address();
      }
      Programs.pause(PAUSE);
    } while (System.nanoTime() < end);
    throw new CannotStart(
        "The Motcua that serves "
            + settings.data()
            + " does not use the embedded PostgreSQL; give the command the same --database URL.");
  }

  private void progress(String step) {
    out.println(step + " …");
  }
}
