package org.bulkhooks.benchmarks.database;

import java.util.Locale;

/** A database product, and what is said differently to it. */
public enum Product {
    /** PostgreSQL. */
    POSTGRESQL("analyze account", "timestamp(6)", "select nextval('account_seq') from generate_series(1, %d)"),

    /** MariaDB. */
    MARIADB("analyze table account", "datetime(6)", "select next value for account_seq from seq_1_to_%d"),

    /** H2. */
    H2("analyze table account", "timestamp(6)", "select next value for account_seq from system_range(1, %d)");

    private final String analysis;
    private final String momentType;
    private final String nextValues;

    Product(String analysis, String momentType, String nextValues) {
        this.analysis = analysis;
        this.momentType = momentType;
        this.nextValues = nextValues;
    }

    /** Returns what has the server look at a table that has got many rows at once. */
    String analysis() {
        return analysis;
    }

    /** Returns the type of a column for a moment without zone. */
    String momentType() {
        return momentType;
    }

    /** Returns the query for so many values of the sequence of ids. */
    public String nextValues(int count) {
        return String.format(Locale.ROOT, nextValues, count);
    }

    /** Tells whether a parameter can be an array. */
    public boolean hasArrays() {
        return this != MARIADB;
    }

    /** Finds a product by its name in a URL. */
    static Product named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
