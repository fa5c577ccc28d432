package org.bulkhooks.internal.stats;

import java.util.List;

/**
 * Which native SQL wrote to the tables of models with hooks, in columns of equal length: one element for each persistence unit, entity
 * class, table and shape. Public because JMX asks for it; it is published as open types. Immutable.
 */
public final class NativeSqlColumns {

    private final List<NativeSqlCounters.Row> rows;

    /**
     * Makes the columns.
     *
     * @param rows what was counted
     */
    NativeSqlColumns(List<NativeSqlCounters.Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Returns the names of the persistence units. */
    public String[] getPersistenceUnits() {
        return rows.stream().map(NativeSqlCounters.Row::persistenceUnit).toArray(String[]::new);
    }

    /** Returns the class names of the entities. */
    public String[] getModels() {
        return rows.stream().map(NativeSqlCounters.Row::model).toArray(String[]::new);
    }

    /** Returns the tables, as they are mapped. */
    public String[] getTables() {
        return rows.stream().map(NativeSqlCounters.Row::table).toArray(String[]::new);
    }

    /** Returns the SQL without its values. */
    public String[] getShapes() {
        return rows.stream().map(NativeSqlCounters.Row::shape).toArray(String[]::new);
    }

    /** Returns how often it was executed. */
    public long[] getExecutions() {
        return rows.stream().mapToLong(row -> row.count().executions()).toArray();
    }

    /** Returns when it was executed last, in milliseconds since the epoch. */
    public long[] getLastMillis() {
        return rows.stream().mapToLong(row -> row.count().lastMillis()).toArray();
    }
}
