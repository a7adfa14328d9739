package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;

class AreaFileTest {
  private static final String PROVINCES =
      "INSERT INTO provinces(code,name,name_en,full_name,full_name_en) VALUES\n";
  private static final String WARDS =
      "INSERT INTO wards(code,name,name_en,full_name,full_name_en,province_code) VALUES\n";
  private static final String HAI_PHONG =
      PROVINCES + "('31','Hải Phòng','Hai Phong','Thành phố Hải Phòng','Hai Phong City');\n";

  @Test
  void districts_make_it_the_generation_before_july_2025() {
    AreaFile file =
        AreaFile.read(
            """
            INSERT INTO provinces(code,name,full_name) VALUES ('30','Hải Dương','Tỉnh Hải Dương');
            INSERT INTO districts(code,name,full_name,province_code) VALUES
            ('294','Thanh Hà','Huyện Thanh Hà','30');
            INSERT INTO wards(code,name,full_name,district_code) VALUES
            ('10813','Thanh Hà','Thị trấn Thanh Hà','294');
            """);
    assertThat(file.faults()).isEmpty();
    assertThat(file.generation()).isEqualTo(Generation.THREE_TIERS);
    assertThat(file.areas())
        .extracting(Area::fullName)
        .containsExactly("Tỉnh Hải Dương", "Huyện Thanh Hà", "Thị trấn Thanh Hà");
    assertThat(file.areas()).extracting(Area::parentCode).containsExactly(null, "30", "294");
    assertThat(file.areas())
        .allMatch(
            area ->
                area.validFrom() == null && "2025-06-30".equals(String.valueOf(area.validTo())));
  }

  @Test
  void communes_of_a_province_make_it_the_generation_since() {
    AreaFile file =
        AreaFile.read(
            HAI_PHONG
                + WARDS
                + "('10813','Thanh Hà','Thanh Ha','xã Thanh Hà','Thanh Ha Commune','31');");
    assertThat(file.generation()).isEqualTo(Generation.TWO_TIERS);
    assertThat(file.areas().getLast())
        .isEqualTo(
            new Area(
                "10813",
                Agency.Level.COMMUNE,
                "31",
                "Xã",
                "Thanh Hà",
                "Thanh Ha",
                "Thanh Ha Commune",
                Generation.TWO_TIERS.validFrom(),
                null));
  }

  @Test
  void json_says_the_same_as_sql() {
    AreaFile json =
        AreaFile.read(
            """
            [{"Code": "31", "Name": "Hải Phòng", "NameEn": "Hai Phong", "FullName": "Thành phố Hải Phòng",
              "FullNameEn": "Hai Phong City", "Extra": {"a": [1]},
              "Wards": [{"Code": "10813", "Name": "Thanh Hà", "NameEn": "Thanh Ha", "FullName": "Xã Thanh Hà",
                "FullNameEn": "Thanh Ha Commune", "ProvinceCode": "31"}]}]
            """);
    AreaFile sql =
        AreaFile.read(
            HAI_PHONG
                + WARDS
                + "('10813','Thanh Hà','Thanh Ha','Xã Thanh Hà','Thanh Ha Commune','31');");
    assertThat(json).isEqualTo(sql);
  }

  @Test
  void a_faulty_row_is_named_by_line_and_field_and_costs_that_row_alone() {
    AreaFile file =
        AreaFile.read(
            HAI_PHONG
                + WARDS
                + """
                ('1081','Một','Mot','Xã Một','Mot Commune','31'),
                ('10814','','Hai','Xã Hai','Hai Commune','31'),
                ('10815','Ba','Ba','Ba','Ba Commune','31'),
                ('10816','Bốn','Bon','Huyện Bốn','Bon District','31'),
                ('10817','Năm','Nam','Xã Năm','Nam Commune','99'),
                ('10818','Sáu','Sau','Xã Sáu','Sau Commune',NULL),
                ('10819','B\uFFFDy','Bay','Xã B\uFFFDy','Bay Commune','31'),
                ('10820','Tám','Tam','Xã Tám','Tam Commune','31'),
                ('10820','Chín','Chin','Xã Chín','Chin Commune','31'),
                ('10821','Mười','Muoi','Xã Mười','Muoi Commune','31');
                """);
    assertThat(file.areas()).extracting(Area::code).containsExactly("31", "10820", "10821");
    assertThat(file.faults())
        .extracting(f -> f.line() + " " + f.fault().field() + " " + f.fault().key())
        .containsExactly(
            "4 code organisation.import.code",
            "5 name organisation.import.empty",
            "6 full_name organisation.import.kind",
            "7 full_name organisation.import.kind",
            "8 province_code organisation.import.parent",
            "9 province_code organisation.import.code",
            "10 name organisation.import.characters",
            "10 full_name organisation.import.characters",
            "12 code organisation.import.twice");
  }

  @Test
  void a_faulty_province_does_not_cost_its_communes() {
    String ward = WARDS + "('10813','Thanh Hà','Thanh Ha','Xã Thanh Hà','Thanh Ha Commune','31');";
    AreaFile unreadable =
        AreaFile.read(PROVINCES + "('31','Hải Phòng','Hai Phong','Thành phố);\n" + ward);
    AreaFile wrong =
        AreaFile.read(
            PROVINCES + "('31','Hải Phòng','Hai Phong','Hải Phòng','Hai Phong');\n" + ward);
    for (AreaFile file : List.of(unreadable, wrong)) {
      assertThat(file.areas()).extracting(Area::code).containsExactly("10813");
      assertThat(file.faults()).hasSize(1).allMatch(fault -> fault.line() == 2);
    }
  }

  @Test
  void json_that_breaks_off_gives_what_came_before() {
    AreaFile file =
        AreaFile.read(
            """
            [{"Code": "31", "Name": "Hải Phòng", "FullName": "Thành phố Hải Phòng", "Wards": []},
             7,
             {"Code": "01", "Name": "Hà Nội", "FullName": "Thành phố Hà Nội", "Wards": [{"Code": "00004",
            """);
    assertThat(file.areas()).extracting(Area::code).containsExactly("31", "01");
    assertThat(file.faults().stream().map(fault -> fault.fault().key()))
        .contains("organisation.import.row", "organisation.import.json");
  }

  @Test
  void what_holds_no_areas_or_both_generations_is_refused_as_a_whole() {
    assertThat(refused("")).isEqualTo("organisation.import.nothing");
    assertThat(refused("drop table provinces;")).isEqualTo("organisation.import.nothing");
    assertThat(refused(HAI_PHONG)).isEqualTo("organisation.import.nothing");
    assertThat(
            refused(
                HAI_PHONG
                    + WARDS
                    + "('10813','Thanh Hà','Thanh Ha','Xã Thanh Hà','Thanh Ha Commune','31');\n"
                    + "insert into districts(code,name,full_name,province_code) values"
                    + " ('294','Thanh Hà','Huyện Thanh Hà','31');"))
        .isEqualTo("organisation.import.mixed");
    assertThatThrownBy(() -> AreaFile.read("select 1;")).isInstanceOf(Invalid.class);
  }

  private static String refused(String text) {
    try {
      AreaFile.read(text);
      return "";
    } catch (Invalid e) {
      return e.faults().stream().map(Fault::key).toList().getFirst();
    }
  }
}
