package vn.motcua.identity;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.base.Fault;

/**
 * What a citizen says of themselves when they open an account, as typed.
 *
 * @param birthDate null when left empty
 * @param email empty when they gave none
 */
public record Registration(
    String name,
    String identityNumber,
    @Nullable LocalDate birthDate,
    String phone,
    String email,
    String address) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 300;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’-]*");
  private static final Pattern PHONE = Pattern.compile("0[0-9]{9}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  public Registration {
    name = tidy(name);
    email = email.strip();
    address = tidy(address);
    phone = phone.replaceAll("[\\s.-]", "").replaceFirst("^\\+?84", "0");
  }

  /** Everything that is wrong with it, each at its field; empty when nothing is. */
  List<Fault> faults(LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      faults.add(Fault.of("name", "identity.register.fault.name"));
    }
    Optional<IdentityNumber> number = IdentityNumber.parse(identityNumber);
    if (number.isEmpty()) {
      faults.add(Fault.of("identityNumber", "identity.register.fault.identity-number"));
    }
    if (birthDate == null || birthDate.isAfter(today) || birthDate.getYear() < 1900) {
      faults.add(Fault.of("birthDate", "identity.register.fault.birth-date"));
    } else if (number.isPresent() && !number.get().fits(birthDate)) {
      faults.add(Fault.of("birthDate", "identity.register.fault.birth-year"));
    }
    if (!PHONE.matcher(phone).matches()) {
      faults.add(Fault.of("phone", "identity.register.fault.phone"));
    }
    if (!email.isEmpty() && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
      faults.add(Fault.of("email", "identity.register.fault.email"));
    }
    if (address.isEmpty() || address.length() > LONGEST_ADDRESS) {
      faults.add(Fault.of("address", "identity.register.fault.address"));
    }
    return faults;
  }

  private static String tidy(String typed) {
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    return SPACES.matcher(composed).replaceAll(" ").strip();
  }
}
