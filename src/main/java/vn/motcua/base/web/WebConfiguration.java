package vn.motcua.base.web;

import jakarta.servlet.MultipartConfigElement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import vn.motcua.base.Formats;

/** How the web layer behaves for the whole system. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
  /** What the server takes at most in one request; {@code records} has its own limits per paper. */
  private static final DataSize LARGEST_FILE = DataSize.ofMegabytes(50);

  private static final DataSize LARGEST_REQUEST = DataSize.ofMegabytes(200);
  private static final int MOST_PARTS = 500;

  private final Language language = new Language();

  @Bean
  Language localeResolver() {
    return language;
  }

  @Bean
  MultipartConfigElement multipartConfigElement() {
    return new MultipartConfigElement(
        "",
        LARGEST_FILE.toBytes(),
        LARGEST_REQUEST.toBytes(),
        (int) DataSize.ofKilobytes(64).toBytes());
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> compressionAndParts() {
    return server -> {
      Compression compression = new Compression();
      compression.setEnabled(true);
      server.setCompression(compression);
      server.addConnectorCustomizers(connector -> connector.setMaxPartCount(MOST_PARTS));
    };
  }

  /** A program that sends a field we do not know has misunderstood something: say so. */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(language);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addFormatterForFieldType(LocalDate.class, new Day());
  }

  /** A day in a form: 2026-03-27 as date pickers send it, or 27/03/2026 as people write it. */
  private static final class Day implements Formatter<LocalDate> {
    private static final DateTimeFormatter WRITTEN =
        DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public LocalDate parse(String text, Locale locale) {
      return text.indexOf('/') < 0
          ? LocalDate.parse(text.trim())
          : LocalDate.parse(text.trim(), WRITTEN);
    }

    @Override
    public String print(LocalDate day, Locale locale) {
      return Formats.date(day);
    }
  }
}
