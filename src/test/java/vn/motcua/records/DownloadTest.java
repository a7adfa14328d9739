package vn.motcua.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class DownloadTest {

  @Test
  void a_file_is_saved_and_never_run() {
    StoredFile file =
        new StoredFile(
            new UUID(0, 1),
            "a".repeat(64),
            "Đơn \"xin\".pdf",
            "application/pdf",
            1234,
            1,
            Set.of(),
            new UUID(0, 2),
            Instant.EPOCH);
    HttpHeaders headers = Download.headers(file);
    assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
    assertThat(headers.getContentLength()).isEqualTo(1234);
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
    assertThat(headers.getCacheControl()).contains("private").contains("no-cache");
    assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%C4%90%C6%A1n%20%22xin%22.pdf");
  }
}
