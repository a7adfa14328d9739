package vn.motcua.base;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the code, and the test, of a rule of law by its id in docs/rules.md ("R4", "T1"). A test
 * keeps docs/rules.md and these marks equal.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Rule {
  /** Ids as in docs/rules.md. */
  String[] value();
}
