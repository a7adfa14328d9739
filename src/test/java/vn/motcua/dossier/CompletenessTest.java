package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Fault;
import vn.motcua.base.Rule;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.PaperRequirement;

/** Which papers are lacking, for a birth registration of the catalogue's kind. */
@Rule("R2")
class CompletenessTest {
  private static final Case BIRTH =
      new Case(
          "dung-han",
          "Đúng hạn",
          "In time",
          List.of(),
          List.of(
              paper("to-khai", true, null, Set.of(), null),
              paper("chung-sinh", true, "birth", Set.of(), null),
              paper("cam-doan", true, "birth", Set.of(), null),
              paper("can-cuoc", true, null, Set.of(), "Cơ sở dữ liệu quốc gia về dân cư"),
              paper("ket-hon", false, null, Set.of(), null),
              paper("phong-bi", true, null, Set.of(Channel.POST), null)),
          List.of());
  private static final Applicant MOTHER = applicant(null);
  private static final Applicant BY_HER_SISTER = applicant("Nguyễn Thị Lan");

  @Test
  void every_required_paper_that_is_not_there_is_named_in_the_order_of_the_list() {
    assertThat(missing(Channel.COUNTER, MOTHER))
        .containsExactly("to-khai", "chung-sinh", "cam-doan");
  }

  @Test
  void one_paper_of_a_group_is_enough() {
    assertThat(missing(Channel.COUNTER, MOTHER, original("to-khai"), original("cam-doan")))
        .isEmpty();
  }

  @Test
  void a_paper_whose_data_a_database_has_is_never_demanded() {
    assertThat(missing(Channel.COUNTER, MOTHER)).doesNotContain("can-cuoc");
  }

  @Test
  void a_paper_of_another_channel_is_not_asked_for() {
    assertThat(missing(Channel.POST, MOTHER)).contains("phong-bi");
    assertThat(missing(Channel.ONLINE, MOTHER)).doesNotContain("phong-bi");
  }

  @Test
  void naming_a_paper_without_handing_anything_in_does_not_count() {
    assertThat(missing(Channel.COUNTER, MOTHER, new GivenPaper("to-khai", 0, 0, 0, List.of())))
        .contains("to-khai");
    assertThat(
            missing(
                Channel.ONLINE,
                MOTHER,
                GivenPaper.uploaded("to-khai", List.of(new UUID(0, 1))),
                GivenPaper.uploaded("chung-sinh", List.of(new UUID(0, 2)))))
        .isEmpty();
  }

  @Rule("R1")
  @Test
  void who_files_for_another_brings_the_authorisation() {
    GivenPaper form = original("to-khai");
    GivenPaper birth = original("chung-sinh");
    assertThat(missing(Channel.COUNTER, BY_HER_SISTER, form, birth))
        .containsExactly(Completeness.AUTHORISATION);
    assertThat(
            missing(
                Channel.COUNTER, BY_HER_SISTER, form, birth, original(Completeness.AUTHORISATION)))
        .isEmpty();
  }

  @Test
  void papers_outside_of_the_list_are_not_taken_nor_any_twice_nor_a_negative_count() {
    List<Fault> faults =
        Completeness.faults(
            BIRTH,
            List.of(
                original("to-khai"),
                original("ho-khau"),
                original("to-khai"),
                original(Completeness.AUTHORISATION),
                new GivenPaper("chung-sinh", 1, -1, 0, List.of())));
    assertThat(faults)
        .containsExactly(
            Fault.of("papers[1].code", "dossier.fault.paper-unknown", "ho-khau"),
            Fault.of("papers[2].code", "dossier.fault.paper-twice", "to-khai"),
            Fault.of("papers[4]", "dossier.fault.paper-count"));
  }

  private static List<String> missing(Channel channel, Applicant applicant, GivenPaper... given) {
    return Completeness.missing(BIRTH, channel, applicant, List.of(given)).stream()
        .map(DossierEvent.Missing::paper)
        .toList();
  }

  private static GivenPaper original(String code) {
    return new GivenPaper(code, 1, 0, 0, List.of());
  }

  private static Applicant applicant(@Nullable String agent) {
    return new Applicant(
        Applicant.Kind.CITIZEN,
        "Nguyễn Thị Hoa",
        "030185012345",
        null,
        null,
        null,
        agent,
        agent == null ? null : "030187054321");
  }

  private static PaperRequirement paper(
      String code,
      boolean required,
      @Nullable String oneOf,
      Set<Channel> channels,
      @Nullable String replacedBy) {
    return new PaperRequirement(
        code, code, "", 1, 0, 0, required, false, oneOf, channels, null, null, replacedBy);
  }
}
