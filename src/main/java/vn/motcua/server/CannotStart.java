package vn.motcua.server;

/** Motcua cannot run here; the message is the one line that tells the person why and what to do. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String line) {
    super(line);
  }

  public CannotStart(String line, Throwable cause) {
    super(line, cause);
  }
}
