package vn.motcua.records;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Under which headers a file is handed out, so that no browser runs what a stranger uploaded:
 * always as a download, never guessed to be another type, kept in no shared cache.
 */
public final class Download {
  private Download() {}

  public static HttpHeaders headers(StoredFile file) {
    HttpHeaders headers = of(MediaType.parseMediaType(file.mediaType()), file.name());
    headers.setContentLength(file.size());
    headers.setETag('"' + file.sha256() + '"');
    return headers;
  }

  /** The same for content made on the spot, such as a slip. */
  public static HttpHeaders of(MediaType type, String name) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(type);
    headers.setContentDisposition(
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
    headers.setCacheControl(CacheControl.noCache().cachePrivate());
    return headers;
  }
}
