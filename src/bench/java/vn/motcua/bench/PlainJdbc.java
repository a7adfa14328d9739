package vn.motcua.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.motcua.base.Ids;
import vn.motcua.server.BenchServer;

/**
 * What a programmer would write by hand: a row for the dossier with an optimistic version, one for
 * each task, one for what happened and one for whoever is to be told; in one transaction, statement
 * by statement. No permission, no law, no calendar, no hash chain, no worklist.
 */
final class PlainJdbc implements Contestant {
  private static final String TABLES =
      """
      create table dossier (
        id uuid primary key, version int not null, code text not null unique,
        procedure text not null, applicant text not null, channel text not null,
        consulted boolean not null, status text not null, filed_at timestamptz not null,
        due_at timestamptz not null, changed_at timestamptz not null
      );
      create table task (
        id uuid primary key, dossier_id uuid not null references dossier, step text not null,
        post text not null, status text not null, due_at timestamptz not null,
        opened_at timestamptz not null, closed_at timestamptz, closed_by text
      );
      create index task_of_dossier on task (dossier_id);
      create index task_open on task (post, due_at) where status = 'OPEN';
      create table dossier_event (
        id bigint generated always as identity primary key,
        dossier_id uuid not null references dossier, type text not null, actor text not null,
        at timestamptz not null, data jsonb not null
      );
      create index event_of_dossier on dossier_event (dossier_id);
      create table outbox (
        id bigint generated always as identity primary key, topic text not null,
        dossier_id uuid not null, payload jsonb not null, at timestamptz not null, sent_at timestamptz
      );
      create index outbox_unsent on outbox (id) where sent_at is null;
      """;
  private static final String FIND =
      """
      select d.version, d.consulted, d.status, t.id, t.step
      from dossier d join task t on t.dossier_id = d.id
      where d.id = ? and t.status = 'OPEN'
      order by t.id
      """;
  private static final String INSERT =
      """
      insert into dossier (id, version, code, procedure, applicant, channel, consulted, status,
        filed_at, due_at, changed_at)
      values (?, 1, ?, ?, ?, 'COUNTER', ?, 'FILED', ?, ?, ?)
      """;
  private static final String UPDATE =
      """
      update dossier
      set version = version + 1, status = ?, changed_at = ?
      where id = ? and version = ?
      """;
  private static final String CLOSE =
      """
      update task
      set status = 'DONE', closed_at = ?, closed_by = ?
      where id = ? and status = 'OPEN'
      """;
  private static final String OPEN =
      """
      insert into task (id, dossier_id, step, post, status, due_at, opened_at)
      values (?, ?, ?, ?, 'OPEN', ?, ?)
      """;
  private static final String EVENT =
      """
      insert into dossier_event (dossier_id, type, actor, at, data)
      values (?, ?, ?, ?, cast(? as jsonb))
      """;
  private static final String OUTBOX =
      """
      insert into outbox (topic, dossier_id, payload, at)
      values ('dossier', ?, cast(? as jsonb), ?)
      """;

  private final HikariDataSource pool;

  PlainJdbc(BenchServer server) {
    pool = Pool.of(server, database());
  }

  @Override
  public String name() {
    return "plain JDBC";
  }

  @Override
  public String database() {
    return "plain";
  }

  @Override
  public void prepare() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Work {
    void run(Connection connection) throws SQLException;
  }

  private void transaction(Work work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        work.run(connection);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Case open(boolean consulted) {
    UUID id = Ids.next();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    transaction(
        c -> {
          update(
              c,
              INSERT,
              id,
              "H24-" + id,
              "Đăng ký khai sinh",
              People.name(),
              consulted,
              now,
              now.plusDays(5),
              now);
          task(c, id, "receive", now);
          told(c, id, "Filed", "receive", now);
        });
    return new Case(id, "");
  }

  private record Open(int version, boolean consulted, UUID task, String step) {}

  @Override
  public void move(Case open) {
    UUID id = (UUID) open.key;
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    transaction(
        c -> {
          List<Open> tasks = tasks(c, id);
          Open first = tasks.getFirst();
          List<String> next = tasks.size() > 1 ? List.of() : next(first);
          String status = next.isEmpty() && tasks.size() == 1 ? "RETURNED" : "IN_PROCESS";
          if (update(c, UPDATE, status, now, id, first.version()) != 1
              || update(c, CLOSE, now, "lan", first.task()) != 1) {
            throw new IllegalStateException("moved by somebody else");
          }
          for (String step : next) {
            task(c, id, step, now);
          }
          told(c, id, "StepCompleted", first.step(), now);
          open.ended = status.equals("RETURNED");
        });
  }

  private static List<String> next(Open done) {
    return switch (done.step()) {
      case "receive" -> List.of("assign");
      case "assign" -> done.consulted() ? List.of("examine", "consult") : List.of("examine");
      case "examine", "consult" -> List.of("approve");
      case "approve" -> List.of("return");
      default -> List.of();
    };
  }

  private static List<Open> tasks(Connection c, UUID id) throws SQLException {
    try (PreparedStatement find = c.prepareStatement(FIND)) {
      find.setObject(1, id);
      List<Open> tasks = new ArrayList<>();
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          tasks.add(
              new Open(
                  row.getInt(1),
                  row.getBoolean(2),
                  row.getObject(4, UUID.class),
                  row.getString(5)));
        }
      }
      return tasks;
    }
  }

  private static void task(Connection c, UUID dossier, String step, OffsetDateTime now)
      throws SQLException {
    update(c, OPEN, Ids.next(), dossier, step, post(step), now.plusHours(8), now);
  }

  private static String post(String step) {
    return switch (step) {
      case "receive", "return" -> "RECEPTION";
      case "assign" -> "HEAD";
      case "consult" -> "CLERK";
      case "approve" -> "LEADER";
      default -> "SPECIALIST";
    };
  }

  private static void told(Connection c, UUID id, String type, String step, OffsetDateTime now)
      throws SQLException {
    String data =
        "{\"step\":\"%s\",\"outcome\":\"done\",\"openedAt\":\"%s\",\"usedMinutes\":12,\"actor\":\"Nguyễn Thị Lan\"}"
            .formatted(step, now);
    update(c, EVENT, id, type, "Nguyễn Thị Lan", now, data);
    update(c, OUTBOX, id, "{\"dossier\":\"%s\",\"type\":\"%s\"}".formatted(id, type), now);
  }

  private static int update(Connection c, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
