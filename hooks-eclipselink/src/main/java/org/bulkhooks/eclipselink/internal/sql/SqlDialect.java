package org.bulkhooks.eclipselink.internal.sql;

import org.eclipse.persistence.internal.databaseaccess.Platform;

/** How a database reads what is not a name, a number or a parameter in its SQL. */
enum SqlDialect {
    /** MySQL and MariaDB. */
    MYSQL,
    /** PostgreSQL. */
    POSTGRESQL,
    /** H2. */
    H2,
    /** SQL Server. */
    SQL_SERVER,
    /** Oracle, Db2 and others that keep to the standard here. */
    STANDARD,
    /** A database that EclipseLink does not tell from others. */
    UNKNOWN;

    static SqlDialect of(Platform platform) {
        if (platform.isMySQL() || platform.isMariaDB()) { // the latter says that it is not the former
            return MYSQL;
        } else if (platform.isPostgreSQL()) {
            return POSTGRESQL;
        } else if (platform.isH2()) {
            return H2;
        } else if (platform.isSQLServer()) {
            return SQL_SERVER;
        }
        return platform.isOracle() || platform.isDB2() || platform.isDerby() || platform.isHSQL() || platform.isHANA()
                ? STANDARD
                : UNKNOWN;
    }

    /** Tells whether a backslash in a literal escapes a quote. */
    boolean backslashEscapes() {
        return this == MYSQL;
    }

    /** Tells whether a line from {@code #} on is a comment, and one from {@code --} on only with a space after it. */
    boolean hashComments() {
        return this == MYSQL;
    }

    /** Tells whether a line from {@code //} on is a comment. */
    boolean slashComments() {
        return this == H2;
    }

    /** Tells whether a comment may hold another. */
    boolean nestedComments() {
        return this == POSTGRESQL || this == H2 || this == SQL_SERVER;
    }

    /** Tells whether names may stand in square brackets; elsewhere these are for elements of arrays. */
    boolean bracketNames() {
        return this == SQL_SERVER || this == UNKNOWN;
    }

    /** Tells whether what stands in double quotes or brackets can only be a name; in MySQL it can be a string. */
    boolean quotesNamesOnly() {
        return this != MYSQL && this != UNKNOWN;
    }
}
