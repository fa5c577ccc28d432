package org.bulkhooks.eclipselink.internal.row;

/** How an update or delete finds the rows that it is to write. */
enum RowMatch {
    /** One by one, by key and version: the statement is executed for each row, in one batch. */
    EACH_ROW,

    /** All of them by a list of their keys, and by the one version that they have where versions are checked. */
    KEYS,

    /** All of them by a list of their keys with their versions. */
    KEYS_WITH_VERSIONS
}
