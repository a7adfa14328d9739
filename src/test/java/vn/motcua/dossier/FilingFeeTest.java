package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Fault;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Exemption;
import vn.motcua.catalogue.FeeFacts;
import vn.motcua.catalogue.FeeFormula;
import vn.motcua.catalogue.FeeQuote;
import vn.motcua.catalogue.FeeRule;

/** What a filing costs by the facts that were told. */
class FilingFeeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 27);
  private static final FeeFormula CERTIFIED =
      new FeeFormula.PerPage(List.of(new FeeFormula.Tier(1, 2_000)), null);

  private final List<Fault> faults = new ArrayList<>();

  @Test
  void pages_that_nobody_told_are_asked_for() {
    quote(CERTIFIED, FeeFacts.none());
    assertThat(faults)
        .containsExactly(Fault.of("fee", "dossier.fault.fee-fact", FeeFacts.Fact.PAGES));
  }

  @Test
  void fewer_copies_than_can_be_asked_for_are_a_fault() {
    quote(new FeeFormula.PerCopy(8_000, 1), FeeFacts.copies(0));
    assertThat(faults).containsExactly(Fault.of("fee", "dossier.fault.fee-copies", 1));
  }

  @Test
  void copies_that_are_an_extra_may_be_none() {
    assertThat(quote(new FeeFormula.PerCopy(8_000), FeeFacts.none()).total()).isZero();
    assertThat(faults).isEmpty();
  }

  @Test
  void an_exemption_that_the_case_does_not_know_is_no_exemption() {
    FeeFacts facts = FeeFacts.copies(2).claiming(Set.of("poor-household", "friend-of-the-chair"));
    FeeQuote quote = quote(new FeeFormula.PerCopy(8_000), facts);
    assertThat(quote.total()).isEqualTo(8_000);
    assertThat(faults)
        .containsExactly(Fault.of("fee", "dossier.fault.fee-exemption", "friend-of-the-chair"));
  }

  private FeeQuote quote(FeeFormula formula, FeeFacts facts) {
    Exemption poor =
        new Exemption(
            "poor-household", "Hộ nghèo", "", 50, "Giấy chứng nhận hộ nghèo", null, null, null);
    FeeRule rule =
        new FeeRule(
            "phi", "Phí", "", formula, Set.of(), DAY, null, List.of(poor), "Thông tư", false);
    Case requested = new Case("k", "Trường hợp", "", List.of(), List.of(), List.of(rule));
    Filing.Command command =
        new Filing.Command(
            "key",
            null,
            "1.001193",
            "k",
            Channel.COUNTER,
            new Applicant(Applicant.Kind.CITIZEN, "A", "1", null, null, null, null, null),
            List.of(),
            ReturnMethod.COUNTER,
            facts);
    return Filing.quote(requested, command, DAY, faults);
  }
}
