package vn.motcua.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Makes a database ready for this version of Motcua, or says in one line why it cannot be. */
final class Schema {
  private static final int OLDEST_POSTGRES = 16;

  private Schema() {}

  /**
   * Checks the server and brings the schema up to this version.
   *
   * @throws CannotStart when the database does not answer, is too old, or is a newer Motcua's
   */
  static void prepare(DatabaseAddress database) {
    check(database);
    Flyway flyway =
        Flyway.configure().dataSource(database.url(), database.user(), database.password()).load();
    try {
      Arrays.stream(flyway.info().applied())
          .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
          .findFirst()
          .ifPresent(migration -> refuse(database, migration));
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw new CannotStart(
          "The database "
              + database
              + " was written by a different Motcua (its schema's steps are not this one's); start"
              + " that version or give another database.",
          e);
    } catch (FlywayException e) {
      throw new CannotStart(
          "The database " + database + " is not one that this Motcua can use: " + line(e), e);
    }
  }

  private static void check(DatabaseAddress database) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet encoding = statement.executeQuery("show server_encoding")) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      if (major < OLDEST_POSTGRES) {
        throw new CannotStart(
            "The database "
                + database
                + " is PostgreSQL "
                + major
                + "; Motcua needs "
                + OLDEST_POSTGRES
                + " or newer.");
      }
      encoding.next();
      if (!"UTF8".equals(encoding.getString(1))) {
        throw new CannotStart(
            "The database "
                + database
                + " is kept in "
                + encoding.getString(1)
                + "; Motcua needs one created with encoding UTF8.");
      }
    } catch (SQLException e) {
      throw new CannotStart("The database " + database + " cannot be reached: " + line(e), e);
    }
  }

  private static void refuse(DatabaseAddress database, MigrationInfo migration) {
    throw new CannotStart(
        "The database "
            + database
            + " was written by a newer Motcua (its schema has step "
            + migration.getVersion()
            + "); start that version or give another database.");
  }

  /** Libraries write several lines; the first that says something is what a person needs. */
  private static String line(Throwable e) {
    return String.valueOf(e.getMessage()).lines().filter(l -> !l.isBlank()).findFirst().orElse("");
  }
}
