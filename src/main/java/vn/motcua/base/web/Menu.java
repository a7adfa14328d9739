package vn.motcua.base.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries in the head of every page. Any module may bring a bean of it (ordered by {@code @Order});
 * it shows only what the person of the request may open.
 */
public interface Menu {
  List<Entry> entries(HttpServletRequest request);

  /**
   * One entry.
   *
   * @param key message key of its text
   * @param path where it leads
   * @param count a number shown beside it, null for none
   */
  record Entry(String key, String path, @Nullable Integer count) {
    public static Entry of(String key, String path) {
      return new Entry(key, path, null);
    }
  }
}
