package vn.motcua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.motcua.identity.DemoAccounts;
import vn.motcua.identity.Listening;
import vn.motcua.identity.Role;
import vn.motcua.identity.web.SignInPage.DemoGroup;

class DemoOfferTest {
  private static final DemoAccounts DEMO =
      new DemoAccounts() {
        @Override
        public String password() {
          return "con trâu trắng";
        }

        @Override
        public List<DemoAccount> accounts() {
          return List.of(account(Role.LEADER), account(Role.CITIZEN), account(Role.LEADER));
        }
      };

  @Test
  void accounts_are_offered_by_role_on_a_server_of_this_machine_alone() {
    DemoOffer offer = offer(Map.of("demo", DEMO), "127.0.0.1");
    assertThat(offer.password()).isEqualTo("con trâu trắng");
    assertThat(offer.groups())
        .extracting(DemoGroup::role)
        .containsExactly(Role.CITIZEN, Role.LEADER);
    assertThat(offer.groups().getLast().accounts()).hasSize(2);
  }

  @Test
  void nothing_is_offered_where_others_can_reach_the_server() {
    DemoOffer offer = offer(Map.of("demo", DEMO), "0.0.0.0");
    assertThat(offer.password()).isEmpty();
    assertThat(offer.groups()).isEmpty();
  }

  @Test
  void nothing_is_offered_without_a_demo() {
    DemoOffer offer = offer(Map.of(), "127.0.0.1");
    assertThat(offer.password()).isEmpty();
    assertThat(offer.groups()).isEmpty();
  }

  private static DemoOffer offer(Map<String, Object> beans, String listen) {
    StaticListableBeanFactory factory = new StaticListableBeanFactory(beans);
    return new DemoOffer(factory.getBeanProvider(DemoAccounts.class), new Listening(listen));
  }

  private static DemoAccounts.DemoAccount account(Role role) {
    return new DemoAccounts.DemoAccount(role, "a", "A", "", "", "");
  }
}
