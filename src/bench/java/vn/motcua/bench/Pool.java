package vn.motcua.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import vn.motcua.server.BenchServer;

/** The connections of a contestant: ten, as many as every thread needs and two more. */
final class Pool {
  private static final int SIZE = 10;

  private Pool() {}

  static HikariDataSource of(BenchServer server, String database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.database(database));
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(SIZE);
    config.setMinimumIdle(SIZE);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setPoolName(database);
    return new HikariDataSource(config);
  }
}
