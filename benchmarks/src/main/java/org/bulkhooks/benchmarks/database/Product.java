package org.bulkhooks.benchmarks.database;

import java.util.Locale;

/** A database product, and what SQL it wants around the runs. */
public enum Product {
    /** PostgreSQL. */
    POSTGRESQL("select pg_backend_pid()", "analyze account");

    private final String processOfSession;
    private final String afterFill;

    Product(String processOfSession, String afterFill) {
        this.processOfSession = processOfSession;
        this.afterFill = afterFill;
    }

    /** Returns the query for the process of the server that serves a session. */
    String processOfSession() {
        return processOfSession;
    }

    /** Returns what is to be executed when the table of accounts has got many rows at once. */
    String afterFill() {
        return afterFill;
    }

    /** Finds a product by its name in a URL. */
    public static Product named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
