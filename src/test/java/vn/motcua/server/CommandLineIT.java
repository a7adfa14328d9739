package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.base.TestDatabase;

/** What stands in the way of a start is said in one line, with an exit code and no stack trace. */
class CommandLineIT {
  @TempDir private Path data;

  @Test
  void aTakenPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertRefused(
          "Port " + port + " is taken by another program; choose another with --port.",
          "--port",
          port,
          "--data",
          data.toString());
    }
  }

  @Test
  void anAddressThatThisMachineDoesNotHave() throws Exception {
    assertRefused(
        "This machine does not have the address 192.0.2.1 to listen on.",
        "--listen",
        "192.0.2.1",
        "--data",
        data.toString());
  }

  @Test
  void aDataDirectoryThatCannotBeWritten() throws Exception {
    Path file = Files.createFile(data.resolve("file"));
    assertRefused(
        "The data directory " + file + " cannot be written; choose another place with --data DIR.",
        "--data",
        file.toString());
  }

  @Test
  void aDataDirectoryThatAnotherMotcuaServes() throws Exception {
    try (DataDirectory held = DataDirectory.claim(data)) {
      assertRefused(
          "The data in %s are already served by another Motcua (process %d); stop it or choose another place with --data DIR."
              .formatted(held.path(), ProcessHandle.current().pid()),
          "--data",
          data.toString());
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswer() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    MotcuaProcess motcua =
        MotcuaProcess.run(
            "--port",
            "0",
            "--data",
            data.toString(),
            "--database",
            "postgresql://u:secret@127.0.0.1:" + closed + "/motcua");
    assertThat(motcua.exit()).isEqualTo(1);
    assertThat(motcua.lines())
        .singleElement()
        .asString()
        .startsWith("The database postgresql://127.0.0.1:" + closed + "/motcua cannot be reached: ")
        .doesNotContain("secret");
  }

  @Test
  void aDatabaseOfANewerMotcua() throws Exception {
    TestDatabase database = new TestDatabase();
    database
        .jdbc()
        .sql(
            """
            insert into flyway_schema_history
              (installed_rank, version, description, type, script, installed_by, execution_time, success)
            values (9000, '9000', 'future', 'SQL', 'V9000__future.sql', 'motcua', 1, true)
            """)
        .update();
    String place = database.url().substring("jdbc:".length());
    assertRefused(
        "The database "
            + place
            + " was written by a newer Motcua (its schema has step 9000); start that version or"
            + " give another database.",
        "--port",
        "0",
        "--data",
        data.toString(),
        "--database",
        "postgresql://%s:%s@%s"
            .formatted(
                database.user(), database.password(), place.substring("postgresql://".length())));
  }

  @Test
  void aDatabaseAddressThatIsNone() throws Exception {
    assertRefused(
        "A database is given as postgresql://USER:PASSWORD@HOST:5432/NAME (a PostgreSQL ≥ 16).",
        "--data",
        data.toString(),
        "--database",
        "mysql://localhost/motcua");
  }

  @Test
  void aFileToImportThatDoesNotExist() throws Exception {
    assertRefused(
        "The file no-such-file does not exist or cannot be read.",
        "import",
        "holidays",
        "no-such-file");
  }

  @Test
  void aWordThatIsNoCommand() throws Exception {
    MotcuaProcess motcua = MotcuaProcess.run("serv");
    assertThat(motcua.exit()).isEqualTo(2);
    assertThat(motcua.lines()).hasSize(2).last().isEqualTo("Try ./motcua --help");
  }

  @Test
  void aResetThatNobodyConfirmsDeletesNothing() throws Exception {
    Path file = Files.createDirectories(data.resolve("files")).resolve("paper");
    Files.writeString(file, "paper");
    MotcuaProcess asked = MotcuaProcess.run("reset", "--data", data.toString());
    assertThat(asked.exit()).isEqualTo(1);
    assertThat(asked.lines()).last().asString().endsWith("Nothing was deleted.");
    assertThat(file).exists();

    MotcuaProcess sure = MotcuaProcess.run("reset", "--yes", "--data", data.toString());
    assertThat(sure.exit()).isZero();
    assertThat(file).doesNotExist();
  }

  private static void assertRefused(String line, String... arguments) throws Exception {
    MotcuaProcess motcua = MotcuaProcess.run(arguments);
    assertThat(motcua.lines()).containsExactly(line);
    assertThat(motcua.exit()).isEqualTo(1);
  }
}
