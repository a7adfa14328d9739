package vn.motcua.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import vn.motcua.Motcua;
import vn.motcua.base.MotcuaIT;

/**
 * A test of the whole application with the demo authority, served on a port. Test classes that bear
 * it share one server and one database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Motcua.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "motcua.demo=true")
@ContextConfiguration(initializers = MotcuaIT.Database.class)
@interface SiteIT {}
