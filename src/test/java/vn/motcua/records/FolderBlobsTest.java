package vn.motcua.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.records.Blobs.Kept;

class FolderBlobsTest {
  private static final String HASH = "ab" + "cd" + "0".repeat(60);
  @TempDir Path folder;
  private Path root;
  private Blobs blobs;

  @BeforeEach
  void open() {
    root = folder.resolve("files");
    blobs = new FolderBlobs(root);
  }

  @Test
  void content_lies_under_its_hash() throws IOException {
    blobs.put(HASH, content("một"));
    assertThat(root.resolve("ab/cd").resolve(HASH)).hasContent("một");
    assertThat(blobs.exists(HASH)).isTrue();
    assertThat(new String(blobs.open(HASH).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("một");
  }

  @Test
  void the_same_content_again_changes_nothing() throws IOException {
    blobs.put(HASH, content("một"));
    blobs.put(HASH, content("một"));
    assertThat(all()).extracting(Kept::sha256).containsExactly(HASH);
  }

  @Test
  void content_cut_short_by_a_failing_disk_is_replaced() throws IOException {
    Files.createDirectories(root.resolve("ab/cd"));
    Files.writeString(root.resolve("ab/cd").resolve(HASH), "m");
    blobs.put(HASH, content("một"));
    assertThat(root.resolve("ab/cd").resolve(HASH)).hasContent("một");
  }

  @Test
  void many_at_once_end_with_one() throws Exception {
    List<Callable<Void>> puts =
        IntStream.range(0, 16)
            .<Callable<Void>>mapToObj(
                i ->
                    () -> {
                      blobs.put(HASH, content("một"));
                      return null;
                    })
            .toList();
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      for (var done : people.invokeAll(puts)) {
        done.get();
      }
    }
    assertThat(all()).hasSize(1);
    assertThat(root.resolve("ab/cd").resolve(HASH)).hasContent("một");
  }

  @Test
  void everything_kept_is_listed_and_nothing_else() throws IOException {
    assertThat(all()).isEmpty();
    blobs.put(HASH, content("một"));
    blobs.put("f".repeat(64), content("hai"));
    Files.createDirectories(root.resolve("incoming"));
    Files.createFile(root.resolve("incoming/upload-1.part"));
    Files.createFile(root.resolve("ab/cd/notes.txt"));
    assertThat(all()).extracting(Kept::sha256).containsExactlyInAnyOrder(HASH, "f".repeat(64));
    assertThat(all()).extracting(Kept::size).containsExactlyInAnyOrder(5L, 3L);
  }

  @Test
  void deleted_content_is_gone_and_deleting_again_is_no_error() throws IOException {
    blobs.put(HASH, content("một"));
    blobs.delete(HASH);
    blobs.delete(HASH);
    assertThat(blobs.exists(HASH)).isFalse();
    assertThatThrownBy(() -> blobs.open(HASH)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void only_a_hash_is_a_name() {
    assertThatThrownBy(() -> blobs.open("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blobs.exists(HASH.toUpperCase(java.util.Locale.ROOT)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Kept> all() throws IOException {
    try (Stream<Kept> all = blobs.all()) {
      return all.toList();
    }
  }

  private Path content(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "content", ""), text);
  }
}
