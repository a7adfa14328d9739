package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./motcua} on a machine that lacks what it needs: a freshly cloned folder, and a PATH with
 * the tools of every Linux but neither a JDK nor Maven.
 */
class LauncherTest {
  private static final Path SCRIPT = Path.of("motcua");
  private static final Path JDK = Path.of(System.getProperty("java.home"));
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "dirname",
          "readlink",
          "grep",
          "sed",
          "sort",
          "head",
          "find",
          "id",
          "mkdir",
          "touch",
          "tee");

  @TempDir private Path machine;
  private Path home;
  private Path bin;

  @BeforeEach
  void freshMachine() throws IOException {
    assumeThat(Path.of("/usr/bin/bash")).as("the launcher is a bash script").exists();
    home = Files.createDirectories(machine.resolve("motcua"));
    bin = Files.createDirectories(machine.resolve("bin"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
    }
    // Where Linux keeps its JDKs is on this machine too; the copy looks into an empty folder.
    String jvms = Files.createDirectories(machine.resolve("jvm")).toString();
    String script = Files.readString(SCRIPT);
    assertThat(script).contains("/usr/lib/jvm/*25* /usr/lib/jvm/*");
    program(home.resolve("motcua"), script.replace("/usr/lib/jvm/*", jvms + "/*"));
  }

  @Test
  void without_a_jdk_one_line_says_what_to_install() throws Exception {
    assertRefused(
        "",
        "Motcua needs a JDK 25 and found none in JAVA_HOME, /usr/lib/jvm or PATH; install one"
            + " (Eclipse Temurin, for instance) or set JAVA_HOME.");
  }

  @Test
  void an_older_jdk_does_not_count() throws Exception {
    Path old = Files.createDirectories(machine.resolve("jdk-21/bin"));
    program(old.resolve("javac"), "#!/usr/bin/env bash\necho javac 21.0.5\n");
    Files.createSymbolicLink(bin.resolve("javac"), old.resolve("javac"));
    assertRefused(
        machine.resolve("jdk-21").toString(),
        "Motcua needs a JDK 25 and found none in JAVA_HOME, /usr/lib/jvm or PATH; install one"
            + " (Eclipse Temurin, for instance) or set JAVA_HOME.");
  }

  @Test
  void without_maven_one_line_says_what_to_install() throws Exception {
    assumeThat(JDK.resolve("bin/javac")).as("the tests run on a JDK").exists();
    assertRefused(
        JDK.toString(),
        "Motcua is built with Maven 3.8 or newer and found none; install it (apt-get install"
            + " maven).");
  }

  @Test
  void a_maven_that_is_too_old_is_named() throws Exception {
    assumeThat(JDK.resolve("bin/javac")).as("the tests run on a JDK").exists();
    program(bin.resolve("mvn"), "#!/usr/bin/env bash\necho 'Apache Maven 3.6.3 (cecedd3)'\n");
    assertRefused(
        JDK.toString(), "Motcua is built with Maven 3.8 or newer; this machine's is 3.6.");
  }

  private void assertRefused(String javaHome, String line) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("motcua").toString())
            .directory(machine.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("JAVA_HOME", javaHome);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(said.lines()).containsExactly(line);
    try (Stream<Path> left = Files.list(home)) {
      assertThat(left).as("nothing was begun").containsExactly(home.resolve("motcua"));
    }
  }

  private static void program(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
