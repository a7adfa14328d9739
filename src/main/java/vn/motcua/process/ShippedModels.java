package vn.motcua.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The models that come with the product, published at start when they are new. A key for which a
 * person has published a version of their own is left alone.
 */
@Component
public class ShippedModels implements SmartInitializingSingleton {
  private static final String FILES = "classpath*:vn/motcua/process/models/*.bpmn";

  private final Models models;

  ShippedModels(Models models) {
    this.models = models;
  }

  /** Before the first request is served. */
  @Override
  public void afterSingletonsInstantiated() {
    try {
      publish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Safe to repeat, and to run in two processes at once. */
  @Transactional
  public void publish() throws IOException {
    Map<String, ModelVersion> current = new HashMap<>();
    models.list().forEach(model -> current.put(model.key(), model));
    for (Resource file : files()) {
      String key = key(file);
      byte[] bpmn = file.getContentAsByteArray();
      ModelVersion known = current.get(key);
      if (known == null || (known.shipped() && !known.sha256().equals(Models.sha256(bpmn)))) {
        models.publish(key, bpmn, true);
      }
    }
  }

  static List<Resource> files() throws IOException {
    return Arrays.asList(new PathMatchingResourcePatternResolver().getResources(FILES));
  }

  /** The file's name without its ending. */
  static String key(Resource file) {
    String name = String.valueOf(file.getFilename());
    return name.substring(0, name.length() - ".bpmn".length());
  }
}
