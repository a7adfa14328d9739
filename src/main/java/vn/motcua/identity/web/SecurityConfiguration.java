package vn.motcua.identity.web;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.motcua.identity.Actors;

/**
 * Who may send a request at all: one chain for programs, one for people. What somebody may do
 * inside, {@link vn.motcua.identity.Permissions} says; here only the areas are told apart.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /** Open to all, without signing in. */
  private static final String[] PUBLIC_PAGES = {
    "/",
    "/procedures/**",
    "/tracking/**",
    "/figures",
    "/figures.csv",
    "/figures.json",
    "/assets/**",
    "/webjars/**",
    "/health/**",
    "/sign-in",
    "/register",
    "/favicon.ico",
    "/robots.txt"
  };

  private static final String[] PUBLIC_API = {
    "/api/v1/openapi.json", "/api/v1/procedures/**", "/api/v1/tracking/**"
  };

  private static final String[] OFFICERS = {"RECEPTION", "SPECIALIST", "HEAD", "LEADER", "CLERK"};

  private static final String PAGES_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
          + "base-uri 'none'";
  private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
  private static final long YEAR_SECONDS = 31_536_000;

  /** Programs: a token with every request, no session, hence no forgery to guard against. */
  @Bean
  @Order(1)
  SecurityFilterChain apiSecurity(HttpSecurity http, Actors actors) {
    return http.securityMatcher("/api/**")
        .headers(headers(API_POLICY))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new TokenFilter(actors), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            refusal ->
                refusal
                    .authenticationEntryPoint(
                        (request, response, thrown) -> TokenFilter.askForToken(response))
                    .accessDeniedHandler(
                        (request, response, thrown) -> TokenFilter.refuseOfficer(response)))
        .authorizeHttpRequests(
            requests ->
                requests.requestMatchers(PUBLIC_API).permitAll().anyRequest().authenticated())
        .build();
  }

  /** People: signed in by a form, kept in a session that every process sees. */
  @Bean
  @Order(2)
  SecurityFilterChain pageSecurity(HttpSecurity http, Sessions sessions) {
    return http.headers(headers(PAGES_POLICY))
        .securityContext(context -> context.securityContextRepository(sessions))
        .requestCache(RequestCacheConfigurer::disable)
        .logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .logoutSuccessHandler(
                        (request, response, who) -> Refusals.redirect(response, "/")))
        .exceptionHandling(
            refusal ->
                refusal
                    .authenticationEntryPoint(Refusals::askToSignIn)
                    .accessDeniedHandler(Refusals::refuse))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(PUBLIC_PAGES)
                    .permitAll()
                    .requestMatchers("/my", "/my/**")
                    .hasRole("CITIZEN")
                    .requestMatchers(
                        "/desk/overview", "/desk/overview/**", "/desk/reports", "/desk/reports/**")
                    .hasAnyRole("HEAD", "LEADER", "ADMINISTRATOR")
                    .requestMatchers("/desk", "/desk/**")
                    .hasAnyRole(OFFICERS)
                    .requestMatchers("/admin", "/admin/**")
                    .hasRole("ADMINISTRATOR")
                    .requestMatchers("/access-log")
                    .hasAnyRole("ADMINISTRATOR", "LEADER")
                    .anyRequest()
                    .authenticated())
        .build();
  }

  private static Customizer<HeadersConfigurer<HttpSecurity>> headers(String contentPolicy) {
    return headers ->
        headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
            .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(
                policy ->
                    policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
            .httpStrictTransportSecurity(
                hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(YEAR_SECONDS));
  }
}
