package vn.motcua.base;

import java.io.IOException;

/**
 * What was handed in could not be written to the disk, mostly because it is full; nothing of it is
 * kept. The people who run the system have to help, so it is logged. Answered with 507.
 */
public final class Unkept extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unkept(String what, IOException cause) {
    super(what + " could not be kept: " + cause, cause);
  }
}
