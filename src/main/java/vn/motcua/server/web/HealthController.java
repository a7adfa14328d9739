package vn.motcua.server.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the process lives ({@code /health/live}) and whether it can do work. Open to anyone. */
@RestController
final class HealthController {
  private static final int SECONDS = 2;

  record Life(String status) {}

  record Readiness(String status, String database) {}

  private final DataSource database;

  HealthController(DataSource database) {
    this.database = database;
  }

  @GetMapping("/health/live")
  ResponseEntity<Life> live() {
    return answer(HttpStatus.OK, new Life("up"));
  }

  /** 503 when the database has not answered within two seconds. */
  @GetMapping({"/health", "/health/ready"})
  ResponseEntity<Readiness> ready() {
    return databaseAnswers()
        ? answer(HttpStatus.OK, new Readiness("up", "up"))
        : answer(HttpStatus.SERVICE_UNAVAILABLE, new Readiness("down", "down"));
  }

  private static <T> ResponseEntity<T> answer(HttpStatus status, T body) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
  }

  /** On a thread of its own, because waiting for a free connection may last longer. */
  private boolean databaseAnswers() {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> check = executor.submit(this::connectionIsValid);
      try {
        return check.get(SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException | ExecutionException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } finally {
        executor.shutdownNow();
      }
    }
  }

  private boolean connectionIsValid() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    }
  }
}
