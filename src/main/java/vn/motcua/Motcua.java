package vn.motcua;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application: every direct sub-package is a module. It is started by {@code
 * vn.motcua.server.Main}.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class Motcua {}
