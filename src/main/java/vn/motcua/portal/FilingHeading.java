package vn.motcua.portal;

/**
 * What stands above every step of filing.
 *
 * @param procedure code of the procedure
 * @param name its name
 * @param nameEn its English name, may be empty
 * @param step which step this is, from 1
 */
public record FilingHeading(String procedure, String name, String nameEn, int step) {
  /** How many steps there are. */
  public static final int STEPS = 4;
}
