package org.bulkhooks.eclipselink.semantics.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Says that what the library writes differs on MariaDB, so that the test runs there too: the build runs no others on
 * it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Tag("mariadb")
public @interface AlsoOnMariaDb {}
