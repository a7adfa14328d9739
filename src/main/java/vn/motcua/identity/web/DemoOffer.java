package vn.motcua.identity.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.identity.DemoAccounts;
import vn.motcua.identity.DemoAccounts.DemoAccount;
import vn.motcua.identity.Listening;
import vn.motcua.identity.Role;
import vn.motcua.identity.web.SignInPage.DemoGroup;

/** The demo accounts that the sign-in page offers: none unless only this machine can reach it. */
@Component
final class DemoOffer {
  private final ObjectProvider<DemoAccounts> demo;
  private final Listening listening;

  DemoOffer(ObjectProvider<DemoAccounts> demo, Listening listening) {
    this.demo = demo;
    this.listening = listening;
  }

  /** The known password; empty when nothing is offered. */
  String password() {
    return offered().map(DemoAccounts::password).orElse("");
  }

  /** The accounts by role, in the order of roles. */
  List<DemoGroup> groups() {
    Map<Role, List<DemoAccount>> byRole =
        offered().map(DemoAccounts::accounts).orElse(List.of()).stream()
            .collect(
                Collectors.groupingBy(
                    DemoAccount::role, () -> new EnumMap<>(Role.class), Collectors.toList()));
    return byRole.entrySet().stream()
        .map(group -> new DemoGroup(group.getKey(), group.getValue()))
        .toList();
  }

  private Optional<DemoAccounts> offered() {
    return listening.toThisMachineOnly()
        ? Optional.ofNullable(demo.getIfAvailable())
        : Optional.empty();
  }
}
