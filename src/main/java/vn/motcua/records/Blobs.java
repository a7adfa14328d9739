package vn.motcua.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Where content lies, each under its SHA-256. Content never changes; writing the same again changes
 * nothing, so any number of processes may write at once.
 *
 * <p>A folder today; an object store can stand here as well: every promise below is one that S3
 * keeps too (a PUT is atomic and durable once answered).
 */
public interface Blobs {

  /**
   * Keeps the content of a local file. When this returns, the content survives a power cut; when it
   * throws, nothing of it can be seen. The local file may be gone afterwards.
   *
   * @param sha256 of the content, in lower-case hexadecimal
   * @throws IOException when it cannot be kept, for example because the disk is full
   */
  void put(String sha256, Path content) throws IOException;

  /**
   * The content, to be closed by the caller.
   *
   * @throws java.nio.file.NoSuchFileException when there is none
   */
  InputStream open(String sha256) throws IOException;

  boolean exists(String sha256) throws IOException;

  /** Everything that is kept, in no order, to be closed by the caller. */
  Stream<Kept> all() throws IOException;

  /** Forgets content; does nothing when there is none. */
  void delete(String sha256) throws IOException;

  /**
   * One piece of content.
   *
   * @param size in bytes
   * @param keptAt when it was written
   */
  record Kept(String sha256, long size, Instant keptAt) {}
}
