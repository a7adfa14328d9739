package vn.motcua.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs the programs of PostgreSQL to their end, and waits. */
final class Programs {
  /** What a program answered: its exit code and everything it printed. */
  record Result(int exit, String output) {
    /** The last line that says something, for a message of one line. */
    String lastLine() {
      return output.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
    }
  }

  private Programs() {}

  /**
   * Runs a command with messages in English, in the root directory: the caller's own may be closed
   * to the account of the server.
   *
   * @throws IOException when the command does not exist
   */
  static Result run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(Path.of("/").toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Result(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: " + command, e);
    }
  }

  /** Waits a moment before looking again. */
  static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Stopped.", e);
    }
  }
}
