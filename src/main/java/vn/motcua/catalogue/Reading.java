package vn.motcua.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a line.
 *
 * @param procedure what is certain; null when not even the code is
 * @param findings what is not
 */
record Reading(@Nullable Procedure procedure, List<Finding> findings) {
  Reading {
    findings = List.copyOf(findings);
  }
}
