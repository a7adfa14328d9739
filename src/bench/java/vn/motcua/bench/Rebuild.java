package vn.motcua.bench;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.base.Command;
import vn.motcua.load.Load;
import vn.motcua.server.BenchServer;
import vn.motcua.statistics.FiguresFill;

/** Counts the events of believable dossiers from the beginning, as the projector does. */
final class Rebuild {
  private final BenchServer server;

  Rebuild(BenchServer server) {
    this.server = server;
  }

  /** Loads so many dossiers into a database of their own; how fast their events are counted. */
  double eventsPerSecond(int dossiers) {
    PrintWriter quiet = new PrintWriter(Writer.nullWriter());
    try (ConfigurableApplicationContext application = server.motcua("events")) {
      new Load(application, quiet).run(dossiers);
      JdbcTemplate jdbc = new JdbcTemplate(application.getBean(DataSource.class));
      Command rebuild =
          application.getBeansOfType(Command.class).values().stream()
              .filter(command -> command.name().equals("rebuild-statistics"))
              .findFirst()
              .orElseThrow();
      long events = jdbc.queryForObject("select count(*) from dossier.event", Long.class);
      FiguresFill.awaitCounted(jdbc);
      long begin = System.nanoTime();
      rebuild.run(List.of(), quiet);
      double rate = events * 1e9 / (System.nanoTime() - begin);
      System.out.printf(Locale.ROOT, "projector: %,d events, %,.0f a second%n%n", events, rate);
      return rate;
    }
  }
}
