package vn.motcua;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * The application: every direct sub-package is a module. It is started by {@code
 * vn.motcua.server.Main}. Accounts are those of {@code identity}: Spring Boot makes no user of its
 * own.
 */
@SpringBootApplication(
    proxyBeanMethods = false,
    exclude = UserDetailsServiceAutoConfiguration.class)
public class Motcua {}
