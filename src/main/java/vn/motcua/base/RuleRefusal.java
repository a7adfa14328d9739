package vn.motcua.base;

/**
 * Carries a {@link Refused} out of a transaction so that nothing of it stays. Rules themselves
 * return {@code Refused}; only the service that holds the transaction throws. Answered with 409.
 */
public final class RuleRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Refused refused;

  public RuleRefusal(Refused refused) {
    super(refused.toString());
    this.refused = refused;
  }

  public Refused refused() {
    return refused;
  }
}
