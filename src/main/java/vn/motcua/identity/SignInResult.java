package vn.motcua.identity;

import java.time.Instant;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {
  /** Name and password are right. */
  record Welcome(Account account) implements SignInResult {}

  /** Name or password is wrong; which of them, nobody learns. */
  record Unknown() implements SignInResult {}

  /** Too many attempts; nothing was compared. */
  record Wait(Instant until) implements SignInResult {}

  /** Name and password are right, but an administrator has locked or closed the account. */
  record Closed() implements SignInResult {}

  /** Right, but a demo account, and this server can be reached from other machines. */
  record DemoElsewhere() implements SignInResult {}
}
