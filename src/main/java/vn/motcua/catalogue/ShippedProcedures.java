package vn.motcua.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.motcua.base.Invalid;

/**
 * The procedures that ship with the product, one file each. Before the first request is served,
 * every file that is new or has changed becomes a version; the others change nothing.
 */
@Component
final class ShippedProcedures implements SmartInitializingSingleton {
  private static final String FILES = "classpath*:vn/motcua/catalogue/procedures/*.json";

  private final Publication publication;

  ShippedProcedures(Publication publication) {
    this.publication = publication;
  }

  @Override
  public void afterSingletonsInstantiated() {
    files().forEach(file -> publication.ship(read(file)));
  }

  static List<Resource> files() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
          .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalStateException when a shipped file is wrong: a mistake of the build
   */
  static Procedure read(Resource file) {
    try {
      return ProcedureJson.read(file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Invalid e) {
      throw new IllegalStateException(file.getFilename() + ": " + e.faults(), e);
    }
  }
}
