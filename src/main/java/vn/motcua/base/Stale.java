package vn.motcua.base;

/** Somebody else changed it first; the person must look again. Answered with 409. */
public final class Stale extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Stale(String what, Object key) {
    super(what + " " + key);
  }
}
