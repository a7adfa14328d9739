package vn.motcua.base;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Keys made in Java: UUID version 7, so that rows made together lie together in an index. */
public final class Ids {
  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** A new key, later than every key made before in this process. */
  public static UUID next() {
    return GENERATOR.generate();
  }
}
