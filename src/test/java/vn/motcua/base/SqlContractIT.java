package vn.motcua.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * Every SQL statement of the product is one the migrated schema understands: each text constant of
 * a {@code …Store} (and of {@link LegalRules}) is prepared by PostgreSQL, which checks names and
 * types.
 */
class SqlContractIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final Pattern STATEMENT =
      Pattern.compile("(?s)\\s*(select|insert|update|delete|merge|with|values)\\s.*");

  /** A statement and where it stands. */
  private record Statement(String place, String sql) {}

  @TestFactory
  Stream<DynamicTest> isUnderstoodByTheDatabase() throws Exception {
    return statements().stream()
        .map(
            statement ->
                DynamicTest.dynamicTest(
                    statement.place(),
                    () ->
                        assertThatCode(() -> prepare(statement.sql()))
                            .as("%s:%n%s", statement.place(), statement.sql())
                            .doesNotThrowAnyException()));
  }

  @Test
  void findsTheStatements() throws Exception {
    assertThat(statements())
        .extracting(Statement::place)
        .contains("vn.motcua.base.LegalRules.SELECT_RULES")
        .hasSizeGreaterThan(10);
  }

  @Test
  void noticesAStatementThatTheDatabaseDoesNotUnderstand() {
    assertThatCode(() -> prepare("select codde from base.legal_rule where code = :code"))
        .hasMessageContaining("codde");
    assertThatCode(() -> prepare("select code from base.legal_rule where valid_from = :day::int"))
        .hasMessageContaining("operator does not exist");
  }

  /** Asks the server to describe the statement; the driver's own preparing is only a promise. */
  private static void prepare(String sql) throws SQLException {
    String positional =
        NamedParameterUtils.substituteNamedParameters(
            NamedParameterUtils.parseSqlStatement(sql), null);
    try (Connection connection = DATABASE.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(positional)) {
      statement.getParameterMetaData();
      statement.getMetaData();
    }
  }

  private static List<Statement> statements() throws Exception {
    List<Statement> found = new ArrayList<>();
    for (Class<?> type : stores()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
          field.setAccessible(true);
          String text = (String) field.get(null);
          if (STATEMENT.matcher(text).matches()) {
            found.add(new Statement(type.getName() + "." + field.getName(), text));
          }
        }
      }
    }
    return found;
  }

  private static List<Class<?>> stores() throws Exception {
    List<Class<?>> stores = new ArrayList<>(List.of(LegalRules.class));
    Resource[] classes =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:vn/motcua/**/*Store.class");
    for (Resource resource : classes) {
      String path = resource.getURL().getPath();
      String name = path.substring(path.lastIndexOf("vn/motcua/"), path.length() - 6);
      stores.add(Class.forName(name.replace('/', '.')));
    }
    return stores;
  }
}
