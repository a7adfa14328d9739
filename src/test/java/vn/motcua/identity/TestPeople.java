package vn.motcua.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.base.Ids;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.PostKind;

/** Officers with posts, and registrations of citizens, for tests. */
public final class TestPeople {
  private final JdbcClient jdbc;

  public TestPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new agency. */
  public UUID agency() {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into organisation.agency (id, code, name, name_en, level, valid_from)
            values (:id, :code, 'Ủy ban nhân dân xã', 'Commune', 'COMMUNE', date '2025-07-01')
            """)
        .param("id", id)
        .param("code", "T" + id)
        .update();
    return id;
  }

  /** A new officer who holds one post of a kind in an agency since a day long ago. */
  public Officer officer(String name, PostKind kind, UUID agency) {
    UUID id = Ids.next();
    Officer officer = new Officer(id, "o" + id, name, null, null, true);
    jdbc.sql(
            """
            insert into organisation.officer (id, username, name, active)
            values (:id, :username, :name, true)
            """)
        .param("id", id)
        .param("username", officer.username())
        .param("name", name)
        .update();
    UUID unit = Ids.next();
    jdbc.sql(
            """
            insert into organisation.unit (id, agency_id, code, name, name_en)
            values (:id, :agency, :code, 'Phòng', 'Unit')
            """)
        .param("id", unit)
        .param("agency", agency)
        .param("code", "U" + unit)
        .update();
    UUID post = Ids.next();
    jdbc.sql(
            """
            insert into organisation.post (id, agency_id, unit_id, kind, title, title_en)
            values (:id, :agency, :unit, :kind, 'Vị trí', 'Post')
            """)
        .param("id", post)
        .param("agency", agency)
        .param("unit", unit)
        .param("kind", kind.name())
        .update();
    jdbc.sql(
            """
            insert into organisation.holding (id, post_id, officer_id, basis, valid_from)
            values (:id, :post, :officer, 'OWN', date '2025-07-01')
            """)
        .param("id", Ids.next())
        .param("post", post)
        .param("officer", id)
        .update();
    return officer;
  }

  /** The officer has left. */
  public void leaves(UUID officer) {
    jdbc.sql("update organisation.officer set active = false where id = :id")
        .param("id", officer)
        .update();
  }

  /** The officer's posts ended on a day. */
  public void postsEnded(UUID officer, LocalDate last) {
    jdbc.sql("update organisation.holding set valid_to = :last where officer_id = :id")
        .param("last", last)
        .param("id", officer)
        .update();
  }

  /** A registration without faults; the serial makes the number. */
  public static Registration registration(int serial) {
    return new Registration(
        "Nguyễn Thị Hoa",
        "030190%06d".formatted(serial),
        LocalDate.of(1990, 5, 4),
        "0912345678",
        "",
        "Thôn Lại Xá, xã Hà Tây, thành phố Hải Phòng");
  }
}
