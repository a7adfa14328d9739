package vn.motcua.organisation;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.motcua.base.Invalid;

/**
 * Takes in files of administrative areas. What a file says of an area replaces what was known of it
 * in that generation; areas that a file does not name stay as they are.
 */
@Service
class AreaImport {
  private final AreaStore store;

  AreaImport(AreaStore store) {
    this.store = store;
  }

  /**
   * What was done with a file.
   *
   * @param unchanged areas that were known so already
   * @param unnamed areas of the generation that are kept and that the file does not name
   */
  record Report(AreaFile file, int added, int changed, int unchanged, int unnamed) {}

  /**
   * Keeps the areas of a file, all in one statement.
   *
   * @throws Invalid when it holds no areas, or those of both generations
   */
  Report keep(AreaFile file) {
    List<Boolean> touched = store.keep(file.areas(), file.generation());
    int added = (int) touched.stream().filter(isNew -> isNew).count();
    int all = file.areas().size();
    int known = store.count(file.generation());
    return new Report(file, added, touched.size() - added, all - touched.size(), known - all);
  }
}
