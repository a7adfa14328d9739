package vn.motcua.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where a database is and who may use it.
 *
 * @param url JDBC address
 * @param user name of the PostgreSQL role; empty where the address says it
 * @param password its password; empty where the address says it or none is needed
 */
record DatabaseAddress(String url, String user, String password) {
  private static final String JDBC = "jdbc:postgresql://";

  /**
   * Reads {@code postgresql://user:password@host:5432/name} or a JDBC address of PostgreSQL.
   *
   * @throws CannotStart when it is neither
   */
  static DatabaseAddress parse(String text) {
    if (text.startsWith(JDBC)) {
      return new DatabaseAddress(text, "", "");
    }
    try {
      URI uri = new URI(text);
      boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
      if (!postgres || uri.getHost() == null || uri.getPath().length() < 2) {
        throw notAnAddress();
      }
      String[] account = (uri.getUserInfo() == null ? "" : uri.getUserInfo()).split(":", 2);
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return new DatabaseAddress(
          JDBC + uri.getHost() + port + uri.getRawPath() + query,
          account[0],
          account.length > 1 ? account[1] : "");
    } catch (URISyntaxException e) {
      throw notAnAddress();
    }
  }

  Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  /** Opens a new connection each time; for what happens before the application has its pool. */
  DataSource dataSource() {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("ApplicationName", "motcua");
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
      properties.setProperty("password", password);
    }
    return new DriverManagerDataSource(url, properties);
  }

  /** The address as people may see it: without what could hold a password. */
  @Override
  public String toString() {
    int query = url.indexOf('?');
    String place = url.substring("jdbc:".length(), query < 0 ? url.length() : query);
    return place.replaceFirst("//[^/]*@", "//");
  }

  private static CannotStart notAnAddress() {
    return new CannotStart(
        "A database is given as postgresql://USER:PASSWORD@HOST:5432/NAME (a PostgreSQL ≥ 16).");
  }
}
