package vn.motcua.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.base.StartupNotice;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Citizen;
import vn.motcua.identity.Citizens;
import vn.motcua.identity.DemoAccounts;
import vn.motcua.identity.Passwords;
import vn.motcua.identity.Registration;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;

/** The demo authority's accounts: opened once, offered on the sign-in page. */
@Component
@ConditionalOnProperty("motcua.demo")
class DemoPeople implements DemoAccounts, StartupNotice {
  private static final String PASSWORD = "mot-cua-2026";

  private final Authority authority;
  private final Accounts accounts;
  private final Citizens citizens;
  private final Officers officers;
  private final Passwords passwords;

  DemoPeople(
      JsonMapper json,
      Accounts accounts,
      Citizens citizens,
      Officers officers,
      Passwords passwords) {
    this.authority = Authority.read(json);
    this.accounts = accounts;
    this.citizens = citizens;
    this.officers = officers;
    this.passwords = passwords;
  }

  /** Opens every account; the citizens by their key. */
  Map<String, Citizen> open() {
    Passwords.HashedPassword hashed = passwords.hash(PASSWORD);
    for (Authority.Clerk clerk : authority.officers()) {
      Officer officer = officers.byUsername(clerk.username()).orElseThrow();
      accounts.openDemo(officer, hashed);
    }
    Map<String, Citizen> opened = new HashMap<>();
    authority.people().stream()
        .filter(Authority.Person::account)
        .forEach(
            person -> opened.put(person.key(), citizens.openDemo(registration(person), hashed)));
    return opened;
  }

  @Override
  public String password() {
    return PASSWORD;
  }

  @Override
  public List<DemoAccount> accounts() {
    List<DemoAccount> shown = new ArrayList<>();
    if (officers.byUsername(authority.officers().getFirst().username()).isEmpty()) {
      return shown;
    }
    for (Authority.Person person : authority.people()) {
      if (person.account()) {
        shown.add(new DemoAccount(Role.CITIZEN, person.identity(), person.name(), "", "", ""));
      }
    }
    Set<String> once = new HashSet<>();
    for (Authority.Office office : authority.agencies()) {
      List<Authority.Place> places = office.posts() == null ? List.of() : office.posts();
      for (Authority.Place place : places) {
        Role role = Role.of(place.kind());
        if (once.add(role + place.officer())) {
          shown.add(
              new DemoAccount(
                  role,
                  place.officer(),
                  name(place.officer()),
                  place.title(),
                  place.titleEn(),
                  office.name()));
        }
      }
    }
    return shown;
  }

  @Override
  public List<String> lines(String address) {
    if (accounts().isEmpty()) {
      return List.of();
    }
    return List.of(
        "Demo accounts (password "
            + PASSWORD
            + "), also one click each on "
            + address
            + "/sign-in:",
        "  citizen 030188004512, reception hanh, specialist lan, head mai, leader long, clerk hoa,"
            + " administrator quantri");
  }

  private String name(String username) {
    return authority.officers().stream()
        .filter(clerk -> clerk.username().equals(username))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static Registration registration(Authority.Person person) {
    return new Registration(
        person.name(),
        person.identity(),
        person.birthDate(),
        person.phone() == null ? "" : person.phone(),
        "",
        person.address());
  }
}
