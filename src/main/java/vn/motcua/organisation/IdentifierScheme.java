package vn.motcua.organisation;

import java.util.regex.Pattern;

/** How an agency's electronic identifier (mã định danh điện tử) is written (rules.md §4.4). */
public enum IdentifierScheme {
  /**
   * QCVN 102:2016: 13 characters, the lowest level first and zeros for levels that are not there,
   * "000.00.00.H29".
   */
  QCVN102("[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Y][0-9]{2}"),
  /**
   * Decision 20/2020: the highest level first, "H24.31.10813"; an enterprise by its tax number,
   * others by Zxy and up to 32 characters. At most 35 characters.
   */
  QD20(
      "[A-Y][0-9]{2}(\\.[0-9]{2,5})*"
          + "|[0-9]{10}(-?[0-9]{3})?"
          + "|Z(0[1-9]|[1-9][0-9])[A-Z0-9.-]{0,32}");

  private static final int LONGEST = 35;
  private final Pattern form;

  IdentifierScheme(String form) {
    this.form = Pattern.compile(form);
  }

  /** Whether the text has the form of this scheme. */
  public boolean accepts(String code) {
    return code.length() <= LONGEST && form.matcher(code).matches();
  }
}
