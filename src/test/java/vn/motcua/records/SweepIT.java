package vn.motcua.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.base.TestDatabase;

class SweepIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final String ORPHAN = "ab".repeat(32);
  @TempDir Path root;
  private Office office;

  @BeforeEach
  void open() {
    office = new Office(DATABASE, root);
    office.jdbc.sql("truncate records.file, records.paper").update();
  }

  @Test
  void nothing_is_found_where_nothing_is_wrong() throws IOException {
    StoredFile stored = office.store(Samples.pdf(1), "don.pdf", Office.LAN);
    age(stored.sha256());
    Sweep.Report report = office.sweep.report();
    assertThat(report.orphans()).isEmpty();
    assertThat(report.abandoned()).isEmpty();
    assertThat(report.missing()).isEmpty();
    assertThat(office.sweep.remove(report)).isZero();
    assertThat(office.kept()).isEqualTo(1);
  }

  @Test
  void content_without_a_row_is_removed_once_it_is_a_day_old() throws IOException {
    orphan();
    assertThat(office.sweep.report().orphans()).isEmpty();
    age(ORPHAN);
    Sweep.Report report = office.sweep.report();
    assertThat(report.orphans()).extracting(Blobs.Kept::sha256).containsExactly(ORPHAN);
    assertThat(office.kept()).as("a report changes nothing").isEqualTo(1);
    assertThat(office.sweep.remove(report)).isEqualTo(1);
    assertThat(office.kept()).isZero();
  }

  @Test
  void an_upload_that_was_broken_off_is_removed_once_it_is_a_day_old() throws IOException {
    Path part = Files.createDirectories(root.resolve("incoming")).resolve("upload-1.part");
    Files.createFile(part);
    Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    Sweep.Report report = office.sweep.report();
    assertThat(report.abandoned()).containsExactly(part);
    assertThat(office.sweep.remove(report)).isEqualTo(1);
    assertThat(part).doesNotExist();
  }

  @Test
  void a_row_without_content_is_reported_as_a_loss() throws IOException {
    StoredFile stored = office.store(Samples.pdf(1), "don.pdf", Office.LAN);
    office.store(Samples.pdf(2), "khac.pdf", Office.LAN);
    office.folder.delete(stored.sha256());
    assertThat(office.sweep.report().missing()).containsExactly(stored.sha256());
  }

  @Test
  void content_handed_in_again_since_the_report_is_not_removed() throws IOException {
    StoredFile rolledBack = rolledBack();
    age(rolledBack.sha256());
    Sweep.Report report = office.sweep.report();
    assertThat(report.orphans()).hasSize(1);
    office.store(Samples.pdf(1), "don.pdf", Office.HUNG);
    assertThat(office.sweep.remove(report)).isZero();
    assertThat(office.kept()).isEqualTo(1);
  }

  @Test
  void content_whose_row_is_just_being_written_is_not_removed() throws Exception {
    StoredFile rolledBack = rolledBack();
    age(rolledBack.sha256());
    Sweep.Report report = office.sweep.report();
    CountDownLatch stored = new CountDownLatch(1);
    CountDownLatch swept = new CountDownLatch(1);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> storing =
          other.submit(
              () ->
                  office.transactions.executeWithoutResult(
                      transaction -> {
                        office.store(Samples.pdf(1), "don.pdf", Office.HUNG);
                        stored.countDown();
                        await(swept);
                      }));
      stored.await();
      int removed = office.sweep.remove(report);
      swept.countDown();
      storing.get();
      assertThat(removed).isZero();
    }
    assertThat(office.sweep.report().missing()).isEmpty();
    assertThat(office.kept()).isEqualTo(1);
  }

  private StoredFile rolledBack() {
    return java.util.Objects.requireNonNull(
        office.transactions.execute(
            transaction -> {
              transaction.setRollbackOnly();
              return office.store(Samples.pdf(1), "don.pdf", Office.LAN);
            }));
  }

  private void orphan() throws IOException {
    office.folder.put(ORPHAN, Files.writeString(root.resolve("content"), "mồ côi"));
  }

  private void age(String sha256) throws IOException {
    Path file =
        root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
