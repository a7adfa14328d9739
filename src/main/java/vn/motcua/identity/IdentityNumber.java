package vn.motcua.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A personal identification number (số định danh cá nhân): 12 digits, or the 9 digits of an old
 * identity card (chứng minh nhân dân), which still stand in old papers. Of the 12, the first three
 * name the place of birth registration, the fourth the century and sex, the next two the year of
 * birth (Nghị định 137/2015/NĐ-CP, Điều 13; Luật Căn cước 26/2023/QH15, Điều 12).
 *
 * @param digits 9 or 12 digits
 */
public record IdentityNumber(String digits) {
  private static final Pattern FORM = Pattern.compile("[0-9]{9}|[0-9]{12}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.]");

  /**
   * @throws IllegalArgumentException when it is not 9 or 12 digits
   */
  public IdentityNumber {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("not an identity number");
    }
  }

  /** The number in what somebody typed, which may hold spaces and full stops; empty when none. */
  public static Optional<IdentityNumber> parse(String typed) {
    String digits = SEPARATORS.matcher(typed).replaceAll("");
    return FORM.matcher(digits).matches()
        ? Optional.of(new IdentityNumber(digits))
        : Optional.empty();
  }

  /** Whether somebody born that day can bear it; an old number says nothing about birth. */
  public boolean fits(LocalDate birth) {
    return digits.length() == 9 || birthYear() == birth.getYear();
  }

  /** Year of birth that the 12 digits tell. */
  private int birthYear() {
    int century = 19 + (digits.charAt(3) - '0') / 2;
    return 100 * century + Integer.parseInt(digits.substring(4, 6));
  }

  @Override
  public String toString() {
    return digits;
  }
}
