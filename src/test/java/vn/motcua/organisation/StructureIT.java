package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.organisation.Change.SYSTEM;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.RuleRefusal;
import vn.motcua.organisation.Agency.Level;

@ModuleOnDatabase
class StructureIT {
  private static final LocalDate LONG_AGO = LocalDate.of(2016, 1, 1);
  private static final LocalDate LAST_OF_THREE = LocalDate.of(2025, 6, 30);
  private static final LocalDate FIRST_OF_TWO = LocalDate.of(2025, 7, 1);
  private static final String DECISION = "Nghị quyết 1669/NQ-UBTVQH15";
  private static final AtomicInteger NEXT = new AtomicInteger(10);

  @Autowired Agencies agencies;
  @Autowired Structure structure;
  @Autowired Posts posts;
  @Autowired Officers officers;
  @Autowired Staffing staffing;

  private String base = "";
  private Agency province = agency("", "", Level.PROVINCE, null);

  @BeforeEach
  void aProvince() {
    base = "K" + NEXT.incrementAndGet();
    province =
        structure.create(
            fresh(base, "UBND tỉnh Hải Dương", Level.PROVINCE, null, LONG_AGO, null), SYSTEM);
  }

  @Test
  void the_three_tier_world_gives_way_to_the_two_tier_one_and_both_can_be_asked_for() {
    Agency district =
        create(".24", "UBND huyện Thanh Hà", Level.DISTRICT, province, LONG_AGO, LAST_OF_THREE);
    Agency town =
        create(
            ".24.01", "UBND thị trấn Thanh Hà", Level.COMMUNE, district, LONG_AGO, LAST_OF_THREE);
    Agency east =
        create(".24.02", "UBND xã Thanh Hồng", Level.COMMUNE, district, LONG_AGO, LAST_OF_THREE);
    Agency fresh =
        create(".31.10813", "UBND xã Thanh Hà", Level.COMMUNE, province, FIRST_OF_TWO, null);

    assertThat(agencies.children(province.id(), LAST_OF_THREE)).containsExactly(district);
    assertThat(agencies.children(district.id(), LAST_OF_THREE)).containsExactly(town, east);
    assertThat(agencies.children(province.id(), FIRST_OF_TWO)).containsExactly(fresh);
    assertThat(agencies.children(district.id(), FIRST_OF_TWO)).isEmpty();
    assertThat(agencies.line(town.id())).containsExactly(province, district, town);
  }

  @Test
  void there_is_no_district_since_july_2025() {
    assertThat(
            faultsOf(
                fresh(base + ".24", "UBND huyện", Level.DISTRICT, province.id(), LONG_AGO, null)))
        .containsExactly("level organisation.fault.tier");
    assertThat(
            faultsOf(
                fresh(
                    base + ".24",
                    "UBND huyện",
                    Level.DISTRICT,
                    province.id(),
                    LONG_AGO,
                    FIRST_OF_TWO)))
        .containsExactly("level organisation.fault.tier");
  }

  @Test
  void every_fault_of_a_new_agency_is_named_at_once() {
    NewAgency wrong =
        new NewAgency(
            "h24",
            " ",
            "x".repeat(301),
            Level.PROVINCE,
            UUID.randomUUID(),
            "10813",
            "none",
            FIRST_OF_TWO,
            LAST_OF_THREE);
    assertThat(faultsOf(wrong))
        .containsExactlyInAnyOrder(
            "code organisation.fault.code",
            "name organisation.fault.blank",
            "nameEn organisation.fault.long",
            "areaCode organisation.fault.area-code",
            "calendar organisation.fault.calendar",
            "validTo organisation.fault.day-order",
            "parentId organisation.fault.parent");
  }

  @Test
  void the_one_above_exists_on_all_days_of_the_one_below() {
    Agency district =
        create(".24", "UBND huyện", Level.DISTRICT, province, LONG_AGO, LAST_OF_THREE);
    assertThat(
            faultsOf(fresh(base + ".25", "UBND xã", Level.COMMUNE, district.id(), LONG_AGO, null)))
        .containsExactly("parentId organisation.fault.parent-days");
    assertThat(
            faultsOf(
                fresh(
                    base + ".26",
                    "UBND tỉnh",
                    Level.PROVINCE,
                    district.id(),
                    LONG_AGO,
                    LAST_OF_THREE)))
        .containsExactly("parentId organisation.fault.parent-level");
  }

  @Test
  void a_code_is_one_agencys_at_a_time_and_may_be_given_anew() {
    Agency old = create(".24", "UBND xã cũ", Level.COMMUNE, province, LONG_AGO, LAST_OF_THREE);
    assertThat(
            faultsOf(
                fresh(base + ".24", "UBND xã", Level.COMMUNE, province.id(), LAST_OF_THREE, null)))
        .containsExactly("code organisation.fault.code-taken");
    Agency heir = create(".24", "UBND xã mới", Level.COMMUNE, province, FIRST_OF_TWO, null);
    assertThat(agencies.byCode(base + ".24")).contains(heir);
    assertThat(agencies.byIdentifier(base + ".24", LAST_OF_THREE)).contains(old);
    assertThat(
            faultsOf(
                fresh(base + ".24", "UBND xã", Level.COMMUNE, province.id(), FIRST_OF_TWO, null)))
        .containsExactly("code organisation.fault.code-taken");
  }

  @Test
  void both_notations_of_identifiers_are_kept_with_their_days() {
    Agency commune = create(".31.10813", "UBND xã", Level.COMMUNE, province, LONG_AGO, null);
    LocalDate change = LocalDate.of(2025, 9, 1);
    structure.identify(
        commune.id(), IdentifierScheme.QCVN102, "813.31.00." + base, LONG_AGO, SYSTEM);
    Agency after =
        structure.identify(commune.id(), IdentifierScheme.QD20, base + ".77.10813", change, SYSTEM);

    assertThat(after.code()).isEqualTo(base + ".77.10813");
    assertThat(agencies.identifierOn(commune.id(), change.minusDays(1)))
        .isEqualTo(base + ".31.10813");
    assertThat(agencies.identifierOn(commune.id(), change)).isEqualTo(base + ".77.10813");
    assertThat(agencies.byIdentifier("813.31.00." + base, change))
        .map(Agency::id)
        .contains(commune.id());
    assertThat(agencies.identifiers(commune.id())).hasSize(3);
    assertThatThrownBy(
            () -> structure.identify(commune.id(), IdentifierScheme.QCVN102, "H24", change, SYSTEM))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.faults())
                    .containsExactly(Fault.of("code", "organisation.fault.identifier")));
    assertThatThrownBy(
            () ->
                structure.identify(
                    province.id(), IdentifierScheme.QD20, base + ".77.10813", change, SYSTEM))
        .isInstanceOf(Invalid.class);
    assertThat(agencies.get(province.id()).code()).isEqualTo(base);
    assertThat(agencies.identifierOn(province.id(), change)).isEqualTo(base);
  }

  @Test
  void a_renamed_agency_is_still_known_by_its_old_name_on_the_days_it_had_it() {
    Agency commune = create(".31", "UBND xã Thanh Sơn", Level.COMMUNE, province, LONG_AGO, null);
    structure.rename(
        commune.id(), new Renaming("UBND phường Thanh Sơn", "", FIRST_OF_TWO, DECISION), SYSTEM);

    assertThat(agencies.get(commune.id()).name()).isEqualTo("UBND phường Thanh Sơn");
    assertThat(agencies.children(province.id(), LAST_OF_THREE))
        .extracting(Agency::name)
        .containsExactly("UBND xã Thanh Sơn");
    assertThat(agencies.children(province.id(), FIRST_OF_TWO))
        .extracting(Agency::name)
        .containsExactly("UBND phường Thanh Sơn");
    assertThatThrownBy(
            () ->
                structure.rename(
                    commune.id(), new Renaming("UBND", "", LAST_OF_THREE, DECISION), SYSTEM))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.faults())
                    .containsExactly(
                        Fault.of("from", "organisation.fault.day-before", FIRST_OF_TWO)));
  }

  @Test
  void a_commune_that_was_not_merged_moves_from_the_district_to_the_province() {
    Agency district =
        create(".24", "UBND huyện", Level.DISTRICT, province, LONG_AGO, LAST_OF_THREE);
    Agency commune = create(".24.05", "UBND xã đảo", Level.COMMUNE, province, LONG_AGO, null);
    Agency island = create(".25", "UBND xã khác", Level.COMMUNE, province, LONG_AGO, null);
    structure.move(island.id(), commune.id(), FIRST_OF_TWO, DECISION, SYSTEM);

    assertThat(agencies.children(province.id(), LAST_OF_THREE))
        .extracting(Agency::id)
        .containsExactlyInAnyOrder(district.id(), commune.id(), island.id());
    assertThat(agencies.children(province.id(), FIRST_OF_TWO))
        .extracting(Agency::id)
        .containsExactly(commune.id());
    assertThat(agencies.children(commune.id(), FIRST_OF_TWO))
        .extracting(Agency::id)
        .containsExactly(island.id());
    assertThat(
            refusalOf(
                () -> structure.move(commune.id(), island.id(), FIRST_OF_TWO, DECISION, SYSTEM)))
        .isEqualTo("organisation.refused.below-itself");
    structure.move(island.id(), null, LocalDate.of(2025, 8, 1), DECISION, SYSTEM);
    assertThat(agencies.children(null, LocalDate.of(2025, 8, 1)))
        .extracting(Agency::id)
        .contains(island.id());
    assertThat(agencies.children(null, LocalDate.of(2025, 7, 31)))
        .extracting(Agency::id)
        .doesNotContain(island.id());
  }

  @Test
  void closing_ends_all_that_is_of_the_agency_and_names_who_takes_over() {
    Agency old = create(".40", "UBND xã Liên Mạc", Level.COMMUNE, province, LONG_AGO, null);
    Unit unit = posts.addUnit(new NewUnit(old.id(), "VP", "Văn phòng", "Office", null), SYSTEM);
    Post post =
        posts.addPost(
            new NewPost(old.id(), unit.id(), PostKind.RECEPTION, "Cán bộ một cửa", "", null),
            SYSTEM);
    Officer officer =
        staffing.register(
            new NewOfficer("lan" + base.toLowerCase(java.util.Locale.ROOT), "Lan", null, null),
            SYSTEM);
    staffing.appoint(new Appointment(post.id(), officer.id(), LONG_AGO, null), SYSTEM);
    Agency north = create(".41", "UBND xã Hà Bắc", Level.COMMUNE, province, FIRST_OF_TWO, null);
    Agency west = create(".42", "UBND xã Hà Tây", Level.COMMUNE, province, FIRST_OF_TWO, null);
    assertThat(agencies.settling(LAST_OF_THREE)).contains(old);

    structure.close(
        old.id(), new Closure(LAST_OF_THREE, List.of(north.id(), west.id()), DECISION), SYSTEM);

    assertThat(agencies.get(old.id()).validTo()).isEqualTo(LAST_OF_THREE);
    assertThat(agencies.settling(FIRST_OF_TWO)).extracting(Agency::id).doesNotContain(old.id());
    assertThat(officers.postsOf(officer.id(), LAST_OF_THREE)).hasSize(1);
    assertThat(officers.postsOf(officer.id(), FIRST_OF_TWO)).isEmpty();
    assertThat(agencies.units(old.id())).containsExactly(unit);
    assertThat(agencies.posts(old.id())).containsExactly(post);
    assertThat(agencies.successorsOn(old.id(), LAST_OF_THREE))
        .extracting(Agency::id)
        .containsExactly(old.id());
    assertThat(agencies.successorsOn(old.id(), FIRST_OF_TWO)).containsExactly(north, west);

    Agency later =
        create(
            ".43", "UBND phường Hà Bắc", Level.COMMUNE, province, LocalDate.of(2026, 1, 1), null);
    structure.close(
        north.id(), new Closure(LocalDate.of(2025, 12, 31), List.of(later.id()), DECISION), SYSTEM);
    assertThat(agencies.successorsOn(old.id(), LocalDate.of(2026, 1, 1)))
        .containsExactlyInAnyOrder(later, west);
    assertThat(agencies.successions(north.id()))
        .extracting(Succession::newName)
        .containsExactly("UBND xã Hà Bắc", "UBND phường Hà Bắc");
    assertThat(agencies.changes(old.id()))
        .extracting(Change::kind)
        .containsExactly(
            Change.Kind.AGENCY_CLOSED,
            Change.Kind.OFFICER_APPOINTED,
            Change.Kind.POST_ADDED,
            Change.Kind.UNIT_ADDED,
            Change.Kind.AGENCY_CREATED);
    assertThat(
            refusalOf(
                () ->
                    structure.close(
                        old.id(), new Closure(FIRST_OF_TWO, List.of(), DECISION), SYSTEM)))
        .isEqualTo("organisation.refused.closed");
  }

  @Test
  void an_agency_with_others_below_is_not_closed() {
    Agency commune = create(".50", "UBND xã", Level.COMMUNE, province, LONG_AGO, null);
    assertThat(
            refusalOf(
                () ->
                    structure.close(
                        province.id(), new Closure(LAST_OF_THREE, List.of(), DECISION), SYSTEM)))
        .isEqualTo("organisation.refused.below");
    assertThatThrownBy(
            () ->
                structure.close(
                    commune.id(),
                    new Closure(LAST_OF_THREE, List.of(commune.id()), DECISION),
                    SYSTEM))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void units_and_posts_end_in_order() {
    Agency commune = create(".60", "UBND xã", Level.COMMUNE, province, LONG_AGO, null);
    Unit unit = posts.addUnit(new NewUnit(commune.id(), "KT", "Phòng Kinh tế", "", null), SYSTEM);
    assertThatThrownBy(
            () -> posts.addUnit(new NewUnit(commune.id(), "KT", "Phòng khác", "", null), SYSTEM))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                posts.addPost(
                    new NewPost(commune.id(), null, PostKind.HEAD, "Trưởng phòng", "", null),
                    SYSTEM))
        .isInstanceOf(Invalid.class);
    Post post =
        posts.addPost(
            new NewPost(commune.id(), unit.id(), PostKind.HEAD, "Trưởng phòng", "", null), SYSTEM);
    assertThat(refusalOf(() -> posts.closeUnit(unit.id(), LAST_OF_THREE, SYSTEM)))
        .isEqualTo("organisation.refused.unit-posts");
    posts.closePost(post.id(), LAST_OF_THREE, SYSTEM);
    posts.closeUnit(unit.id(), LAST_OF_THREE, SYSTEM);
    assertThat(agencies.units(commune.id())).isEmpty();
    assertThat(refusalOf(() -> posts.closeUnit(unit.id(), FIRST_OF_TWO, SYSTEM)))
        .isEqualTo("organisation.refused.ended");
    Unit again =
        posts.addUnit(
            new NewUnit(commune.id(), "KT", "Phòng Kinh tế – Hạ tầng", "", FIRST_OF_TWO), SYSTEM);
    assertThat(agencies.unit(commune.id(), "KT")).contains(again);
  }

  @Test
  void the_calendar_is_the_agencys_own_or_that_of_the_nearest_above() {
    Agency commune = create(".70", "UBND xã", Level.COMMUNE, province, LONG_AGO, null);
    assertThat(agencies.calendarOf(commune.id())).isEqualTo("vn");
    structure.correct(commune.id(), new Correction("UBND xã Mới", "", "10813", "vn"), SYSTEM);
    assertThat(agencies.get(commune.id()).calendar()).isEqualTo("vn");
    assertThat(agencies.get(commune.id()).name()).isEqualTo("UBND xã Mới");
    assertThat(agencies.past(commune.id())).isEmpty();
  }

  private Agency create(
      String tail,
      String name,
      Level level,
      Agency parent,
      LocalDate from,
      @Nullable LocalDate to) {
    return structure.create(fresh(base + tail, name, level, parent.id(), from, to), SYSTEM);
  }

  private List<String> faultsOf(NewAgency agency) {
    try {
      structure.create(agency, SYSTEM);
      return List.of();
    } catch (Invalid e) {
      return e.faults().stream().map(fault -> fault.field() + " " + fault.key()).toList();
    }
  }

  private static String refusalOf(Runnable command) {
    try {
      command.run();
      return "";
    } catch (RuleRefusal e) {
      return e.refused().key();
    }
  }

  private static NewAgency fresh(
      String code,
      String name,
      Level level,
      @Nullable UUID parent,
      LocalDate from,
      @Nullable LocalDate to) {
    return new NewAgency(code, name, "", level, parent, null, null, from, to);
  }

  private static Agency agency(String code, String name, Level level, @Nullable UUID parent) {
    return new Agency(new UUID(0, 0), code, name, "", level, parent, null, null, LONG_AGO, null);
  }
}
