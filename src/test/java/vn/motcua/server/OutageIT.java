package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed under a serving Motcua: who asks is told to wait, and soon served again. */
class OutageIT {
  @TempDir private Path data;

  @AfterEach
  void leaveNoServerBehind() {
    PgServer.running(data).ifPresent(PgServer::close);
  }

  @Test
  void is_told_with_503_and_ends_by_itself() throws Exception {
    try (MotcuaProcess motcua = MotcuaProcess.start("--port", "0", "--data", data.toString());
        HttpClient client = HttpClient.newHttpClient()) {
      String address = motcua.address();
      List<HttpResponse<String>> away = new ArrayList<>();
      MotcuaProcess.postmaster(data).destroyForcibly();

      await()
          .atMost(Duration.ofSeconds(90))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(100))
          .until(
              () -> {
                HttpResponse<String> page = get(client, address + "/procedures");
                HttpResponse<String> api = get(client, address + "/api/v1/tracking/x?key=y");
                away.add(page);
                away.add(api);
                boolean served = page.statusCode() == 200 && api.statusCode() == 404;
                boolean told = away.stream().anyMatch(answer -> answer.statusCode() >= 500);
                if (served && !told) { // it was back before anybody had waited too long
                  MotcuaProcess.postmaster(data).destroyForcibly();
                }
                return served && told;
              });

      motcua.terminate();
      assertThat(motcua.exit()).isEqualTo(143);
      List<HttpResponse<String>> refused =
          away.stream().filter(answer -> answer.statusCode() >= 500).toList();
      assertThat(refused)
          .isNotEmpty()
          .allSatisfy(
              answer -> {
                assertThat(answer.statusCode())
                    .as("%s %s", answer.body(), motcua.lines())
                    .isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).doesNotContain("Exception", "SQL");
              });
      assertThat(refused)
          .filteredOn(answer -> answer.uri().getPath().startsWith("/api"))
          .allSatisfy(
              answer ->
                  assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                      .startsWith("application/problem+json"));
    }
    assertThat(PgServer.running(data)).as("stays stopped").isEmpty();
  }

  private static HttpResponse<String> get(HttpClient client, String address)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }
}
