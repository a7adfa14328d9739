package vn.motcua.process;

import static vn.motcua.process.Drawn.drawn;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.Ids;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.TestDatabase;
import vn.motcua.base.sql.ReferenceData;
import vn.motcua.base.sql.Writes;
import vn.motcua.calendar.LawInTests;
import vn.motcua.calendar.TestCalendars;
import vn.motcua.calendar.WorkingCalendar;

/** The module's services over a database of their own, counting what they send to it. */
final class RunsOnDatabase {
  static final UUID OFFICER = Ids.next();
  static final Supplier<WorkingCalendar> CALENDAR = LawInTests::vn;

  final AtomicInteger statements = new AtomicInteger();
  final JdbcClient jdbc;
  final TransactionTemplate transaction;
  final Models models;
  final Runs runs;
  final Writes writes;
  final TimerStore timers;
  final RunEvents events;

  RunsOnDatabase(TestDatabase database, ServiceHandler... services) {
    DataSource source =
        new DelegatingDataSource(database.dataSource()) {
          @Override
          public Connection getConnection() throws SQLException {
            return counting(super.getConnection());
          }
        };
    OfficeClock clock = new OfficeClock();
    jdbc = JdbcClient.create(source);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    writes = new Writes(new JdbcTemplate(source));
    Handlers handlers = new Handlers(List.of(services));
    ReferenceData reference = new ReferenceData(jdbc);
    models = new Models(new ModelStore(jdbc), handlers, simulations(jdbc), clock, reference);
    RunStore store = new RunStore(jdbc, new JsonMapper(), reference);
    timers = new TimerStore(jdbc);
    RunWrites moves = new RunWrites(new MoveStore(new JsonMapper()), timers);
    runs = new Runs(models, store, moves, handlers, clock);
    events = new RunEvents(moves, handlers, clock);
  }

  static Simulations simulations(JdbcClient jdbc) {
    return new Simulations(new CaseStore(jdbc, new JsonMapper()), TestCalendars.of(jdbc));
  }

  /** Counts what is sent to the database by a transaction, its beginning and end left out. */
  private Connection counting(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            RunsOnDatabase.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  /** Moves a run and writes it, as whoever owns the subject does. */
  Progress move(Supplier<Progress> work) {
    return in(
        () -> {
          Progress progress = work.get();
          writes.send(progress.writes());
          return progress;
        });
  }

  UUID model(Drawn drawn) {
    return in(() -> models.publish("m-" + UUID.randomUUID(), drawn.bytes()).id());
  }

  WorkItemId begun(UUID model) {
    UUID subject = Ids.next();
    return move(() -> runs.start(subject, model, Map.of(), CALENDAR)).opened().getFirst().id();
  }

  Progress complete(WorkItemId id, String outcome, String... evidence) {
    return move(
        () ->
            runs.complete(
                runs.open(id, CALENDAR),
                id.number(),
                outcome,
                OFFICER,
                Map.of(),
                Set.of(evidence)));
  }
}
