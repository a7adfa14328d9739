package vn.motcua.server;

/** Something is in the way of starting; the message is the one line that the person reads. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String line) {
    super(line);
  }

  public CannotStart(String line, Throwable cause) {
    super(line, cause);
  }
}
