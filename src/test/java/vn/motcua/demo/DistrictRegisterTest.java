package vn.motcua.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.LawInTests;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Moments;
import vn.motcua.dossier.OldDossiers;
import vn.motcua.dossier.OldDossiers.Old;

/** The made-up registers hold as many dossiers of each sort as was published. */
class DistrictRegisterTest {
  private static final WorkingCalendar CALENDAR = LawInTests.vn();

  private static List<Old> register(String key) {
    District district =
        District.ALL.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    Dossier.Procedure procedure = new Dossier.Procedure(new UUID(1, 1), "1.001", "", "", "");
    List<Old> olds = new ArrayList<>();
    new DistrictRegister(
            new DistrictRegister.Setting(
                new UUID(1, 2),
                List.of(new DistrictRegister.Kind(procedure, List.of("to-khai"))),
                new UUID(1, 3)),
            CALENDAR)
        .make(district, olds::add);
    return olds;
  }

  @Test
  void phu_ninh_has_68806_of_117738_online() {
    List<Old> register = register("phu-ninh");
    long online = register.stream().filter(old -> old.channel() == Channel.ONLINE).count();
    assertThat(register).hasSize(117_738);
    assertThat(online).isEqualTo(68_806);
    assertThat(
            BigDecimal.valueOf(online * 100)
                .divide(BigDecimal.valueOf(register.size()), 2, RoundingMode.HALF_UP))
        .isEqualTo("58.44");
  }

  @Test
  void giong_trom_has_136000_since_2022() {
    List<Old> register = register("giong-trom");
    assertThat(register).hasSize(136_000);
    assertThat(register)
        .allSatisfy(
            old ->
                assertThat(old.state().moments().filedAt())
                    .isAfter(Instant.parse("2021-12-31T17:00:00Z")));
  }

  /** A trail goes forward, work is done in office hours, and the row agrees with it. */
  @Test
  void every_life_is_in_order_and_in_office_hours() {
    for (Old old : register("thanh-ha-2023")) {
      Moments moments = old.state().moments();
      Instant before = moments.filedAt();
      for (OldDossiers.Told told : old.trail()) {
        assertThat(told.at()).isAfterOrEqualTo(before);
        assertThat(CALENDAR.isOpen(told.at())).as("%s", told).isTrue();
        before = told.at();
      }
      assertThat(requireNonNull(old.trail().getLast()).status()).isEqualTo(old.state().status());
    }
  }
}
