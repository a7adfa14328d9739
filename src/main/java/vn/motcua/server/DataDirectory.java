package vn.motcua.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory where Motcua keeps the embedded PostgreSQL and uploaded files, held by this process
 * alone until it is closed or dies.
 */
final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "motcua.lock";

  private final Path path;
  private final FileChannel channel;

  private DataDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Takes the directory, made when it does not exist.
   *
   * @throws CannotStart when it cannot be written or another process holds it
   */
  static DataDirectory claim(Path path) {
    return tryClaim(path)
        .orElseThrow(
            () ->
                new CannotStart(
                    "The data in "
                        + path
                        + " are already served by another Motcua"
                        + holder(path)
                        + "; stop it or choose another place with --data DIR."));
  }

  /**
   * The same, and nothing when another process holds it.
   *
   * @throws CannotStart when it cannot be written
   */
  static Optional<DataDirectory> tryClaim(Path path) {
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      String pid = Long.toString(ProcessHandle.current().pid());
      channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return Optional.of(new DataDirectory(path, channel));
    } catch (FileSystemException e) {
      throw new CannotStart(
          "The data directory "
              + path
              + " cannot be written"
              + (e.getReason() == null ? "" : " (" + e.getReason() + ")")
              + "; choose another place with --data DIR.",
          e);
    } catch (IOException e) {
      throw new CannotStart("The data directory " + path + " cannot be used: " + e, e);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new CannotStart("The data directory " + path + " could not be released: " + e, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static String holder(Path path) {
    try {
      return " (process " + Files.readString(path.resolve(LOCK)) + ")";
    } catch (IOException e) {
      return "";
    }
  }
}
