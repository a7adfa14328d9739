package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.base.Refused;
import vn.motcua.base.Rule;

class RedosTest {
  @Rule("R21")
  @ParameterizedTest
  @EnumSource
  void only_a_dossier_that_has_a_result_can_be_done_again(DossierStatus status) {
    boolean hasResult = status == DossierStatus.FINISHED || status == DossierStatus.RETURNED;
    assertThat(Redos.refusedIn(status).isEmpty()).isEqualTo(hasResult);
    assertThat(Redos.refusedIn(status).stream().map(Refused::rule)).allMatch("R21"::equals);
  }
}
