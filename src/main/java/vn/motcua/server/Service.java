package vn.motcua.server;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.base.StartupNotice;

/** {@code ./motcua} itself: from the lock on the data to the address on the screen, and back. */
final class Service {
  private final Settings settings;
  private final Teardown teardown;
  private final PrintWriter out;

  Service(Settings settings, Teardown teardown, PrintWriter out) {
    this.settings = settings;
    this.teardown = teardown;
    this.out = out;
  }

  /**
   * Serves until the process ends.
   *
   * @throws CannotStart with the one line that says why it does not
   */
  void run() {
    ConfigurableApplicationContext application = start();
    if (!teardown.hasBegun()) {
      announce(application);
    }
    teardown.await();
  }

  /** Starts, visits a few pages, and returns so that the process can end. */
  void rehearse() {
    Rehearsal.visit("http://" + settings.listen() + ":" + port(start()));
  }

  private ConfigurableApplicationContext start() {
    teardown.open(() -> DataDirectory.claim(settings.data()), DataDirectory::close);
    Port.requireFree(settings.listen(), settings.port());
    DatabaseAddress database = settings.database().orElseGet(this::embedded);
    Schema.prepare(database);
    out.println("Starting Motcua …");
    return teardown.open(() -> Application.serving(settings, database), this::stop);
  }

  private DatabaseAddress embedded() {
    PgServer server =
        teardown.open(() -> PgServer.start(settings.data(), this::progress), PgServer::close);
    teardown.open(() -> PgWatch.over(server), PgWatch::close);
    return server.address();
  }

  private void progress(String step) {
    out.println(step + " …");
  }

  private void announce(ConfigurableApplicationContext application) {
    String address = "http://" + host() + ":" + port(application);
    List<String> notices =
        application
            .getBeanProvider(StartupNotice.class)
            .orderedStream()
            .flatMap(notice -> notice.lines(address).stream())
            .toList();
    out.println();
    out.println("Motcua is ready: " + address);
    notices.forEach(out::println);
    out.println("Ctrl-C stops it.");
  }

  private static String port(ConfigurableApplicationContext application) {
    return application.getEnvironment().getRequiredProperty("local.server.port");
  }

  private String host() {
    try {
      InetAddress address = InetAddress.getByName(settings.listen());
      boolean here = address.isLoopbackAddress() || address.isAnyLocalAddress();
      return here ? "localhost" : settings.listen();
    } catch (UnknownHostException e) {
      return settings.listen();
    }
  }

  private void stop(ConfigurableApplicationContext application) {
    out.println("Stopping …");
    application.close();
  }
}
