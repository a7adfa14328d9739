package vn.motcua.identity.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers of every module get from this one, and where sessions are kept. */
@Configuration(proxyBeanMethods = false)
class IdentityWebConfiguration implements WebMvcConfigurer {
  /** Long enough to fill in a form with many papers. */
  private static final Duration IDLE = Duration.ofMinutes(60);

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInTheDatabase() {
    return repository -> {
      repository.setTableName("identity.session"); // no message
      repository.setDefaultMaxInactiveInterval(IDLE);
    };
  }

  /** Out of reach for scripts, not sent from other sites, over HTTPS only where it was set so. */
  @Bean
  CookieSerializer sessionCookie() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActorArgument());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new MustChangePassword())
        .excludePathPatterns("/password", "/assets/**", "/webjars/**", "/error");
  }
}
