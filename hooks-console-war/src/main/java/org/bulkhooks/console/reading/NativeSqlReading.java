package org.bulkhooks.console.reading;

/**
 * Native SQL that wrote to the table of a model with hooks, which it did not call.
 *
 * @param persistenceUnit the name of the persistence unit
 * @param model the class name of the entity
 * @param table the table as it is mapped
 * @param shape the SQL without values
 * @param executions how often it was executed
 * @param lastMillis when the last execution ended, since the epoch
 */
public record NativeSqlReading(
        String persistenceUnit, String model, String table, String shape, long executions, long lastMillis) {}
