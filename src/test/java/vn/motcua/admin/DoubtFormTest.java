package vn.motcua.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.base.Fault;
import vn.motcua.calendar.Term;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ChannelTerm;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.Doubt;
import vn.motcua.catalogue.Doubt.Subject;

class DoubtFormTest {
  private final List<Fault> faults = new ArrayList<>();

  @Test
  void aLimitIsFilledInByChannel() {
    Correction correction =
        read(
            Subject.LIMIT,
            Map.of(
                "unit-COUNTER", "SAME_DAY",
                "unit-ONLINE", "WORKING_DAY",
                "amount-ONLINE", " 3 ",
                "unit-POST", "NONE"));
    assertThat(correction)
        .isEqualTo(
            new Correction.Limit(
                List.of(
                    new ChannelTerm(Channel.COUNTER, Term.sameDay(), null),
                    new ChannelTerm(Channel.ONLINE, new Term(3, Term.Unit.WORKING_DAY), null),
                    new ChannelTerm(Channel.POST, null, null))));
  }

  @Test
  void aLimitWithoutUnitOrAmountIsNamedAtItsField() {
    assertThat(read(Subject.LIMIT, Map.of())).isNull();
    assertThat(
            read(
                Subject.LIMIT,
                Map.of("unit-COUNTER", "MONTH", "amount-COUNTER", "0", "unit-ONLINE", "WEEK")))
        .isNull();
    assertThat(faults)
        .extracting(Fault::field)
        .containsExactly("unit-COUNTER", "amount-COUNTER", "unit-ONLINE");
  }

  @Test
  void aFeeMayBeWrittenWithSeparators() {
    assertThat(read(Subject.FEE, Map.of("fee-COUNTER", "20.000", "fee-ONLINE", "0")))
        .isEqualTo(new Correction.Fee(Map.of(Channel.COUNTER, 20_000L, Channel.ONLINE, 0L)));
    assertThat(read(Subject.FEE, Map.of("fee-COUNTER", "hai mươi"))).isNull();
    assertThat(faults).extracting(Fault::field).containsExactly("fee-COUNTER");
  }

  @Test
  void aFeeThatIsNotFilledInIsNamed() {
    assertThat(read(Subject.FEE, Map.of())).isNull();
    assertThat(faults).extracting(Fault::field).containsExactly("fee-COUNTER");
  }

  @Test
  void aPaperCountsMayBeLeftOut() {
    assertThat(read(Subject.PAPER, Map.of("name", "Đơn", "originals", "1", "required", "true")))
        .isEqualTo(new Correction.Paper("Đơn", 1, 0, 0, true, null));
    assertThat(read(Subject.PAPER, Map.of("name", "Đơn", "plainCopies", "-1"))).isNull();
    assertThat(faults).extracting(Fault::field).containsExactly("plainCopies");
  }

  @Test
  void whetherThereAreCasesIsNotCorrectedHere() {
    assertThat(read(Subject.CASES, Map.of("text", "x"))).isNull();
    assertThat(faults).hasSize(1);
  }

  private @Nullable Correction read(Subject subject, Map<String, String> sent) {
    Doubt doubt =
        new Doubt(
            new UUID(1, 1),
            new UUID(1, 2),
            "f",
            1,
            "1.001193",
            "",
            new UUID(1, 3),
            subject,
            Set.of(),
            "",
            "unreadable",
            Doubt.Status.OPEN,
            null,
            null);
    return new DoubtForm(sent).correction(doubt, faults);
  }
}
