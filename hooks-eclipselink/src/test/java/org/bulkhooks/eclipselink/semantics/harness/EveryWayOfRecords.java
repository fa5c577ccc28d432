package org.bulkhooks.eclipselink.semantics.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a test on each write path that takes records: for what no statement does, which is to create, to write
 * collections, to give each row values of its own, to find a record stale, and to cascade.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@EveryWay({WritePath.FLUSH, WritePath.FACADE, WritePath.STREAM})
public @interface EveryWayOfRecords {}
