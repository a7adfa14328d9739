package vn.motcua.records;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.records.StoredFile.Concern;

/**
 * What a look inside a file found.
 *
 * @param mediaType of the content
 * @param pages when they can be counted
 */
record Finding(String mediaType, @Nullable Integer pages, Set<Concern> concerns) {
  Finding {
    concerns = Set.copyOf(concerns);
  }

  static Finding of(String mediaType) {
    return new Finding(mediaType, null, Set.of());
  }
}
