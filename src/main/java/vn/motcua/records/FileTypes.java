package vn.motcua.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of file that the office takes: data, in {@code file-types.csv}. */
final class FileTypes {
  private static final String RESOURCE = "file-types.csv";

  /**
   * @param extensions in lower case, the usual one first
   */
  record FileType(String mediaType, List<String> extensions) {}

  private final List<FileType> types;

  FileTypes() {
    try (InputStream resource = FileTypes.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(resource, RESOURCE), StandardCharsets.UTF_8))) {
      types = lines.lines().skip(1).map(FileTypes::type).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<FileType> of(String mediaType) {
    return types.stream().filter(type -> type.mediaType().equals(mediaType)).findFirst();
  }

  /** ".pdf, .jpg, …" for the message that says what may be handed in. */
  String readable() {
    return types.stream()
        .map(type -> "." + type.extensions().getFirst())
        .collect(Collectors.joining(", "));
  }

  private static FileType type(String line) {
    String[] cells = line.split(",", -1);
    return new FileType(cells[0], List.of(cells[1].split(" ", -1)));
  }
}
