package vn.motcua.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Content in a folder, {@code ab/cd/abcd…}: two levels of 256 folders keep each of them small.
 *
 * <p>Written elsewhere in the same folder first ({@link Incoming}), then flushed to the disk and
 * moved to its name in one step: a name that can be seen has its whole content behind it.
 */
@Component
final class FolderBlobs implements Blobs {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern LEVEL = Pattern.compile("[0-9a-f]{2}");

  private final Path root;

  FolderBlobs(@Value(Incoming.FOLDER) Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public void put(String sha256, Path content) throws IOException {
    Path folder = folder(sha256);
    Path target = folder.resolve(sha256);
    if (!Files.exists(target) || Files.size(target) != Files.size(content)) {
      flush(content, StandardOpenOption.WRITE);
      create(folder);
      Files.move(content, target, StandardCopyOption.ATOMIC_MOVE);
    }
    // Also for what was there already: whoever moved it there may not have come this far yet.
    flush(folder, StandardOpenOption.READ);
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    return Files.newInputStream(path(sha256));
  }

  @Override
  public boolean exists(String sha256) {
    return Files.isRegularFile(path(sha256));
  }

  @Override
  public Stream<Kept> all() throws IOException {
    if (!Files.isDirectory(root)) {
      return Stream.empty();
    }
    return Files.list(root)
        .filter(FolderBlobs::level)
        .flatMap(FolderBlobs::inside)
        .filter(FolderBlobs::level)
        .flatMap(FolderBlobs::inside)
        .filter(file -> SHA256.matcher(file.getFileName().toString()).matches())
        .flatMap(file -> kept(file).stream());
  }

  @Override
  public void delete(String sha256) throws IOException {
    Files.deleteIfExists(path(sha256));
  }

  private Path path(String sha256) {
    return folder(sha256).resolve(sha256);
  }

  private Path folder(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
  }

  /** Makes a folder and those above it, each of them durable before something is put into it. */
  private static void create(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      create(parent);
    }
    // Two uploads may make the same folder at the same moment; this does not mind.
    Files.createDirectories(folder);
    if (parent != null) {
      flush(parent, StandardOpenOption.READ);
    }
  }

  /** Waits until the file, or the list of names in a folder, is on the disk. */
  private static void flush(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private static boolean level(Path folder) {
    return LEVEL.matcher(folder.getFileName().toString()).matches();
  }

  private static Stream<Path> inside(Path folder) {
    try {
      return Files.list(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when somebody deleted it since the folder was listed. */
  private static Optional<Kept> kept(Path file) {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new Kept(
              file.getFileName().toString(), facts.size(), facts.lastModifiedTime().toInstant()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
