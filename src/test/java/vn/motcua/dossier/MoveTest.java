package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.dossier.DossierStatus.ACCEPTED;
import static vn.motcua.dossier.DossierStatus.FILED;
import static vn.motcua.dossier.DossierStatus.FINANCIAL_OBLIGATION;
import static vn.motcua.dossier.DossierStatus.FINISHED;
import static vn.motcua.dossier.DossierStatus.IN_PROCESS;
import static vn.motcua.dossier.DossierStatus.NOT_ACCEPTED;
import static vn.motcua.dossier.DossierStatus.RETURNED;
import static vn.motcua.dossier.DossierStatus.STOPPED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;

/** The lifecycle as a graph of the national status codes. */
class MoveTest {
  /** Where a dossier can get from each status in one move, by national code. */
  @ParameterizedTest
  @CsvSource({
    "1, 2 3 5 7",
    // 9 at once: a procedure whose first step already is its last
    "2, 2 4 5 7 9",
    "3, ''",
    "4, 2 4 5 6 7 9",
    // 1: corrected before acceptance
    "5, 1 4 7",
    "6, 4 7",
    "7, 1 2 4 5 6 8",
    "8, ''",
    "9, 10",
    "10, ''"
  })
  void a_status_leads_where_the_law_lets_it(int code, String next) {
    Set<Integer> reached =
        steps(status(code)).stream()
            .map(DossierStatus::nationalCode)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(reached.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .isEqualTo(next);
  }

  @Test
  void national_codes_run_from_one_to_ten() {
    assertThat(DossierStatus.values())
        .extracting(DossierStatus::nationalCode)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
  }

  @Test
  void a_filed_dossier_can_reach_every_status() {
    Set<DossierStatus> reached = EnumSet.of(FILED);
    while (reached.addAll(
        reached.stream().flatMap(s -> steps(s).stream()).collect(Collectors.toSet()))) {
      // until nothing new is reached
    }
    assertThat(reached).containsExactlyInAnyOrder(DossierStatus.values());
  }

  @ParameterizedTest
  @EnumSource
  void exactly_the_ended_statuses_have_no_way_out(DossierStatus status) {
    assertThat(steps(status).isEmpty()).isEqualTo(status.ended());
  }

  @ParameterizedTest
  @EnumSource
  void from_every_status_that_is_not_ended_the_dossier_can_end(DossierStatus status) {
    Set<DossierStatus> reached = EnumSet.of(status);
    while (reached.addAll(
        reached.stream().flatMap(s -> steps(s).stream()).collect(Collectors.toSet()))) {
      // until nothing new is reached
    }
    assertThat(reached).anyMatch(DossierStatus::ended);
  }

  @Rule("R7")
  @Test
  void a_refusal_to_receive_comes_before_acceptance_and_is_the_end() {
    assertThat(Move.REFUSE.from()).containsExactly(FILED);
    assertThat(Move.REFUSE.to()).containsExactly(NOT_ACCEPTED);
  }

  @Rule("T14")
  @Test
  void a_financial_obligation_interrupts_the_settlement_and_leads_back_to_it() {
    assertThat(Move.REQUEST_OBLIGATION.from()).containsExactly(IN_PROCESS);
    assertThat(Move.REQUEST_OBLIGATION.to()).containsExactly(FINANCIAL_OBLIGATION);
    assertThat(Move.SETTLE_OBLIGATION.from()).containsExactly(FINANCIAL_OBLIGATION);
    assertThat(Move.SETTLE_OBLIGATION.to()).containsExactly(IN_PROCESS);
    assertThat(Move.WORK.refusedIn(FINANCIAL_OBLIGATION)).map(Refused::rule).hasValue("R25");
  }

  @Rule("R20")
  @Test
  void a_result_is_handed_over_as_soon_as_it_is_there_and_never_before() {
    assertThat(Move.RETURN.from()).containsExactly(FINISHED);
    assertThat(Move.RETURN.to()).containsExactly(RETURNED);
    assertThat(Move.RETURN.refusedIn(ACCEPTED)).map(Refused::rule).hasValue("R20");
    assertThat(Move.RETURN.refusedIn(FINISHED)).isEmpty();
  }

  @Rule("R22")
  @Test
  void only_a_dossier_without_result_can_be_withdrawn_and_only_the_asked_one_stops() {
    assertThat(Move.REQUEST_WITHDRAWAL.from()).doesNotContain(FINISHED, RETURNED, NOT_ACCEPTED);
    assertThat(Arrays.stream(Move.values()).filter(move -> move.to().contains(STOPPED)))
        .containsExactly(Move.STOP);
    assertThat(Move.STOP.from()).isEqualTo(Move.REQUEST_WITHDRAWAL.to());
    assertThat(Move.DENY_WITHDRAWAL.to()).isEqualTo(Move.REQUEST_WITHDRAWAL.from());
  }

  @Test
  void a_refused_move_names_itself_and_the_status() {
    assertThat(Move.ACCEPT.refusedIn(STOPPED))
        .hasValue(Refused.of("R8", "dossier.refused.status", Move.ACCEPT, STOPPED));
  }

  @Test
  void a_move_that_ends_outside_of_the_table_is_a_bug() {
    assertThatThrownBy(() -> Move.ACCEPT.checkTarget(RETURNED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ACCEPT")
        .hasMessageContaining("RETURNED");
    Move.ACCEPT.checkTarget(ACCEPTED);
  }

  private static Set<DossierStatus> steps(DossierStatus from) {
    return Arrays.stream(Move.values())
        .filter(move -> move.from().contains(from))
        .flatMap(move -> move.to().stream())
        .collect(Collectors.toSet());
  }

  private static DossierStatus status(int code) {
    return Arrays.stream(DossierStatus.values())
        .filter(status -> status.nationalCode() == code)
        .findFirst()
        .orElseThrow();
  }
}
