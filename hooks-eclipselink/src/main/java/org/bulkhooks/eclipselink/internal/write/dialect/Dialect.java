package org.bulkhooks.eclipselink.internal.write.dialect;

import java.util.Optional;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;

/** A database, as far as the bulk writer speaks to it in its own words. Immutable. */
public interface Dialect {

    /**
     * Returns the dialect for the database of a session.
     *
     * @param platform EclipseLink's platform for the database
     */
    static Dialect of(DatabasePlatform platform) {
        if (platform.isH2()) {
            return new H2Dialect();
        }
        if (platform.isPostgreSQL()) {
            return new PostgreSqlDialect();
        }
        return platform.isMariaDB() ? new MariaDbDialect() : new GenericDialect();
    }

    /**
     * Returns a query with one parameter that draws as many values from a sequence as the parameter says, one a row.
     *
     * @param sequence the name of the sequence, as it stands in SQL
     * @return the query, or empty if this database has none
     */
    Optional<String> sequenceBlock(String sequence);

    /**
     * Returns the name of the generated column, as the driver wants to hear it when a statement is prepared.
     *
     * @param column the id column
     * @param platform EclipseLink's platform for the database
     */
    default String generatedColumn(DatabaseField column, DatabasePlatform platform) {
        return column.getName();
    }
}
