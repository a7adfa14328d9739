package vn.motcua.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.base.Invalid;
import vn.motcua.base.NotFound;
import vn.motcua.base.TestDatabase;
import vn.motcua.base.Unkept;
import vn.motcua.records.StoredFile.Concern;

class FilesIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  @TempDir Path root;
  private Office office;

  /** The process is killed here: nothing after this line happens. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void open() {
    office = new Office(DATABASE, root);
    office.jdbc.sql("truncate records.file, records.paper").update();
  }

  @Test
  void a_file_comes_back_as_it_was_handed_in() throws IOException {
    byte[] pdf = Samples.pdf(3);
    StoredFile stored = office.store(pdf, "../Đơn đề nghị.pdf", Office.LAN);
    assertThat(stored.name()).isEqualTo("Đơn đề nghị.pdf");
    assertThat(stored.mediaType()).isEqualTo("application/pdf");
    assertThat(stored.size()).isEqualTo(pdf.length);
    assertThat(stored.pages()).isEqualTo(3);
    assertThat(stored.uploadedBy()).isEqualTo(Office.LAN);
    assertThat(office.files.get(stored.id())).isEqualTo(stored);
    assertThat(office.files.all(List.of(stored.id(), new UUID(9, 9))))
        .containsOnlyKeys(stored.id());
    try (InputStream content = office.files.open(stored.id())) {
      assertThat(content.readAllBytes()).isEqualTo(pdf);
    }
  }

  @Test
  void warnings_and_unknown_page_counts_are_kept() {
    StoredFile stored = office.store(Samples.lockedPdf("mật khẩu"), "don.pdf", Office.LAN);
    assertThat(office.files.get(stored.id()).concerns()).containsExactly(Concern.ENCRYPTED);
    assertThat(office.files.get(stored.id()).pages()).isNull();
  }

  @Test
  void the_same_content_twice_is_kept_once_and_has_two_rows() throws IOException {
    StoredFile first = office.store(Samples.pdf(1), "một.pdf", Office.LAN);
    StoredFile second = office.store(Samples.pdf(1), "hai.pdf", Office.HUNG);
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(office.kept()).isEqualTo(1);
    assertThat(office.rows()).isEqualTo(2);
  }

  @Test
  void the_same_content_from_many_at_once_is_kept_once() throws Exception {
    byte[] pdf = Samples.pdf(1);
    List<Callable<StoredFile>> people = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String name = "don-" + i + ".pdf";
      people.add(() -> office.store(pdf, name, Office.LAN));
    }
    try (ExecutorService at = Executors.newFixedThreadPool(6)) {
      for (Future<StoredFile> stored : at.invokeAll(people)) {
        try (InputStream content = office.files.open(stored.get().id())) {
          assertThat(content.readAllBytes()).isEqualTo(pdf);
        }
      }
    }
    assertThat(office.kept()).isEqualTo(1);
    assertThat(office.rows()).isEqualTo(12);
  }

  @Test
  void what_is_refused_leaves_neither_content_nor_row() throws IOException {
    assertThatThrownBy(() -> office.store(Samples.WINDOWS_PROGRAM, "don.pdf", Office.LAN))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> office.store(new byte[0], "don.pdf", Office.LAN))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> office.store(new byte[6_000_000], "don.pdf", Office.LAN))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("too-large");
    assertThat(office.kept()).isZero();
    assertThat(office.rows()).isZero();
  }

  @Test
  void a_full_disk_is_said_clearly_and_leaves_no_row() throws IOException {
    Office full =
        new Office(
            DATABASE,
            root,
            folder ->
                new Office.Passing(folder) {
                  @Override
                  public void put(String sha256, Path content) throws IOException {
                    throw new IOException("No space left on device");
                  }
                });
    assertThatThrownBy(() -> full.store(Samples.pdf(1), "don.pdf", Office.LAN))
        .isInstanceOf(Unkept.class)
        .hasMessageContaining("could not be kept")
        .hasMessageContaining("No space left on device");
    assertThat(full.rows()).isZero();
    assertThat(full.kept()).isZero();
    assertThat(halfWritten(root)).isEmpty();
  }

  @Test
  void a_disk_that_really_is_full_takes_the_next_file_once_there_is_room() throws Exception {
    Path disk = java.nio.file.Files.createDirectory(root.resolve("disk"));
    assumeThat(mount("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()))
        .as("only root may mount a disk that is small enough to fill")
        .isZero();
    try {
      Office small = new Office(DATABASE, disk);
      StoredFile before = small.store(Samples.pdf(1), "don.pdf", Office.LAN);
      Path ballast = disk.resolve("ballast");
      fill(ballast);

      assertThatThrownBy(() -> small.store(Samples.pdf(2), "don.pdf", Office.LAN))
          .isInstanceOf(Unkept.class)
          .hasRootCauseInstanceOf(IOException.class);
      assertThat(small.rows()).isEqualTo(1);
      assertThat(small.kept()).isEqualTo(1);
      assertThat(halfWritten(disk)).isEmpty();
      try (InputStream content = small.files.open(before.id())) {
        assertThat(content.readAllBytes()).isEqualTo(Samples.pdf(1));
      }

      java.nio.file.Files.delete(ballast);
      small.store(Samples.pdf(2), "don.pdf", Office.LAN);
      assertThat(small.rows()).isEqualTo(2);
      assertThat(small.kept()).isEqualTo(2);
    } finally {
      assertThat(mount("umount", disk.toString())).isZero();
    }
  }

  private static int mount(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1; // no such program on this machine
    }
  }

  /** Writes until nothing more fits. */
  private static void fill(Path ballast) throws IOException {
    byte[] page = new byte[4096];
    try (OutputStream out = java.nio.file.Files.newOutputStream(ballast)) {
      assertThatThrownBy(
              () -> {
                while (true) {
                  out.write(page);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  private static List<String> halfWritten(Path folder) throws IOException {
    try (Stream<Path> parts = java.nio.file.Files.list(folder.resolve("incoming"))) {
      return parts.map(Path::toString).toList();
    }
  }

  @Test
  void death_between_content_and_row_loses_nothing_that_was_promised() throws IOException {
    Office dying =
        new Office(
            DATABASE,
            root,
            folder ->
                new Office.Passing(folder) {
                  @Override
                  public void put(String sha256, Path content) throws IOException {
                    super.put(sha256, content);
                    throw new Killed();
                  }
                });
    assertThatThrownBy(() -> dying.store(Samples.pdf(1), "don.pdf", Office.LAN))
        .isInstanceOf(Killed.class);
    assertThat(office.rows()).isZero();
    assertThat(office.kept()).isEqualTo(1);

    StoredFile again = office.store(Samples.pdf(1), "don.pdf", Office.LAN);
    try (InputStream content = office.files.open(again.id())) {
      assertThat(content.readAllBytes()).isEqualTo(Samples.pdf(1));
    }
  }

  @Test
  void a_row_stands_and_falls_with_the_callers_transaction() throws IOException {
    office.transactions.executeWithoutResult(
        transaction -> {
          office.store(Samples.pdf(1), "don.pdf", Office.LAN);
          transaction.setRollbackOnly();
        });
    assertThat(office.rows()).isZero();
    assertThat(office.kept()).isEqualTo(1);
  }

  @Test
  void what_does_not_exist_is_not_found() {
    assertThatThrownBy(() -> office.files.get(new UUID(9, 9))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> office.files.open(new UUID(9, 9))).isInstanceOf(NotFound.class);
  }

  @Test
  void lost_content_is_an_error_that_names_it() throws IOException {
    StoredFile stored = office.store(Samples.pdf(1), "don.pdf", Office.LAN);
    office.folder.delete(stored.sha256());
    assertThatThrownBy(() -> office.files.open(stored.id()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(stored.sha256());
  }
}
