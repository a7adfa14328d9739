package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Rule;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.Officers;

/** The service index of the demo authority, from its events. */
@MotcuaIT
@TestPropertySource(properties = {"motcua.statistics.feed=false", "motcua.demo=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Rule("F13")
class IndexIT {
  private static final String AGENCY = "H24.31.10813";

  @Autowired private Projection projection;
  @Autowired private CursorStore cursor;
  @Autowired private Reports reports;
  @Autowired private Drill drill;
  @Autowired private Actors actors;
  @Autowired private Officers officers;
  @Autowired private IndexValues values;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MockMvc mvc;
  @Autowired private JdbcClient jdbc;
  @Autowired private OfficeClock clock;

  @BeforeAll
  void everything_is_counted() {
    int events = jdbc.sql("select count(*) from dossier.event").query(Integer.class).single();
    while (cursor.state().position() < events) {
      projection.advance(1_000);
    }
  }

  private Period everything() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE);
    return Period.free(today.minusYears(1), today);
  }

  private String days() {
    return "from=" + everything().from() + "&to=" + everything().to();
  }

  private Actor.OfficerActor officer(String username) {
    return actors.officer(officers.byUsername(username).orElseThrow().id());
  }

  private RequestPostProcessor as(String username) {
    return authentication(ActorAuthentication.of(officer(username)));
  }

  private ReportRequest request(ReportKind kind, Grouping by) {
    return new ReportRequest(kind, everything(), by, AGENCY, null, false, RoundingMode.HALF_UP);
  }

  private static Report.Row row(Report report, String key) {
    return report.rows().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
  }

  private static Value value(Report report, Report.Row row, String column) {
    for (int i = 0; i < report.columns().size(); i++) {
      if (report.columns().get(i).key().equals(column)) {
        return row.values().get(i);
      }
    }
    throw new AssertionError(column);
  }

  private static BigDecimal number(Report report, String key, String column) {
    return ((Value.Decimal) value(report, row(report, key), column)).number();
  }

  @Test
  void settlement_on_time_is_what_the_form_says_and_leads_to_the_dossiers_that_cost_points() {
    Report form = reports.of(request(ReportKind.SETTLEMENT, Grouping.AGENCY), officer("long"));
    Report index = reports.of(request(ReportKind.INDEX, Grouping.INDICATOR), officer("long"));
    long received = ((Value.Count) value(form, form.total(), "received")).number();
    long late =
        ((Value.Count) value(form, form.total(), "late")).number()
            + ((Value.Count) value(form, form.total(), "open-overdue")).number();
    assertThat(late).isPositive();
    assertThat(number(index, "ON_TIME", "whole")).isEqualByComparingTo("" + received);
    assertThat(number(index, "ON_TIME", "part")).isEqualByComparingTo("" + (received - late));
    assertThat(number(index, "ON_TIME", "missing")).isEqualByComparingTo("" + late);
    for (String key :
        new String[] {
          "ON_TIME",
          "ONLINE_DOSSIERS",
          "ORIGINAL_RESULT_AVAILABLE",
          "SO_HOA_GIAY_TO_GIAI_QUYET",
          "DOSSIER_RECEIVING_SATISFACTION"
        }) {
      Drill.Behind behind =
          drill.of(
              request(ReportKind.INDEX, Grouping.INDICATOR),
              IndexReport.LOST,
              key,
              1,
              officer("long"));
      assertThat(new Value.Count(behind.figure()))
          .as(key)
          .isEqualTo(value(index, row(index, key), "lost"));
      assertThat(behind.dossiers()).as(key).isEqualTo(behind.figure());
    }
  }

  @Test
  void before_anything_was_known_there_is_no_year_to_compare_with() {
    for (Grouping by : ReportKind.INDEX.groupings()) {
      Report index = reports.of(request(ReportKind.INDEX, by), officer("long"));
      assertThat(value(index, index.total(), "points")).isInstanceOf(Value.Decimal.class);
      assertThat(value(index, index.total(), "points-before")).isEqualTo(new Value.Unknown());
      assertThat(value(index, index.total(), "movement")).isEqualTo(Value.Text.NOTHING);
      assertThat(index.yearBefore().values()).containsOnly(new Value.Unknown());
    }
  }

  @Test
  void movement_is_how_much_more_than_in_the_same_period_a_year_before() {
    // Values of a year before are enough to be something to compare with.
    Period earlier = everything().yearBefore();
    transaction.executeWithoutResult(
        status -> {
          values.enter(
              earlier,
              AGENCY,
              Map.of(
                  "indicator",
                  "DOSSIER_SYNC",
                  "part",
                  "1",
                  "whole",
                  "2",
                  "source",
                  "Cổng quốc gia"),
              officer("long"));
          Report index = reports.of(request(ReportKind.INDEX, Grouping.INDICATOR), officer("long"));
          BigDecimal points = ((Value.Decimal) value(index, index.total(), "points")).number();
          assertThat(number(index, "DOSSIER_SYNC", "points-before")).isEqualByComparingTo("3");
          assertThat(value(index, index.total(), "points-before"))
              .isEqualTo(new Value.Decimal(new BigDecimal("3.00")));
          assertThat(value(index, index.total(), "movement"))
              .isEqualTo(new Value.Decimal(points.subtract(new BigDecimal("3.00"))));
          status.setRollbackOnly();
        });
  }

  @Test
  void services_are_counted_from_what_the_agency_offers() {
    Report index = reports.of(request(ReportKind.INDEX, Grouping.INDICATOR), officer("long"));
    long offered =
        jdbc.sql(
                """
                select count(*)
                from catalogue.offer o
                join organisation.agency a on a.id = o.agency_id
                where a.code = :agency and o.valid_to is null
                """)
            .param("agency", AGENCY)
            .query(Long.class)
            .single();
    assertThat(number(index, "ONLINE_OFFERED", "whole")).isEqualByComparingTo("" + offered);
    assertThat(number(index, "ONLINE_USED", "part"))
        .isPositive()
        .isLessThanOrEqualTo(number(index, "ONLINE_USED", "whole"));
  }

  @Test
  void a_value_is_entered_with_its_source_and_replaced_by_a_later_one() throws Exception {
    String address = "/desk/reports/index/values?" + days() + "&agency=" + AGENCY;
    Report before = reports.of(request(ReportKind.INDEX, Grouping.INDICATOR), officer("long"));
    assertThat(value(before, row(before, "DOSSIER_SYNC"), "points")).isEqualTo(new Value.Unknown());
    mvc.perform(
            post(address)
                .param("indicator", "ON_TIME")
                .param("part", "3")
                .param("whole", "2")
                .with(csrf())
                .with(as("long")))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#indicator\"")))
        .andExpect(content().string(containsString("href=\"#part\"")))
        .andExpect(content().string(containsString("href=\"#source\"")));
    for (String part : new String[] {"50", "99"}) {
      mvc.perform(
              post(address)
                  .param("indicator", "DOSSIER_SYNC")
                  .param("part", part)
                  .param("whole", "100")
                  .param("source", "Cổng quốc gia, đọc lần " + part)
                  .with(csrf())
                  .with(as("long")))
          .andExpect(status().isSeeOther());
    }
    Report after = reports.of(request(ReportKind.INDEX, Grouping.INDICATOR), officer("long"));
    assertThat(number(after, "DOSSIER_SYNC", "points")).isEqualByComparingTo("5.94");
    mvc.perform(get(address).with(as("long")))
        .andExpect(content().string(containsString("đọc lần 50")))
        .andExpect(content().string(containsString("đọc lần 99")));
    mvc.perform(get("/desk/reports/index.csv?" + days() + "&agency=" + AGENCY).with(as("long")))
        .andExpect(content().string(containsString(",99,100,99.00,5.94,1,1,")));
    mvc.perform(get(address).with(as("quantri"))).andExpect(status().isForbidden());
    mvc.perform(get(address).with(as("hanh"))).andExpect(status().isForbidden());
  }

  @Test
  void it_is_a_page_a_file_and_json_like_every_report() throws Exception {
    for (String by : new String[] {"INDICATOR", "AGENCY"}) {
      String query = "?" + days() + "&by=" + by;
      mvc.perform(get("/desk/reports/index" + query).with(as("long")))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("766")));
      mvc.perform(get("/desk/reports/index.pdf" + query).with(as("long")))
          .andExpect(content().contentType("application/pdf"));
      mvc.perform(get("/desk/reports/index.xlsx" + query).with(as("long")))
          .andExpect(status().isOk());
    }
    mvc.perform(get("/api/v1/reports/index?" + days()).with(as("long")))
        .andExpect(jsonPath("$.columns[4]").value("points"))
        .andExpect(jsonPath("$.rows[5].key").value("PROGRESS"))
        .andExpect(jsonPath("$.rows[5].values[0].number").value(20))
        .andExpect(jsonPath("$.rows[1].values[1]").doesNotExist());
    mvc.perform(get("/desk/reports/index?" + days() + "&by=FIELD").with(as("long")))
        .andExpect(status().is(422));
    mvc.perform(get("/desk/reports/index?from=2021-01-01&to=2021-12-31").with(as("long")))
        .andExpect(status().isNotFound());
    mvc.perform(
            get("/desk/reports/index/dossiers?" + days() + "&column=lost&row=PAID_ONLINE")
                .with(as("long")))
        .andExpect(status().isNotFound());
  }

  @Test
  void whoever_lists_the_dossiers_that_cost_points_leaves_a_look_at_each() throws Exception {
    int looks = looks();
    String address = "?" + days() + "&column=lost&row=ON_TIME";
    mvc.perform(get("/desk/reports/index/dossiers" + address).with(as("long")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/desk/dossiers/")))
        .andExpect(content().string(containsString("Chưa đạt – Hồ sơ giải quyết đúng hạn")));
    assertThat(looks()).isGreaterThan(looks);
    mvc.perform(get("/api/v1/reports/index/dossiers" + address).with(as("long")))
        .andExpect(jsonPath("$.lines[0].code").exists());
    mvc.perform(get("/desk/reports/index/dossiers" + address).with(as("quantri")))
        .andExpect(status().isForbidden());
  }

  private int looks() {
    return jdbc.sql("select count(*) from audit.access").query(Integer.class).single();
  }
}
