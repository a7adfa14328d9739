package vn.motcua.base;

/** There is no such thing, or the person may not know that there is. Answered with 404. */
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what the kind of thing, for the log ("dossier")
   * @param key what was asked for
   */
  public NotFound(String what, Object key) {
    super(what + " " + key);
  }
}
