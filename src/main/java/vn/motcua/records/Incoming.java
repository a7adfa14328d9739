package vn.motcua.records;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.motcua.base.Fault;
import vn.motcua.base.Invalid;
import vn.motcua.base.Unkept;

/**
 * Takes an upload in: counted and hashed while it is read, then looked into. What is not taken
 * never comes near the files that are kept.
 */
@Component
final class Incoming {
  static final String FOLDER = "${motcua.files:${motcua.data:data}/files}";
  private static final int CHUNK = 64 * 1024;

  private final Inspector inspector;
  private final Path folder;
  private final DataSize limit;

  /**
   * @param limit largest size of one file; a longer stream is not read to its end
   */
  Incoming(
      Inspector inspector,
      @Value(FOLDER) Path root,
      @Value("${motcua.file-limit:25MB}") DataSize limit) {
    this.inspector = inspector;
    this.folder = root.toAbsolutePath().normalize().resolve("incoming");
    this.limit = limit;
  }

  /**
   * Content that has arrived whole and is fit to be kept; closing it throws it away.
   *
   * @param size in bytes, at least 1
   */
  record Arrival(Path path, String sha256, long size, Inspector.Passed look) implements Closeable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }
  }

  /**
   * Reads a stream to its end. The caller closes both the stream and the arrival.
   *
   * @throws Invalid when it is empty, too large or not of a kind that is taken
   * @throws Unkept when it cannot be written to the disk
   * @throws IOException when the stream breaks off
   */
  Arrival receive(InputStream content, String name) throws IOException {
    Path file = begin();
    boolean whole = false;
    try {
      Arrival arrival = copy(content, file, name);
      whole = true;
      return arrival;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Arrival copy(InputStream content, Path file, String name) throws IOException {
    MessageDigest hash = sha256();
    long size = 0;
    byte[] chunk = new byte[CHUNK];
    // Unbuffered: what write returns from is with the file system, and closing has nothing to add.
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
        size += read;
        if (size > limit.toBytes()) {
          throw fault("records.file.too-large", limit.toMegabytes() + " MB");
        }
        hash.update(chunk, 0, read);
        write(out, chunk, read);
      }
    }
    if (size == 0) {
      throw fault("records.file.empty");
    }
    return new Arrival(
        file, HexFormat.of().formatHex(hash.digest()), size, inspector.inspect(file, name));
  }

  private Path begin() {
    try {
      Files.createDirectories(folder);
      return Files.createTempFile(folder, "upload-", ".part");
    } catch (IOException e) {
      throw new Unkept("a file", e);
    }
  }

  /** Apart from reading, which fails for other reasons than a full disk. */
  private static void write(OutputStream out, byte[] chunk, int length) {
    try {
      out.write(chunk, 0, length);
    } catch (IOException e) {
      throw new Unkept("a file", e);
    }
  }

  /** Uploads older than a moment: a process died in the middle of them. */
  List<Path> abandonedBefore(Instant moment) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> olderThan(file, moment)).toList();
    }
  }

  private static boolean olderThan(Path file, Instant moment) {
    return file.toFile().lastModified() < moment.toEpochMilli();
  }

  private static Invalid fault(String key, Object... args) {
    return new Invalid(Fault.of("file", key, args));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
