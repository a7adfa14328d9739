package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.base.Command;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.Rule;
import vn.motcua.catalogue.Publication;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.PostKind;

/** A dossier that somebody with the database's password removed whole is missed by its code. */
@MotcuaIT
@Rule("R8")
class VerifyAuditIT {
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Actors actors;
  @Autowired private Publication publication;
  @Autowired private Filing filing;
  @Autowired private List<Command> commands;

  private ClockOffice office;
  private OfficerActor reception;
  private String prefix = "";

  @BeforeEach
  void open() {
    office = new ClockOffice(jdbc, actors, publication, filing, "vn");
    reception = office.officer(PostKind.RECEPTION);
    prefix = office.code + "-260303-";
  }

  /** Other tests share the database and shall not find the gaps of this one. */
  @AfterEach
  void closeTheGaps() {
    jdbc.sql("select code from dossier.dossier where receiving_agency_id = :agency")
        .param("agency", office.agency)
        .query(String.class)
        .list()
        .forEach(this::remove);
    jdbc.sql("delete from dossier.serial where agency_id = :agency")
        .param("agency", office.agency)
        .update();
  }

  @Test
  void dossiers_removed_whole_are_named() {
    file(4);
    assertThat(ours()).isEmpty();
    remove(prefix + "0002");
    remove(prefix + "0004");
    assertThat(ours())
        .containsExactly(
            "dossier " + prefix + "0002 is missing", "dossier " + prefix + "0004 is missing");
  }

  @Test
  void of_many_the_first_are_named_and_the_others_counted() {
    file(23);
    for (int i = 1; i <= 22; i++) {
      remove(prefix + "%04d".formatted(i));
    }
    List<String> lines = verify();
    assertThat(lines)
        .contains("dossier " + prefix + "0020 is missing", "and 2 more like these")
        .noneMatch(line -> line.contains(prefix + "0021"));
  }

  @Test
  void a_serial_set_back_to_hide_a_removal_is_named_by_the_dossier_beyond_it() {
    file(3);
    remove(prefix + "0002");
    jdbc.sql("update dossier.serial set last = 2 where agency_id = :agency")
        .param("agency", office.agency)
        .update();
    assertThat(ours())
        .containsExactly(
            "dossier " + prefix + "0002 is missing",
            "dossier " + prefix + "0003 has a code never given out");
  }

  private void file(int many) {
    for (int i = 0; i < many; i++) {
      assertThat(office.file(reception, "2026-03-03T09:00").code())
          .isEqualTo(prefix + "%04d".formatted(i + 1));
    }
  }

  /** As somebody would who may do anything in the database. */
  private void remove(String code) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql(
                  """
                  delete from dossier.event
                  where dossier_id = (select id from dossier.dossier where code = :code)
                  """)
              .param("code", code)
              .update();
          assertThat(
                  jdbc.sql("delete from dossier.dossier where code = :code")
                      .param("code", code)
                      .update())
              .isEqualTo(1);
        });
  }

  private List<String> ours() {
    return verify().stream().filter(line -> line.contains(prefix)).toList();
  }

  private List<String> verify() {
    Command command =
        commands.stream().filter(c -> c.name().equals("verify-audit")).findFirst().orElseThrow();
    StringWriter said = new StringWriter();
    int exit = command.run(List.of(), new PrintWriter(said, true));
    List<String> lines = new ArrayList<>(said.toString().lines().toList());
    assertThat(exit == 0).isEqualTo(lines.getLast().startsWith("No event was changed"));
    return lines;
  }
}
