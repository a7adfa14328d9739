package vn.motcua.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table with rows of dossiers, as the catalogue of the database describes it. Columns that the
 * database fills itself are left to it.
 *
 * @param name with its schema
 * @param key the column that says to which dossier a row belongs
 */
record Table(String name, String key, List<Column> columns) {
  /** Looks at personal data are nobody's copy. */
  private static final Set<String> NOT_COPIED = Set.of("audit.access");

  /** Figures are counted from the events, of copies too. */
  private static final String COUNTED = "statistics.";

  private static final String DOSSIER = "dossier.dossier";
  private static final String FILES = "records.file";
  private static final String WITH_SUBJECT =
      """
      select c.table_schema || '.' || c.table_name as name, c.column_name as key
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where t.table_type = 'BASE TABLE' and c.column_name in ('dossier_id', 'subject_id')
      order by 1
      """;
  private static final String COLUMNS =
      """
      select column_name, data_type
      from information_schema.columns
      where table_schema || '.' || table_name = :table
        and is_identity = 'NO' and is_generated = 'NEVER'
        and coalesce(column_default, '') not like '%(%'
      order by ordinal_position
      """;

  /** A column by its name and SQL type. */
  record Column(String name, String type) {
    boolean time() {
      return type.equals("timestamp with time zone");
    }

    boolean json() {
      return type.startsWith("json");
    }

    boolean bytes() {
      return type.equals("bytea");
    }

    /** As text, moments as Java writes them. */
    private String text() {
      return time()
          ? "to_char(" + name + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
          : name + "::text";
    }
  }

  /**
   * Every table with rows of dossiers; the dossier's own first, the files they name before them.
   */
  static List<Table> all(JdbcClient jdbc) {
    List<Table> tables = new ArrayList<>();
    tables.add(new Table(FILES, "id", columns(jdbc, FILES)));
    tables.add(new Table(DOSSIER, "id", columns(jdbc, DOSSIER)));
    jdbc.sql(WITH_SUBJECT)
        .query((row, n) -> List.of(row.getString("name"), row.getString("key")))
        .list()
        .forEach(
            found -> {
              String name = found.getFirst();
              if (!NOT_COPIED.contains(name) && !name.startsWith(COUNTED)) {
                tables.add(new Table(name, found.getLast(), columns(jdbc, name)));
              }
            });
    return tables;
  }

  private static List<Column> columns(JdbcClient jdbc, String table) {
    return jdbc.sql(COLUMNS)
        .param("table", table)
        .query((row, n) -> new Column(row.getString(1), row.getString(2)))
        .list();
  }

  boolean files() {
    return name.equals(FILES);
  }

  boolean trail() {
    return name.equals("dossier.event");
  }

  /** Rows of a dossier, or the files with these keys; each cell as text. */
  List<List<@Nullable String>> rows(JdbcClient jdbc, List<UUID> keys) {
    String sql =
        "select "
            + columns.stream().map(Column::text).collect(Collectors.joining(", "))
            + " from "
            + name
            + " row where "
            + key
            + " = any(:keys)"
            + (trail() ? " order by row.number" : ""); // the column, not its text
    return jdbc.sql(sql)
        .param("keys", keys.toArray(UUID[]::new))
        .query(
            (row, n) -> {
              List<@Nullable String> cells = new ArrayList<>();
              for (int i = 1; i <= columns.size(); i++) {
                cells.add(row.getString(i));
              }
              return cells;
            })
        .list();
  }

  String copy() {
    return "copy "
        + name
        + " ("
        + columns.stream().map(Column::name).collect(Collectors.joining(", "))
        + ") from stdin";
  }
}
