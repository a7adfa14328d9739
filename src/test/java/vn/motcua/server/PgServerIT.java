package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PgServerIT {
  @TempDir private Path data;

  @Test
  void keepsItsDataFromOneStartToTheNext() {
    try (PgServer server = PgServer.start(data, line -> {})) {
      client(server).sql("create table kept (n int)").update();
      client(server).sql("insert into kept values (42)").update();
    }
    assertThat(PgServer.running(data)).isEmpty();
    try (PgServer server = PgServer.start(data, line -> {})) {
      assertThat(client(server).sql("select n from kept").query(Integer.class).single())
          .isEqualTo(42);
    }
  }

  @Test
  void isDurableChecksItsPagesAndListensOnTheLoopbackOnly() {
    try (PgServer server = PgServer.start(data, line -> {})) {
      assertThat(show(server, "fsync")).isEqualTo("on");
      assertThat(show(server, "synchronous_commit")).isEqualTo("on");
      assertThat(show(server, "full_page_writes")).isEqualTo("on");
      assertThat(show(server, "data_checksums")).isEqualTo("on");
      assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(show(server, "unix_socket_directories")).isEmpty();
      assertThat(show(server, "server_version")).isEqualTo(PgBinaries.VERSION);
    }
  }

  @Test
  void sortsAsVietnameseDoes() {
    try (PgServer server = PgServer.start(data, line -> {})) {
      assertThat(
              client(server)
                  .sql("select x from unnest(array['o','ơ','d','đ','ô','e']) x order by x")
                  .query(String.class)
                  .list())
          .containsExactly("d", "đ", "e", "o", "ô", "ơ");
    }
  }

  @Test
  void asksForThePasswordThatOnlyTheOwnerCanRead() throws Exception {
    try (PgServer server = PgServer.start(data, line -> {})) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("postgres.password"))))
          .isEqualTo("rw-------");
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.url("postgres"), "motcua", "guess"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void takesOverAServerThatOutlivedItsMotcua() {
    PgServer orphan = PgServer.start(data, line -> {});
    client(orphan).sql("create table kept (n int)").update();
    try (PgServer adopted = PgServer.start(data, line -> {})) {
      assertThat(adopted.port()).isEqualTo(orphan.port());
      assertThat(client(adopted).sql("select count(*) from kept").query(Integer.class).single())
          .isZero();
    }
    assertThat(PgServer.running(data)).isEmpty();
  }

  @Test
  void unpacksAgainWhatAnInterruptedUnpackingLeft() throws Exception {
    Path unfinished = Files.createDirectories(data.resolve("unpacking-123/bin"));
    Files.writeString(unfinished.resolve("postgres"), "half a program");
    try (PgServer server = PgServer.start(data, line -> {})) {
      assertThat(show(server, "server_version")).isEqualTo(PgBinaries.VERSION);
    }
  }

  private static String show(PgServer server, String setting) {
    return client(server).sql("show " + setting).query(String.class).single();
  }

  private static JdbcClient client(PgServer server) {
    return JdbcClient.create(
        new DriverManagerDataSource(server.url("postgres"), PgServer.USER, server.password()));
  }
}
