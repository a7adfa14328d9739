package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.base.Forbidden;
import vn.motcua.base.Ids;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.OfficeClock;
import vn.motcua.dossier.DossierSeen;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor.OfficerActor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.TestPeople;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.PostKind;

/** Who may read which looks, and how they are found. */
@MotcuaIT
class AccessLogIT {
  private static final AccessLog.Filter ALL = new AccessLog.Filter("", "", null);

  @Autowired private AccessLog log;
  @Autowired private Actors actors;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationEventPublisher publisher;
  @Autowired private OfficeClock clock;

  private UUID agency;
  private TestPeople people;
  private OfficerActor counter;
  private OfficerActor leader;
  private String username;

  @BeforeEach
  void office() {
    people = new TestPeople(jdbc);
    agency = people.agency();
    Officer officer = people.officer("Trần Văn Nam", PostKind.RECEPTION, agency);
    username = officer.username();
    counter = actors.officer(officer.id());
    leader = actors.officer(people.officer("Vũ Thị Mai", PostKind.LEADER, agency).id());
  }

  @Test
  void a_leader_reads_the_looks_at_the_dossiers_of_the_own_agency_and_no_others() {
    look("A-1", agency, Action.DOSSIER_READ, "");
    look("B-1", people.agency(), Action.DOSSIER_READ, "");
    assertThat(codes(ALL, leader)).containsExactly("A-1");
    assertThatThrownBy(() -> log.looks(ALL, null, 10, counter)).isInstanceOf(Forbidden.class);
  }

  @Test
  void an_administrator_reads_all_and_finds_by_dossier_person_and_day() {
    OfficerActor keeper =
        actors.officer(people.officer("Quản trị", PostKind.ADMINISTRATOR, agency).id());
    String code = "C-" + agency;
    look(code, people.agency(), Action.SLIP_PRINT, "01");
    LocalDate today = LocalDate.now(clock);
    assertThat(codes(new AccessLog.Filter(code, "", null), keeper)).containsExactly(code);
    assertThat(codes(new AccessLog.Filter(code, "văn nam", today), keeper)).containsExactly(code);
    assertThat(codes(new AccessLog.Filter(code, username, today), keeper)).containsExactly(code);
    assertThat(codes(new AccessLog.Filter(code, "Bích", today), keeper)).isEmpty();
    assertThat(codes(new AccessLog.Filter(code, "", today.minusDays(1)), keeper)).isEmpty();
    AccessLog.Look look =
        log.looks(new AccessLog.Filter(code, "", null), null, 10, keeper).looks().getFirst();
    assertThat(look.purpose()).isEqualTo("SLIP_PRINT");
    assertThat(look.detail()).isEqualTo("01");
    assertThat(look.post()).isEqualTo("Tiếp nhận");
  }

  @Test
  void pages_follow_each_other_without_a_gap_or_a_double() {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      look("D-" + i, agency, Action.DOSSIER_READ, "");
      written.addFirst("D-" + i);
    }
    List<String> read = new ArrayList<>();
    UUID from = null;
    do {
      AccessLog.Page page = log.looks(ALL, from, 10, leader);
      page.looks().forEach(look -> read.add(look.code()));
      from = page.next();
      look("later", agency, Action.DOSSIER_READ, "");
    } while (from != null);
    assertThat(read).isEqualTo(written);
  }

  @Test
  void a_list_is_noted_once_a_day_for_each_dossier_and_a_look_each_time() {
    DossierSeen.Subject one = new DossierSeen.Subject(Ids.next(), "E-1", agency);
    DossierSeen.Subject two = new DossierSeen.Subject(Ids.next(), "E-2", agency);
    publish(List.of(one), Action.WORKLIST_READ);
    publish(List.of(one, two), Action.WORKLIST_READ);
    publish(List.of(one, two), Action.DOSSIER_SEARCH);
    publish(List.of(one), Action.DOSSIER_READ);
    publish(List.of(one), Action.DOSSIER_READ);
    assertThat(codes(ALL, leader))
        .containsExactlyInAnyOrder("E-1", "E-2", "E-1", "E-2", "E-1", "E-1");
  }

  @Test
  void an_empty_list_is_no_look() {
    publish(List.of(), Action.DOSSIER_SEARCH);
    assertThat(codes(ALL, leader)).isEmpty();
  }

  private List<String> codes(AccessLog.Filter filter, OfficerActor reader) {
    return log.looks(filter, null, 50, reader).looks().stream().map(AccessLog.Look::code).toList();
  }

  private void look(String code, UUID of, Action purpose, String detail) {
    publisher.publishEvent(
        new DossierSeen(
            List.of(new DossierSeen.Subject(Ids.next(), code, of)),
            counter,
            "Tiếp nhận",
            purpose,
            detail));
  }

  private void publish(List<DossierSeen.Subject> dossiers, Action purpose) {
    publisher.publishEvent(new DossierSeen(dossiers, counter, null, purpose, ""));
  }
}
