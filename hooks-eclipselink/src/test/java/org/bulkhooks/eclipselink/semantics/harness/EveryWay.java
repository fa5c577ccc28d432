package org.bulkhooks.eclipselink.semantics.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;

/**
 * Runs a test on each write path and with each kind of transactions; its parameters are a {@link Way} and beans. On
 * {@link WritePath#STATEMENT} only updates and deletes are statements, and creates are a flush;
 * {@link EveryWayOfRecords} is for tests that are about creates alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
public @interface EveryWay {

    /** The write paths that the test is about. */
    WritePath[] value() default {WritePath.FLUSH, WritePath.FACADE, WritePath.STREAM, WritePath.STATEMENT};
}
