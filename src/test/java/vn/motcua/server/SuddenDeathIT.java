package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process is killed in the middle of many filings at once: what was acknowledged is there,
 * nothing is there twice, and the codes follow one another without a gap.
 */
class SuddenDeathIT {
  private static final int FILINGS = 200;
  private static final int THREADS = 8;
  private static final int ACKNOWLEDGED = 70;

  @TempDir private Path data;

  @AfterEach
  void leaveNoServerBehind() {
    PgServer.running(data).ifPresent(PgServer::close);
  }

  /**
   * @param database whether PostgreSQL dies with it, as when the power fails
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void loses_nothing_acknowledged_and_does_nothing_twice(boolean database) throws Exception {
    Map<Integer, String> acknowledged;
    String token;
    long before;
    try (MotcuaProcess first = serve()) {
      String address = first.address();
      token = token();
      before = dossiers();
      CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED);
      CompletableFuture<Map<Integer, String>> filing =
          CompletableFuture.supplyAsync(() -> fileAll(address, token, enough));
      enough.await();
      first.kill();
      if (database) {
        MotcuaProcess.postmaster(data).destroyForcibly();
      }
      acknowledged = filing.get();
    }
    assertThat(acknowledged).as("killed in the middle").hasSizeBetween(ACKNOWLEDGED, FILINGS - 1);

    try (MotcuaProcess second = serve()) {
      String address = second.address();
      Map<Integer, String> kept = new HashMap<>(codes());
      assertThat(kept).as("acknowledged, so there").containsAllEntriesOf(acknowledged);

      Map<Integer, String> all = fileAll(address, token, new CountDownLatch(0));
      assertThat(all).hasSize(FILINGS).containsAllEntriesOf(kept);
      assertThat(new HashSet<>(all.values())).hasSize(FILINGS);
      assertThat(codes()).isEqualTo(all);
      assertThat(dossiers()).isEqualTo(before + FILINGS);

      MotcuaProcess audit = MotcuaProcess.run("verify-audit", "--data", data.toString());
      assertThat(audit.exit())
          .as("chains whole, serials without a gap: %s", audit.lines())
          .isZero();
      second.terminate();
      assertThat(second.exit()).isEqualTo(143);
    }
    assertThat(PgServer.running(data)).isEmpty();
  }

  private MotcuaProcess serve() throws IOException {
    return MotcuaProcess.start("--port", "0", "--data", data.toString());
  }

  private String token() throws Exception {
    MotcuaProcess command = MotcuaProcess.run("token", "hanh", "--data", data.toString());
    assertThat(command.exit()).as("%s", command.lines()).isZero();
    return command.lines().getLast();
  }

  /** Files every one of them from several threads; the codes of those that were acknowledged. */
  private static Map<Integer, String> fileAll(
      String address, String token, CountDownLatch acknowledged) {
    Map<Integer, String> codes = new ConcurrentHashMap<>();
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> filings = new ArrayList<>();
      for (int i = 0; i < FILINGS; i++) {
        int number = i;
        filings.add(
            threads.submit(
                () -> {
                  HttpResponse<String> answer = file(client, address, token, number);
                  assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                  codes.put(
                      number, new JsonMapper().readTree(answer.body()).get("code").asString());
                  acknowledged.countDown();
                  return number;
                }));
      }
      filings.forEach(SuddenDeathIT::awaited);
    }
    return codes;
  }

  /** A filing that the death of the process cut off is not acknowledged; nothing else may fail. */
  private static void awaited(Future<?> filing) {
    try {
      filing.get();
    } catch (ExecutionException cut) {
      assertThat(cut).hasCauseInstanceOf(IOException.class);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> file(
      HttpClient client, String address, String token, int number)
      throws IOException, InterruptedException {
    String body =
        """
        {"procedure":"1.001193","case":"dung-han","channel":"COUNTER",
         "applicant":{"name":"Nguyễn Văn %d","identity":"0301880%05d"}}
        """
            .formatted(number, number);
    return client.send(
        HttpRequest.newBuilder(URI.create(address + "/api/v1/dossiers"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "sudden-" + number)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** The code that each of the filings has in the database. */
  private Map<Integer, String> codes() {
    Map<Integer, String> codes = new HashMap<>();
    database()
        .sql(
            """
            select s.key, d.code from dossier.submission s join dossier.dossier d on d.id = s.dossier_id
            where s.key like 'sudden-%'
            """)
        .query(
            row -> {
              codes.put(
                  Integer.valueOf(row.getString("key").substring("sudden-".length())),
                  row.getString("code"));
            });
    return codes;
  }

  private long dossiers() {
    return database().sql("select count(*) from dossier.dossier").query(Long.class).single();
  }

  private JdbcClient database() {
    return JdbcClient.create(PgServer.running(data).orElseThrow().address().dataSource());
  }
}
