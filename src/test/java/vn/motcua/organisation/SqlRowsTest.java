package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SqlRowsTest {
  private static final String HEAD = "INSERT INTO t(code,name) VALUES\n";

  @Test
  void rows_of_all_statements_are_read_with_their_lines() {
    SqlRows sql =
        SqlRows.read(
            """
            /* a 'comment;
               of two lines */
            BEGIN;
            -- insert into t(code) values ('no');
            insert into public."T" ( "Code", name )
              values ('1', 'Ea H''leo'), -- the first
              ( '2' , NULL ),(-3.5,'x;y');
            COMMIT;
            INSERT INTO u(a) VALUES ('(1),(2)');
            """);
    assertThat(sql.faults()).isEmpty();
    assertThat(sql.rows())
        .extracting(SqlRows.Row::line, SqlRows.Row::table, SqlRows.Row::columns)
        .containsExactly(
            tuple(6, "t", List.of("code", "name")),
            tuple(7, "t", List.of("code", "name")),
            tuple(7, "t", List.of("code", "name")),
            tuple(9, "u", List.of("a")));
    assertThat(sql.rows().get(0).values()).containsExactly("1", "Ea H'leo");
    assertThat(sql.rows().get(1).values()).containsExactly("2", null);
    assertThat(sql.rows().get(2).values()).containsExactly("-3.5", "x;y");
    assertThat(sql.rows().get(3).values()).containsExactly("(1),(2)");
  }

  @Test
  void each_kind_of_malformed_row_costs_that_row_alone() {
    assertThat(alone("('2','b),", "name organisation.import.quote")).isTrue();
    assertThat(alone("('2','it's'),", "name organisation.import.value")).isTrue();
    assertThat(alone("('2',b),", "name organisation.import.value")).isTrue();
    assertThat(alone("('2',now()),", "name organisation.import.value")).isTrue();
    assertThat(alone("('2',1e9),", "name organisation.import.value")).isTrue();
    assertThat(alone("('2'),", " organisation.import.values")).isTrue();
    assertThat(alone("('2','b','c'),", " organisation.import.values")).isTrue();
    assertThat(alone("('2','b')", " organisation.import.separator")).isTrue();
    assertThat(alone("('2','b',", " organisation.import.value")).isTrue();
    assertThat(alone("('2','b'", "name organisation.import.value")).isTrue();
    assertThat(alone("'2','b'),", " organisation.import.row")).isTrue();
    assertThat(alone("garbage", " organisation.import.row")).isTrue();
  }

  @Test
  void rows_beside_a_malformed_one_on_its_line_are_read() {
    SqlRows sql = SqlRows.read(HEAD + "('1','a'),('2','it's'),('3','c'),\n('4','d');");
    assertThat(codes(sql)).containsExactly("1", "3", "4");
    assertThat(sql.faults()).hasSize(1);
  }

  @Test
  void a_malformed_last_row_does_not_swallow_the_next_statement() {
    SqlRows sql = SqlRows.read(HEAD + "('1','a'),\n('2','b;\n\n" + HEAD + "('3','c');");
    assertThat(codes(sql)).containsExactly("1", "3");
    assertThat(sql.faults()).hasSize(1);
  }

  @Test
  void a_malformed_statement_is_named_and_the_next_one_read() {
    SqlRows sql =
        SqlRows.read(
            "INSERT INTO t(code,name VALUES\n('1','a'),\n('2','b');\n" + HEAD + "('3','c');");
    assertThat(codes(sql)).containsExactly("3");
    assertThat(sql.faults()).containsExactly(RowFault.of(1, "", "organisation.import.statement"));
  }

  @Test
  void a_file_cut_off_is_noticed() {
    assertThat(SqlRows.read(HEAD + "('1','a'),\n").faults())
        .containsExactly(RowFault.of(3, "", "organisation.import.cut-off"));
    assertThat(SqlRows.read(HEAD + "('1','a'),\n('2','").faults())
        .containsExactly(RowFault.of(3, "name", "organisation.import.quote"));
  }

  @Property
  void whatever_the_text_reading_ends(
      @ForAll @StringLength(max = 200) @CharRange(from = ' ', to = 'z') String noise) {
    SqlRows sql = SqlRows.read(HEAD + "('1','a'),\n" + noise + "\n('3','c');");
    assertThat(sql.rows()).isNotEmpty();
  }

  private static boolean alone(String malformed, String fault) {
    SqlRows sql = SqlRows.read(HEAD + "('1','a'),\n" + malformed + "\n('3','c');\n");
    return codes(sql).equals(List.of("1", "3"))
        && sql.faults().stream()
            .map(f -> f.line() + " " + f.fault().field() + " " + f.fault().key())
            .toList()
            .equals(List.of("3 " + fault));
  }

  private static List<String> codes(SqlRows sql) {
    return sql.rows().stream().map(row -> String.valueOf(row.values().getFirst())).toList();
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }
}
