package vn.motcua.organisation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Messages;
import vn.motcua.base.OfficeClock;
import vn.motcua.base.TestDatabase;
import vn.motcua.base.sql.ReferenceData;

/**
 * A test of this module, and those it stands on, on a real database. Test classes that bear it
 * share one context and so one database: keep their data apart.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig(ModuleOnDatabase.Wiring.class)
@interface ModuleOnDatabase {

  /** The module's beans over a fresh {@link TestDatabase}. */
  @TestConfiguration
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan({"vn.motcua.calendar", "vn.motcua.organisation"})
  @Import({LegalRules.class, Messages.class, OfficeClock.class, ReferenceData.class})
  class Wiring {
    @Bean
    DataSource dataSource() {
      return new TestDatabase().dataSource();
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
      return JdbcClient.create(source);
    }

    @Bean
    JdbcTransactionManager transactions(DataSource source) {
      return new JdbcTransactionManager(source);
    }
  }
}
