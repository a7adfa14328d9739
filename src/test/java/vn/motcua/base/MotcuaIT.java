package vn.motcua.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import vn.motcua.Motcua;

/**
 * A test of modules with the whole application on a migrated database of its own. Test classes that
 * bear it alike share one context and so one database: keep their data apart.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Motcua.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = MotcuaIT.Database.class)
public @interface MotcuaIT {

  /** Points the application at a fresh {@link TestDatabase}. */
  class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestDatabase database = new TestDatabase();
      TestPropertyValues.of(
              "spring.datasource.url=" + database.url(),
              "spring.datasource.username=" + database.user(),
              "spring.datasource.password=" + database.password(),
              "motcua.files="
                  + System.getProperty("java.io.tmpdir")
                  + "/motcua-test-files-"
                  + ProcessHandle.current().pid())
          .applyTo(context);
    }
  }
}
