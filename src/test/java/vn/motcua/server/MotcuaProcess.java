package vn.motcua.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Motcua as a process of its own, as a person starts it. */
public final class MotcuaProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String READY = "Motcua is ready: ";

  private final Process process;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  /** Reads on, so that a process that has much to say does not wait for who listens. */
  private @Nullable Thread listener;

  private MotcuaProcess(Process process) {
    this.process = process;
  }

  public static MotcuaProcess start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("MOTCUA_"));
    return new MotcuaProcess(builder.start());
  }

  /** Runs to the end; its exit code is in {@link #exit}, what it printed in {@link #lines}. */
  static MotcuaProcess run(String... arguments) throws IOException, InterruptedException {
    MotcuaProcess motcua = start(arguments);
    motcua.process.getOutputStream().close();
    motcua.exit();
    return motcua;
  }

  /** Waits until it says that it is ready; the address. */
  public String address() throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.startsWith(READY)) {
        listener = Thread.ofPlatform().daemon().start(() -> listen(output));
        return line.substring(READY.length());
      }
    }
    throw new IllegalStateException("it ended: " + lines);
  }

  /** Waits for the end; the exit code. */
  int exit() throws IOException, InterruptedException {
    if (listener == null) {
      listen(process.inputReader(StandardCharsets.UTF_8));
    }
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("it did not end: " + lines);
    }
    if (listener != null) {
      listener.join(PATIENCE);
    }
    return process.exitValue();
  }

  private void listen(BufferedReader output) {
    try {
      output.lines().forEach(lines::add);
    } catch (UncheckedIOException closed) {
      lines.add("killed");
    }
  }

  List<String> lines() {
    return lines;
  }

  /** PostgreSQL's first process of a data directory, which the others follow. */
  static ProcessHandle postmaster(Path data) throws IOException {
    String pid = Files.readAllLines(data.resolve("pgdata/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  /** SIGTERM. The process's own method would close what it still has to say. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** SIGKILL, and its end awaited. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
