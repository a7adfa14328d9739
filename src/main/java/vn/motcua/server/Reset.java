package vn.motcua.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** {@code ./motcua reset}: back to an empty Motcua. Asks first. */
final class Reset {
  private static final String ANSWER = "delete";
  private static final Pattern SCHEMA = Pattern.compile("(?im)^create schema (\\w+)");

  private final Settings settings;
  private final Teardown teardown;
  private final PrintWriter out;

  Reset(Settings settings, Teardown teardown, PrintWriter out) {
    this.settings = settings;
    this.teardown = teardown;
    this.out = out;
  }

  /**
   * Deletes every dossier, file and account; the exit code.
   *
   * @param answers where the person answers, when asked
   * @param sure whether they have answered already
   */
  int run(InputStream answers, boolean sure) {
    DataDirectory data =
        teardown.open(() -> DataDirectory.claim(settings.data()), DataDirectory::close);
    String where = settings.database().map(database -> database + " and ").orElse("") + data.path();
    if (!sure && !confirmed(answers, where)) {
      out.println("Nothing was deleted.");
      return 1;
    }
    try {
      if (settings.database().isPresent()) {
        drop(settings.database().get());
      } else {
        PgServer.running(data.path()).ifPresent(PgServer::close);
        PgServer.delete(data.path());
      }
      FileSystemUtils.deleteRecursively(data.path().resolve("files"));
    } catch (IOException | SQLException e) {
      throw new CannotStart("Not everything could be deleted: " + e.getMessage(), e);
    }
    out.println("Everything in " + where + " is deleted; ./motcua begins anew.");
    return 0;
  }

  private boolean confirmed(InputStream answers, String where) {
    out.println("This deletes every dossier, file and account in " + where + ".");
    out.print("Type " + ANSWER + " to go on: ");
    out.flush();
    try {
      String answer =
          new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8)).readLine();
      return answer != null && answer.strip().equals(ANSWER);
    } catch (IOException e) {
      return false;
    }
  }

  /** Takes away what the migrations made, and nothing else that lives in the same database. */
  private static void drop(DatabaseAddress database) throws IOException, SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String schema : schemas()) {
        statement.execute("drop schema if exists " + schema + " cascade");
      }
      statement.execute("drop table if exists flyway_schema_history");
      connection.commit();
    }
  }

  private static Set<String> schemas() throws IOException {
    Set<String> schemas = new TreeSet<>();
    Resource[] migrations =
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql");
    for (Resource migration : migrations) {
      Matcher matcher = SCHEMA.matcher(migration.getContentAsString(StandardCharsets.UTF_8));
      while (matcher.find()) {
        schemas.add(matcher.group(1));
      }
    }
    return schemas;
  }
}
