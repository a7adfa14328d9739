package vn.motcua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: every direct sub-package is a module. */
@SpringBootApplication(proxyBeanMethods = false)
public class Motcua {
  public static void main(String[] args) {
    SpringApplication.run(Motcua.class, args);
  }
}
