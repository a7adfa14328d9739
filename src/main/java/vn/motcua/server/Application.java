package vn.motcua.server;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.Motcua;

/** The Spring application on a prepared database. */
final class Application {
  private Application() {}

  /** Starts it with its web server. */
  static ConfigurableApplicationContext serving(Settings settings, DatabaseAddress database) {
    return start(settings, database, settings.port(), settings.demo());
  }

  /** Starts it for one command: it answers no request and loads no demo. */
  static ConfigurableApplicationContext silent(Settings settings, DatabaseAddress database) {
    return start(settings, database, -1, false);
  }

  private static ConfigurableApplicationContext start(
      Settings settings, DatabaseAddress database, int port, boolean demo) {
    List<String> properties = new ArrayList<>();
    properties.add("--server.port=" + port);
    properties.add("--server.address=" + settings.listen());
    properties.add("--motcua.listen=" + settings.listen());
    properties.add("--motcua.data=" + settings.data());
    properties.add("--motcua.demo=" + demo);
    properties.add("--spring.datasource.url=" + database.url());
    if (!database.user().isEmpty()) {
      properties.add("--spring.datasource.username=" + database.user());
      properties.add("--spring.datasource.password=" + database.password());
    }
    properties.add("--spring.flyway.enabled=false"); // Schema has done it
    return new SpringApplicationBuilder(Motcua.class)
        .registerShutdownHook(false) // Teardown closes it, before PostgreSQL
        .run(properties.toArray(String[]::new));
  }
}
