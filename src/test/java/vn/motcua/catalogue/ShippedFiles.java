package vn.motcua.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The procedure files that ship with the product. */
final class ShippedFiles {
  private ShippedFiles() {}

  static String text(String code) {
    try (InputStream file =
        Objects.requireNonNull(
            ShippedFiles.class.getResourceAsStream("procedures/" + code + ".json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
