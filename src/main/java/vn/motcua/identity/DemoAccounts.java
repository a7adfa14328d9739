package vn.motcua.identity;

import java.util.List;

/**
 * The accounts of the demo authority, offered on the sign-in page. The module that loads the demo
 * authority brings the one bean of it; without demo there is none.
 */
public interface DemoAccounts {
  /** The one password of them all; it stands in the README. */
  String password();

  /** The accounts in the order to be shown. */
  List<DemoAccount> accounts();

  /**
   * One account.
   *
   * @param role under which it is shown
   * @param title title of the post, empty for citizens
   * @param titleEn the same in English
   * @param agency name of the agency, empty for citizens
   */
  record DemoAccount(
      Role role, String username, String name, String title, String titleEn, String agency) {}
}
