package vn.motcua.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the jar that Maven Central delivers. */
final class PgBinaries {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final String VERSION = "18.6.0";

  private PgBinaries() {}

  /**
   * The folder with {@code bin/postgres}, unpacked below {@code parent} when it is not there yet.
   *
   * @throws CannotStart when the folder cannot be written
   */
  static Path in(Path parent, Runnable beforeUnpacking) {
    Path home = parent.resolve("postgres-" + VERSION);
    if (Files.isExecutable(home.resolve("bin/postgres"))) {
      return home;
    }
    beforeUnpacking.run();
    try {
      Files.createDirectories(parent);
      Path unpacking = Files.createTempDirectory(parent, "unpacking-");
      Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
      unpack(unpacking);
      // Renamed when whole: a process killed while unpacking leaves nothing that looks complete.
      Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
      return home;
    } catch (IOException e) {
      throw new CannotStart("cannot unpack PostgreSQL into " + home + ": " + e.getMessage(), e);
    }
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream packed = PgBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (packed == null) {
        throw new IOException("the program lacks " + ARCHIVE);
      }
      try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(target, tar, entry);
        }
      }
    }
  }

  private static void unpack(Path target, TarArchiveInputStream tar, TarArchiveEntry entry)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("unexpected path in the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    boolean executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
