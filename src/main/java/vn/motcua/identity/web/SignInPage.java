package vn.motcua.identity.web;

import java.util.List;
import vn.motcua.identity.DemoAccounts.DemoAccount;
import vn.motcua.identity.Role;

/**
 * The one sign-in page, for officers and citizens.
 *
 * @param username as typed before
 * @param next path to go to afterwards, empty for the first page of the role
 * @param demoPassword password of every demo account
 * @param demo accounts of the demo authority by role; empty when there is no demo here
 */
public record SignInPage(String username, String next, String demoPassword, List<DemoGroup> demo) {
  /** The demo accounts of one role. */
  public record DemoGroup(Role role, List<DemoAccount> accounts) {}
}
