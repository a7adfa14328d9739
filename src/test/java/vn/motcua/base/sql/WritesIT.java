package vn.motcua.base.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.base.Stale;
import vn.motcua.base.TestDatabase;

class WritesIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final String INSERT =
      "insert into note (id, text, at) values (:id, cast(:text as text), :at)";
  private static final String UPDATE =
      "update note set text = :text where id = any(:ids) and text <> :text";
  private static final String DELETE = "delete from note where id = :id";

  private final DataSource source = DATABASE.dataSource();
  private final JdbcTemplate jdbc = new JdbcTemplate(source);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(source));
  private final Writes writes = new Writes(jdbc);

  @BeforeAll
  static void table() {
    new JdbcTemplate(DATABASE.dataSource())
        .execute("create table note (id int primary key, text text, at timestamptz)");
  }

  @BeforeEach
  void empty() {
    jdbc.execute("delete from note");
  }

  private static Write insert(int id, @Nullable String text) {
    return Write.of(INSERT)
        .param("id", id)
        .param("text", text)
        .param("at", Instant.parse("2026-03-02T01:00:00Z"));
  }

  private static Write update(String text, Integer... ids) {
    return Write.of(UPDATE).param("ids", ids).param("text", text);
  }

  private void send(Write... all) {
    transaction.executeWithoutResult(status -> writes.send(List.of(all)));
  }

  private List<String> notes() {
    return jdbc.queryForList(
        "select id || ' ' || coalesce(text, '-') from note order by id", String.class);
  }

  @Test
  void severalChangesGoAsOne() {
    send(insert(1, "a"), insert(2, null), insert(3, "c"));
    send(
        insert(4, "d"),
        update("x", 1, 3).must(() -> new Stale("note", 1)),
        Write.of(DELETE).param("id", 2).must(() -> new Stale("note", 2)));
    assertThat(notes()).containsExactly("1 x", "3 x", "4 d");
  }

  @Test
  void theFirstBrokenPromiseSpeaksAndNothingIsWritten() {
    send(insert(1, "a"));
    assertThatThrownBy(
            () ->
                send(
                    insert(2, "b").must(() -> new Stale("note", 2)),
                    update("x", 9).must(() -> new Stale("note", 9)),
                    update("y", 8).must(() -> new Stale("note", 8))))
        .isInstanceOf(Stale.class)
        .hasMessageContaining("9");
    assertThat(notes()).containsExactly("1 a");
  }

  @Test
  void withoutAPromiseAnyNumberIsRight() {
    send(update("x", 1, 2, 3), Write.of(DELETE).param("id", 7));
    assertThat(notes()).isEmpty();
  }

  @Test
  void whatIsNotGivenIsNamed() {
    assertThatThrownBy(() -> send(Write.of(DELETE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(":id");
  }

  @Test
  void aChangeOutsideATransactionIsABug() {
    assertThatThrownBy(() -> writes.send(List.of(insert(1, "a"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(notes()).isEmpty();
  }

  @Test
  void onlyWhatIsPromisedIsLookedAt() {
    Composed composed =
        Composed.of(
            List.of(
                new Composed.Part(UPDATE, true),
                new Composed.Part(DELETE, false),
                new Composed.Part(DELETE, true)));
    assertThat(composed.params())
        .containsExactly(List.of("text", "ids", "text"), List.of("id"), List.of("id"));
    assertThat(composed.sql())
        .startsWith("with w0 as (\nupdate note set text = ? where id = any(?) and text <> ?")
        .endsWith("select exists (select from w0), exists (select from w2)");
    assertThat(Composed.of(List.of(new Composed.Part(DELETE, false))).sql())
        .doesNotContain("returning")
        .endsWith("select true");
  }
}
