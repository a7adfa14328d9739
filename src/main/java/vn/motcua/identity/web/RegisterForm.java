package vn.motcua.identity.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Registration;

/** The registration form as sent; what is missing is empty. */
public record RegisterForm(
    String name,
    String identityNumber,
    String birthDate,
    String phone,
    String email,
    String address,
    String password,
    String repeated) {
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT));

  static final RegisterForm EMPTY = new RegisterForm("", "", "", "", "", "", "", "");

  public RegisterForm {
    name = given(name);
    identityNumber = given(identityNumber);
    birthDate = given(birthDate);
    phone = given(phone);
    email = given(email);
    address = given(address);
    password = given(password);
    repeated = given(repeated);
  }

  Registration registration() {
    return new Registration(name, identityNumber, birthDay(), phone, email, address);
  }

  /** The date of birth, null when it is none. */
  private @Nullable LocalDate birthDay() {
    for (DateTimeFormatter format : DATES) {
      try {
        return LocalDate.parse(birthDate.strip(), format);
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    return null;
  }

  private static String given(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
