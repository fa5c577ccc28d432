package org.bulkhooks.console.reading;

/**
 * SQL that a hook sent to databases, with others of the same shape.
 *
 * @param shape the SQL without values
 * @param executions how often it was executed
 * @param nanos the time of all executions
 * @param lastMillis when it was executed last, since the epoch
 */
public record StatementReading(String shape, long executions, long nanos, long lastMillis) {}
