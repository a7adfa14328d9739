package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.base.Forbidden;
import vn.motcua.base.MotcuaIT;
import vn.motcua.dossier.DayFigure;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierDay;
import vn.motcua.dossier.DossierLists;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.Officers;
import vn.motcua.worklist.Entry;
import vn.motcua.worklist.Holder;
import vn.motcua.worklist.Holders;

/** The day at a glance of the demo authority. */
@MotcuaIT
@TestPropertySource(properties = "motcua.demo=true")
class OverviewIT {
  private static final int EVERY = 10_000;

  @Autowired private DossierDay day;
  @Autowired private Holders holders;
  @Autowired private Actors actors;
  @Autowired private Officers officers;
  @Autowired private MockMvc mvc;
  @Autowired private JdbcClient jdbc;

  private Actor.OfficerActor officer(String username) {
    return actors.officer(officers.byUsername(username).orElseThrow().id());
  }

  private String page(String address, String username, int expected) throws Exception {
    return mvc.perform(get(address).with(authentication(ActorAuthentication.of(officer(username)))))
        .andExpect(status().is(expected))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private Set<String> codes(DayFigure figure) {
    Set<String> codes = new HashSet<>();
    for (Dossier dossier : day.list(figure, 1, EVERY, officer("long")).dossiers()) {
      codes.add(dossier.code());
    }
    return codes;
  }

  @Test
  void every_figure_is_the_number_of_the_dossiers_behind_it() {
    DossierDay.Glance glance = day.of(officer("long"));
    for (DayFigure figure : DayFigure.values()) {
      assertThat(codes(figure)).as(figure.name()).hasSize((int) glance.count(figure));
    }
    assertThat(glance.count(DayFigure.OPEN)).isPositive();
    assertThat(glance.count(DayFigure.OVERDUE)).isPositive();
    assertThat(glance.coming()).hasSize(DossierDay.AHEAD);
  }

  @Test
  void parts_are_parts_of_their_wholes() {
    Map<DayFigure, DayFigure> wholes =
        Map.of(
            DayFigure.SETTLED_LATE, DayFigure.SETTLED,
            DayFigure.AWAITING_LATE, DayFigure.AWAITING,
            DayFigure.WAITING, DayFigure.OPEN,
            DayFigure.DUE_TODAY, DayFigure.OPEN,
            DayFigure.OVERDUE, DayFigure.OPEN,
            DayFigure.OVERDUE_SILENT, DayFigure.OVERDUE);
    wholes.forEach((part, whole) -> assertThat(codes(whole)).containsAll(codes(part)));
    // Whether something is due today, or waits, depends on the day the tests run.
    Set<String> overdue = codes(DayFigure.OVERDUE);
    assertThat(overdue).filteredOn(codes(DayFigure.WAITING)::contains).isEmpty();
    assertThat(overdue).filteredOn(codes(DayFigure.DUE_TODAY)::contains).isEmpty();
  }

  @Test
  void the_conditions_are_what_the_dossiers_say() {
    DossierDay.Glance glance = day.of(officer("long"));
    for (Dossier dossier : day.list(DayFigure.OVERDUE, 1, EVERY, officer("long")).dossiers()) {
      assertThat(dossier.moments().originalDueAt()).isBefore(glance.at());
      assertThat(dossier.moments().finishedAt()).isNull();
    }
    for (Dossier dossier :
        day.list(DayFigure.AWAITING_LATE, 1, EVERY, officer("long")).dossiers()) {
      assertThat(dossier.moments().acceptBy()).isBefore(glance.at());
      assertThat(dossier.moments().acceptedAt()).isNull();
    }
  }

  @Test
  void lists_have_pages() {
    int all = codes(DayFigure.OPEN).size();
    Set<String> seen = new HashSet<>();
    int number = 1;
    DossierLists.Page page;
    do {
      page = day.list(DayFigure.OPEN, number, 2, officer("long"));
      page.dossiers().forEach(dossier -> seen.add(dossier.code()));
      number++;
    } while (page.more());
    assertThat(seen).hasSize(all);
  }

  @Test
  void everybody_who_holds_work_has_as_much_as_their_list_and_all_is_held_by_somebody() {
    List<Holder> all = holders.of(officer("long"));
    assertThat(all).isNotEmpty();
    long tasks = 0;
    for (Holder holder : all) {
      for (Holder.Which which : Holder.Which.values()) {
        assertThat(entries(holder, which)).hasSize((int) holder.count(which));
      }
      tasks += holder.count(Holder.Which.ALL);
    }
    String agency = all.getFirst().agency().code();
    assertThat(tasks)
        .isEqualTo(
            jdbc.sql(
                    """
                    select count(*)
                    from worklist.entry e
                    join organisation.agency a on a.id = e.agency_id
                    where a.code = :code
                    """)
                .param("code", agency)
                .query(Long.class)
                .single());
    assertThat(all.stream().mapToLong(holder -> holder.count(Holder.Which.LATE)))
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  private List<Entry> entries(Holder holder, Holder.Which which) {
    UUID who = holder.key().officer();
    return holders
        .list(holder.agency().code(), holder.key().post(), who, which, 1, EVERY, officer("long"))
        .entries();
  }

  @Test
  void a_list_leaves_a_look_at_each_dossier() {
    // Of a list, one a day for each dossier.
    Set<String> listed = codes(DayFigure.OVERDUE);
    assertThat(looks()).isNotEmpty().containsAll(listed);
  }

  private List<String> looks() {
    return jdbc.sql(
            "select code from audit.access where purpose = 'REPORT_DOSSIERS'"
                + " and detail = 'OVERDUE'")
        .query(String.class)
        .list();
  }

  @Test
  void the_pages_show_it_to_leaders_and_only_figures_to_administrators() throws Exception {
    String mine = page("/desk/overview", "long", 200);
    assertThat(mine)
        .contains("/desk/overview/dossiers?which=OVERDUE")
        .contains("data-chart=\"bar\"")
        .contains("/desk/overview/work?agency=");
    assertThat(page("/desk/overview/dossiers?which=OVERDUE", "long", 200))
        .contains("/desk/dossiers/");
    String theirs = page("/desk/overview", "quantri", 200);
    assertThat(theirs).doesNotContain("/desk/overview/dossiers", "/desk/overview/work");
    page("/desk/overview/dossiers?which=OVERDUE", "quantri", 403);
    page("/desk/overview/dossiers?which=NONE", "long", 400);
    page("/desk/overview", "lan", 403);
  }

  @Test
  void nobody_lists_what_is_before_officers_of_another_agency() {
    Holder other =
        holders.of(officer("quantri")).stream()
            .filter(holder -> !holder.agency().code().equals("H24.31.10813"))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(
            () ->
                holders.list(
                    other.agency().code(),
                    other.key().post(),
                    other.key().officer(),
                    Holder.Which.ALL,
                    1,
                    EVERY,
                    officer("long")))
        .isInstanceOf(Forbidden.class);
  }
}
