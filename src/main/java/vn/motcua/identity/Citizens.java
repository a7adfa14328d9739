package vn.motcua.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.motcua.base.Fault;
import vn.motcua.base.Formats;
import vn.motcua.base.Ids;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.Refused;
import vn.motcua.base.RuleRefusal;
import vn.motcua.base.Text;
import vn.motcua.identity.Citizen.Assurance;
import vn.motcua.identity.Passwords.HashedPassword;

/**
 * Citizens (công dân) who have an account. Today they say themselves who they are ({@link
 * #register}); when the national electronic identity signs them in, that becomes a second way to
 * add a citizen, and nothing else changes.
 */
@Service
public class Citizens {
  private final CitizenStore store;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Throttle throttle;
  private final OfficeClock clock;

  Citizens(
      CitizenStore store,
      Accounts accounts,
      Passwords passwords,
      Throttle throttle,
      OfficeClock clock) {
    this.store = store;
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
    this.clock = clock;
  }

  /**
   * @throws NotFound when there is none
   */
  public Citizen get(UUID id) {
    return store.byId(id).orElseThrow(() -> new NotFound("citizen", id));
  }

  /**
   * The citizen with an account who gave the number. That it is theirs is only as sure as {@link
   * Citizen#assurance}.
   */
  public Optional<Citizen> byIdentityNumber(IdentityNumber number) {
    return store.byNumber(number);
  }

  /** Everything that is wrong with a registration, each at its field; empty when nothing is. */
  public List<Fault> faults(Registration registration, String password) {
    List<Fault> faults = new ArrayList<>(registration.faults(LocalDate.now(clock)));
    passwords.fault("password", password, telling(registration)).ifPresent(faults::add);
    return faults;
  }

  /**
   * A citizen opens an account for themselves; they sign in with their identity number.
   *
   * @param address address of the client, from which not too many may come
   * @throws Invalid naming every field that is wrong; the number when it has an account
   * @throws RuleRefusal when too many accounts were opened from the address
   */
  public Citizen register(Registration registration, String password, String address) {
    Invalid.throwIfAny(faults(registration, password));
    Instant wait = throttle.register(address);
    if (wait != null) {
      throw new RuleRefusal(Refused.of("", "identity.register.wait", Formats.time(wait)));
    }
    return accounts.open(citizen(registration), passwords.hash(password), false);
  }

  /** Adds a citizen of the demo authority, with the known password. */
  public Citizen openDemo(Registration registration, HashedPassword password) {
    Invalid.throwIfAny(registration.faults(LocalDate.now(clock)));
    return accounts.open(citizen(registration), password, true);
  }

  private Citizen citizen(Registration registration) {
    return new Citizen(
        Ids.next(),
        registration.name(),
        IdentityNumber.parse(registration.identityNumber()).orElseThrow(),
        Objects.requireNonNull(registration.birthDate()),
        registration.phone(),
        registration.email().isEmpty() ? null : registration.email(),
        registration.address(),
        Assurance.SELF_DECLARED,
        clock.instant());
  }

  private static List<String> telling(Registration registration) {
    List<String> words = new ArrayList<>(List.of(Text.fold(registration.name()).split(" ")));
    words.add(Text.fold(registration.name()).replace(" ", ""));
    words.add(registration.identityNumber());
    words.add(registration.phone());
    return words;
  }
}
