package vn.motcua.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.motcua.base.Invalid;

class IncomingTest {
  @TempDir Path root;
  private Incoming incoming;

  @BeforeEach
  void open() {
    incoming = new Incoming(new Inspector(), root, DataSize.ofMegabytes(1));
  }

  @Test
  void content_is_counted_and_hashed() throws IOException {
    byte[] pdf = Samples.pdf(2);
    try (Incoming.Arrival arrival =
        incoming.receive(new ByteArrayInputStream(pdf), "C:\\a\\đơn.pdf")) {
      assertThat(arrival.size()).isEqualTo(pdf.length);
      assertThat(arrival.sha256()).matches("[0-9a-f]{64}");
      assertThat(arrival.look().name().value()).isEqualTo("đơn.pdf");
      assertThat(arrival.path()).hasBinaryContent(pdf);
    }
    assertThat(leftBehind()).isZero();
  }

  @Test
  void nothing_is_not_a_file() {
    assertThatThrownBy(() -> incoming.receive(InputStream.nullInputStream(), "don.pdf"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("records.file.empty");
    assertThat(leftBehind()).isZero();
  }

  @Test
  void too_much_is_not_read_to_its_end() {
    Endless endless = new Endless();
    assertThatThrownBy(() -> incoming.receive(endless, "don.pdf"))
        .asInstanceOf(type(Invalid.class))
        .satisfies(
            invalid -> {
              assertThat(invalid.faults().getFirst().key()).isEqualTo("records.file.too-large");
              assertThat(invalid.faults().getFirst().args()).containsExactly("1 MB");
            });
    assertThat(endless.given).isLessThan(DataSize.ofMegabytes(2).toBytes());
    assertThat(leftBehind()).isZero();
  }

  @Test
  void the_largest_size_is_still_taken() throws IOException {
    byte[] jpeg = Samples.joined(Samples.picture("jpeg"), new byte[1024 * 1024]);
    byte[] largest = java.util.Arrays.copyOf(jpeg, 1024 * 1024);
    try (Incoming.Arrival arrival =
        incoming.receive(new ByteArrayInputStream(largest), "anh.jpg")) {
      assertThat(arrival.size()).isEqualTo(1024 * 1024);
    }
  }

  @Test
  void a_broken_connection_leaves_nothing_behind() {
    InputStream breaking =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    assertThatThrownBy(() -> incoming.receive(breaking, "don.pdf"))
        .isInstanceOf(IOException.class)
        .hasMessage("connection reset");
    assertThat(leftBehind()).isZero();
  }

  @Test
  void what_a_dead_process_left_is_found_by_its_age() throws IOException {
    Path folder = Files.createDirectories(root.resolve("incoming"));
    Path old = Files.createFile(folder.resolve("upload-1.part"));
    Files.createFile(folder.resolve("upload-2.part"));
    Instant yesterday = Instant.now().minusSeconds(86_400);
    Files.setLastModifiedTime(old, FileTime.from(yesterday.minusSeconds(60)));
    assertThat(incoming.abandonedBefore(yesterday)).containsExactly(old);
  }

  private long leftBehind() {
    try (Stream<Path> files = Files.list(root.resolve("incoming"))) {
      return files.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final class Endless extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 'x';
    }

    @Override
    public int read(byte[] into, int from, int most) {
      given += most;
      return most;
    }
  }
}
