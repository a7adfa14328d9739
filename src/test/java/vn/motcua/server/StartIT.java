package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of the process: start, sudden death, start again, command beside it, clean stop. */
class StartIT {
  private static final String PROBE = "create table base.probe (n int)";

  @TempDir private Path data;

  @AfterEach
  void leaveNoServerBehind() {
    PgServer.running(data).ifPresent(PgServer::close);
  }

  @Test
  void survivesASuddenDeathAndStopsWithoutAnOrphan() throws Exception {
    int port;
    try (MotcuaProcess first = serve()) {
      assertThat(get(first.address() + "/health/live").statusCode()).isEqualTo(200);
      port = embedded().port();
      client().sql(PROBE).update();
      first.kill();
      assertThat(PgServer.running(data)).as("PostgreSQL outlives it").isPresent();
    }
    try (MotcuaProcess second = serve()) {
      String address = second.address();
      assertThat(embedded().port()).as("adopted").isEqualTo(port);
      assertThat(client().sql("select count(*) from base.probe").query(Integer.class).single())
          .isZero();
      HttpResponse<String> health = get(address + "/health");
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).isEqualTo("{\"status\":\"up\",\"database\":\"up\"}");

      MotcuaProcess command =
          MotcuaProcess.run("token", "no-such-officer", "--data", data.toString());
      assertThat(command.lines()).as("one line, from the database of the server").hasSize(1);
      assertThat(command.exit()).isEqualTo(1);
      assertThat(get(address + "/health").statusCode()).as("undisturbed").isEqualTo(200);

      second.terminate();
      assertThat(second.exit()).isEqualTo(143);
    }
    assertThat(PgServer.running(data)).isEmpty();
  }

  private MotcuaProcess serve() throws Exception {
    return MotcuaProcess.start("--port", "0", "--no-demo", "--data", data.toString());
  }

  private PgServer embedded() {
    return PgServer.running(data).orElseThrow();
  }

  private JdbcClient client() {
    return JdbcClient.create(embedded().address().dataSource());
  }

  private static HttpResponse<String> get(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
  }
}
