package vn.motcua.statistics;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the members by which figures are asked. */
@Repository
class MemberStore {
  private static final String ADD =
      """
      insert into statistics.member (kind, key, name, name_en, parent)
      values (:kind, :key, :name, :nameEn, :parent)
      on conflict (kind, key) do update
      set name = excluded.name, name_en = excluded.name_en, parent = excluded.parent
      returning no, kind, key, name, name_en, parent
      """;
  private static final String ALL =
      """
      select no, kind, key, name, name_en, parent
      from statistics.member
      """;
  private static final RowMapper<Member> MEMBER =
      (row, n) ->
          new Member(
              row.getInt("no"),
              Member.Kind.valueOf(row.getString("kind")),
              row.getString("key"),
              row.getString("name"),
              row.getString("name_en"),
              row.getInt("parent"));

  private final JdbcClient jdbc;

  MemberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Member add(Member.Kind kind, String key, String name, String nameEn, int parent) {
    return jdbc.sql(ADD)
        .param("kind", kind.name())
        .param("key", key)
        .param("name", name)
        .param("nameEn", nameEn)
        .param("parent", parent)
        .query(MEMBER)
        .single();
  }

  List<Member> all() {
    return jdbc.sql(ALL).query(MEMBER).list();
  }
}
