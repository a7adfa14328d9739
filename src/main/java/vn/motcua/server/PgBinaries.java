package vn.motcua.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar that carries them. */
final class PgBinaries {
  /** The version of the archive on the class path; a test compares it with the running server's. */
  static final String VERSION = "18.6";

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");

  private PgBinaries() {}

  /**
   * The directory of the programs under {@code data}, unpacked when it is not there yet. What an
   * interrupted unpacking left behind is never taken for the whole.
   *
   * @throws CannotStart on a platform for which no programs are shipped
   */
  static Path unpacked(Path data, Consumer<String> progress) {
    Path home = data.resolve("postgres-" + VERSION);
    if (Files.isDirectory(home)) {
      return home;
    }
    try (InputStream archive = PgBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null || !"amd64".equals(System.getProperty("os.arch"))) {
        throw new CannotStart(
            "The embedded PostgreSQL runs on 64-bit x86 Linux only; give your own with --database"
                + " URL.");
      }
      progress.accept("Unpacking PostgreSQL " + VERSION);
      Files.createDirectories(data);
      Path unfinished = Files.createTempDirectory(data, "unpacking-");
      Files.setPosixFilePermissions(unfinished, OPEN);
      unpack(archive, unfinished);
      takePlace(unfinished, home);
      return home;
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL could not be unpacked into " + data + ": " + e, e);
    }
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          continue; // made with the first file in it
        }
        directories(target, path);
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, path);
          Files.setPosixFilePermissions(path, permissions(entry.getMode()));
        }
      }
    }
  }

  /** The directories between the target and a file in it. */
  private static void directories(Path target, Path file) throws IOException {
    Path directory = target;
    for (Path name : target.relativize(file)) {
      if (!Files.isDirectory(directory)) {
        directory(directory);
      }
      directory = directory.resolve(name);
    }
  }

  /** Readable by the account that the server runs under, whatever the umask now. */
  private static void directory(Path path) throws IOException {
    Files.createDirectory(path);
    Files.setPosixFilePermissions(path, OPEN);
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    List<PosixFilePermission> bits = List.of(PosixFilePermission.values());
    for (int i = 0; i < bits.size(); i++) {
      if ((mode & (0400 >> i)) != 0) {
        permissions.add(bits.get(i));
      }
    }
    return permissions;
  }

  /** Another process may have been quicker; its copy is as good. */
  private static void takePlace(Path unfinished, Path home) throws IOException {
    try {
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(home)) {
        throw e;
      }
      FileSystemUtils.deleteRecursively(unfinished);
    }
  }
}
