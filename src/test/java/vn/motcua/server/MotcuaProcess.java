package vn.motcua.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Motcua as a process of its own, as a person starts it. */
final class MotcuaProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String READY = "Motcua is ready: ";

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private boolean read;

  private MotcuaProcess(Process process) {
    this.process = process;
  }

  static MotcuaProcess start(String... arguments) throws IOException {
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
  String address() throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.startsWith(READY)) {
        return line.substring(READY.length());
      }
    }
    throw new IllegalStateException("it ended: " + lines);
  }

  /** Waits for the end; the exit code. */
  int exit() throws IOException, InterruptedException {
    if (!read) {
      process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add);
      read = true;
    }
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("it did not end: " + lines);
    }
    return process.exitValue();
  }

  List<String> lines() {
    return lines;
  }

  /** SIGTERM. The process's own method would close what it still has to say. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** SIGKILL, and its end awaited. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
