package vn.motcua.base.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Style sheet, script and icons, each under an address that changes with its content, so that a
 * browser keeps it for a year. The one style sheet is Bootstrap in the lowest layer and then every
 * file of {@code static/assets/css}; layers, not the order of files, decide what wins.
 */
@Component
public final class Assets {
  private static final String LAYERS = "@layer bootstrap,tokens,base,components,pages;\n";

  private static final String NPM = "org.webjars.npm";

  private final String styles = LAYERS + layer("bootstrap", bootstrap()) + ownStyles();
  private final String version = fingerprint(styles);
  private final String htmx = webjar(NPM, "htmx.org", "dist/htmx.min.js");
  private final String chart =
      "/assets/chart.js?v=" + fingerprint(read(new ClassPathResource("static/assets/chart.js")));
  private final String chartLibrary = webjar("org.webjars", "echarts", "echarts.common.min.js");
  private final String icons = "META-INF/resources" + webjar(NPM, "bootstrap-icons", "icons/");
  private final Map<String, String> drawn = new ConcurrentHashMap<>();

  /** Address of the style sheet. */
  public String stylesheet() {
    return "/assets/app.css?v=" + version;
  }

  /** Address of htmx. */
  public String htmx() {
    return htmx;
  }

  /** Address of the script that draws charts. */
  public String chart() {
    return chart;
  }

  /** Address of the library that it draws them with, which it loads when one is to be drawn. */
  public String chartLibrary() {
    return chartLibrary;
  }

  /** The style sheet itself. */
  String styles() {
    return styles;
  }

  String version() {
    return version;
  }

  /** An icon as SVG text, silent for screen readers. */
  String icon(String name) {
    return drawn.computeIfAbsent(
        name,
        n ->
            read(new ClassPathResource(icons + n + ".svg"))
                .replaceFirst(
                    "<svg [^>]*?viewBox", "<svg class=\"icon\" aria-hidden=\"true\" viewBox")
                .replaceAll("\\s*\\n\\s*", ""));
  }

  private static String bootstrap() {
    String css =
        read(
            new ClassPathResource(
                "META-INF/resources" + webjar(NPM, "bootstrap", "dist/css/bootstrap.min.css")));
    return css.replaceFirst("@charset \"[^\"]*\";", "")
        .replaceFirst("/\\*# sourceMappingURL.*", "");
  }

  private static String ownStyles() {
    try {
      List<Resource> files =
          Arrays.stream(
                  new PathMatchingResourcePatternResolver()
                      .getResources("classpath:static/assets/css/*.css"))
              .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
              .toList();
      StringBuilder all = new StringBuilder();
      for (Resource file : files) {
        all.append(read(file)).append('\n');
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String layer(String name, String css) {
    return "@layer " + name + "{" + css + "}\n";
  }

  private static String webjar(String group, String artifact, String path) {
    Properties properties = new Properties();
    try (InputStream in =
        new ClassPathResource("META-INF/maven/" + group + "/" + artifact + "/pom.properties")
            .getInputStream()) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/webjars/" + artifact + "/" + properties.getProperty("version") + "/" + path;
  }

  private static String read(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fingerprint(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
