package org.bulkhooks.eclipselink.mappings.harness;

/** What is compared. */
public enum Thing {
    /** The rows of all tables, versions left out. */
    TABLES('t'),
    /** The versions of all records. */
    VERSIONS('v'),
    /** What the shared cache serves. */
    CACHE('c'),
    /** The new and old records and the changed attributes that after hooks saw. */
    RECORDS('r'),
    /** Which hooks are called for which records, and how often. */
    HOOKS('h'),
    /** The number of round trips. */
    SQL('s');

    private final char mark;

    Thing(char mark) {
        this.mark = mark;
    }

    char mark() {
        return mark;
    }
}
