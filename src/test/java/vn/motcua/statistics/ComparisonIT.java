package vn.motcua.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.motcua.base.LegalRule;
import vn.motcua.base.Messages;
import vn.motcua.base.MotcuaIT;
import vn.motcua.base.Rule;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ActorAuthentication;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.NewAgency;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.PostKind;
import vn.motcua.organisation.Structure;

/** Agencies beside their peers. */
@MotcuaIT
@TestPropertySource(properties = {"motcua.statistics.feed=false", "test.database=comparison"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Rule("F15")
class ComparisonIT {
  private static final Period JUNE = Period.of(Period.Kind.CALENDAR, Period.Length.MONTH, 2026, 6);
  private static final UUID BY = new UUID(3, 3);

  @Autowired private Structure structure;
  @Autowired private MemberStore members;
  @Autowired private Reports reports;
  @Autowired private Drill drill;
  @Autowired private ReportFiles files;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc mvc;

  private final Map<String, Agency> agencies = new HashMap<>();
  private long position;

  @BeforeAll
  void six_agencies_settle() {
    agency("H24.96.00", "Sở Nội vụ", Agency.Level.PROVINCE, null);
    agency("H24.96.01", "Xã Một", Agency.Level.COMMUNE, "H24.96.00");
    agency("H24.96.02", "Xã Hai", Agency.Level.COMMUNE, "H24.96.00");
    agency("H24.96.03", "Xã Ba", Agency.Level.COMMUNE, "H24.96.00");
    agency("H24.96.04", "Xã Bốn", Agency.Level.COMMUNE, null);
    agency("H24.96.05", "Xã Năm", Agency.Level.COMMUNE, null);
    settled("H24.96.00", 2026, 40, 0);
    settled("H24.96.01", 2026, 98, 2);
    settled("H24.96.02", 2026, 49, 1);
    settled("H24.96.03", 2026, 45, 5);
    settled("H24.96.04", 2026, 29, 0); // too few
    settled("H24.96.05", 2026, 500, 1); // many
    settled("H24.96.01", 2025, 40, 10);
    settled("H24.96.02", 2025, 48, 2);
    settled("H24.96.03", 2025, 50, 0);
  }

  private void agency(String code, String name, Agency.Level level, @Nullable String above) {
    Agency agency =
        structure.create(
            new NewAgency(
                code,
                name,
                "",
                level,
                above == null ? null : known(above).id(),
                null,
                null,
                LocalDate.of(2020, 7, 1),
                null),
            BY);
    agencies.put(code, agency);
    members.add(Member.Kind.AGENCY, agency.id().toString(), name, "", 0);
  }

  private Agency known(String code) {
    return Objects.requireNonNull(agencies.get(code));
  }

  /** Dossiers received and settled on a day of June, as the ledger has them. */
  private void settled(String code, int year, int inTime, int late) {
    jdbc.sql(
            """
            insert into statistics.delta (position, day, dossier_id, receiver, agency, unit,
              procedure, officer, way, correction, received, settled_on_time, settled_late)
            select :position + n, make_date(:year, 6, 1 + n % 30), gen_random_uuid(), m.no, m.no,
              0, 0, 0, 0, false, 1, cast(n <= :inTime as int), cast(n > :inTime as int)
            from generate_series(1, :all) n, statistics.member m
            where m.key = :key
            """)
        .param("position", position)
        .param("year", year)
        .param("inTime", inTime)
        .param("all", inTime + late)
        .param("key", known(code).id().toString())
        .update();
    position += inTime + late;
  }

  private static Actor officer(@Nullable Agency agency, PostKind kind) {
    return new Actor.OfficerActor(
        new UUID(4, 4),
        kind.name(),
        List.of(
            new Post(
                new UUID(5, 5),
                agency == null ? new UUID(6, 6) : agency.id(),
                null,
                kind,
                "",
                "")));
  }

  private Report report(@Nullable String agency, Actor actor) {
    return reports.of(
        new ReportRequest(
            ReportKind.COMPARISON,
            JUNE,
            Grouping.AGENCY,
            agency,
            null,
            false,
            RoundingMode.HALF_UP),
        actor);
  }

  private Actor everywhere() {
    return officer(null, PostKind.ADMINISTRATOR);
  }

  private static Value cell(Report report, Report.Row row, String column) {
    List<String> keys = report.columns().stream().map(Report.Head::key).toList();
    return row.values().get(keys.indexOf(column));
  }

  /** "Xã Một 98/100 1 +2 bậc; …" of each row. */
  private static List<String> lines(Report report) {
    ReportText text = new ReportText(new Messages(), Messages.VIETNAMESE);
    List<String> lines = new ArrayList<>();
    for (Report.Row row : report.rows()) {
      Value.Share share = (Value.Share) cell(report, row, "in-time-share");
      String rank = text.value(report, cell(report, row, "in-time-share.rank"));
      String moved = text.value(report, cell(report, row, "in-time-share.moved"));
      lines.add(
          "%s %d/%d %s %s"
              .formatted(row.name().vietnamese(), share.part(), share.whole(), rank, moved)
              .strip());
    }
    return lines;
  }

  @Test
  void peers_of_the_same_level_and_size_are_ranked_and_moved_on_the_year_before() {
    assertThat(lines(report(null, everywhere())))
        .containsExactly(
            "Cấp tỉnh, ít hồ sơ (1 đơn vị) 40/40",
            "Sở Nội vụ 40/40 1",
            "Cấp xã, nhiều hồ sơ (1 đơn vị) 500/501",
            "Xã Năm 500/501 1",
            "Cấp xã, ít hồ sơ (4 đơn vị) 221/229",
            "Xã Hai 49/50 1 +1 bậc; +2,00 điểm %",
            "Xã Một 98/100 1 +2 bậc; +18,00 điểm %",
            "Xã Ba 45/50 3 -2 bậc; -10,00 điểm %",
            "Xã Bốn 29/29 Quá ít hồ sơ");
  }

  @Test
  void a_leader_sees_how_all_stand_and_is_led_to_the_dossiers_of_their_own_alone() {
    Report report = report(null, officer(known("H24.96.02"), PostKind.LEADER));
    assertThat(lines(report)).isEqualTo(lines(report(null, everywhere())));
    assertThat(report.rows().stream().filter(Report.Row::leads).map(row -> row.name().vietnamese()))
        .containsExactly("Xã Hai");
    assertThat(report.total().leads()).isFalse();
  }

  @Test
  void an_agency_asked_for_narrows_it_to_those_below() {
    Report report = report("H24.96.00", officer(known("H24.96.00"), PostKind.LEADER));
    assertThat(lines(report))
        .hasSize(6)
        .contains("Xã Hai 49/50 1 +1 bậc; +2,00 điểm %")
        .noneMatch(line -> line.startsWith("Xã Năm"));
    assertThat(report.rows().stream().filter(Report.Row::leads)).hasSize(4);
    assertThat(report.total().leads()).isTrue();
  }

  @Test
  void the_numbers_it_goes_by_are_dated_data_and_said() {
    assertThat(report(null, everywhere()).rules())
        .extracting(LegalRule::code)
        .containsExactly("F15.fewest", "F15.large");
  }

  @Test
  void the_page_and_the_api_and_the_files_have_it() throws Exception {
    var leader =
        authentication(
            ActorAuthentication.of(
                (Actor.OfficerActor) officer(known("H24.96.02"), PostKind.LEADER)));
    String days = "?from=2026-06-01&to=2026-06-30";
    String page =
        mvc.perform(get("/desk/reports/comparison" + days).with(leader))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("Xã Năm", "Cấp xã, ít hồ sơ (4 đơn vị)", "Quá ít hồ sơ");
    mvc.perform(get("/api/v1/reports/comparison" + days).with(leader))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.rows.length()").value(9));
    String csv =
        new String(
            files.file(report(null, everywhere()), ReportFiles.Format.CSV, Messages.VIETNAMESE),
            StandardCharsets.UTF_8);
    assertThat(csv)
        .contains("\"Xã Ba\",50,0,50,0.00,1,", ",50,45,50,90.00,3,\"'-2 bậc; -10,00 điểm %\"");
  }

  @Test
  void the_dossiers_behind_a_share_of_another_agency_are_not_shown() {
    Report report = report(null, everywhere());
    Report.Row other =
        report.rows().stream()
            .filter(row -> row.name().vietnamese().equals("Xã Năm"))
            .findFirst()
            .orElseThrow();
    Drill.Behind behind =
        drill.of(
            report.request(),
            "in-time-share",
            other.key(),
            1,
            officer(known("H24.96.02"), PostKind.LEADER));
    assertThat(behind.lines()).isEmpty();
    assertThat(behind.dossiers()).isZero();
    assertThat(behind.figure()).isZero();
  }
}
