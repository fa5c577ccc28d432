package org.bulkhooks.eclipselink.internal.row.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;

/** PostgreSQL. */
final class PostgreSqlDialect implements Dialect {

    @Override
    public Optional<String> sequenceBlock(String sequence) {
        return Optional.of("SELECT nextval('" + sequence.replace("'", "''") + "') FROM generate_series(1, ?)");
    }

    @Override
    public String returnedColumn(DatabaseField column, DatabasePlatform platform) {
        // the driver quotes the name, and a column that was not quoted when it was created is in lower case
        return column.shouldUseDelimiters()
                ? column.getName()
                : column.getName().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean tellsIdsOfBatches() {
        return true;
    }

    @Override
    public boolean tellsUpdatedRows() {
        return true;
    }

    @Override
    public boolean tellsDeletedRows() {
        return true;
    }

    @Override
    public Optional<RowTables> rowTables() {
        return Optional.of(new PostgreSqlRowTables());
    }

    @Override
    public boolean comparesArrays() {
        return true;
    }

    @Override
    public boolean comparesRowValues() {
        return true;
    }

    @Override
    public int parameters() {
        return 32_767; // newer drivers take twice as many
    }

    /**
     * Asked for returned columns, the driver does not rewrite the batch to one statement, after which it would tell no
     * counts.
     */
    @Override
    public Optional<KeyedInsert> keyedInsert(String table, List<String> columns, List<Integer> key) {
        String conflict = String.join(", ", key.stream().map(columns::get).toList());
        return Optional.of(new KeyedInsert(
                KeyedInsert.plain(table, columns) + " ON CONFLICT (" + conflict + ") DO NOTHING",
                KeyedInsert.all(columns),
                KeyedInsert.Answer.COUNTS_WITH_KEYS));
    }

    @Override
    public String lockingClause(DatabasePlatform platform) {
        return " FOR UPDATE";
    }

    @Override
    public boolean isLockTimeout(SQLException refused) {
        return "55P03".equals(refused.getSQLState());
    }

    /** SQLState 40001 is a row that another transaction has changed since, which no lock would have told. */
    @Override
    public boolean isDeadlock(SQLException refused) {
        return "40P01".equals(refused.getSQLState());
    }

    @Override
    public boolean limitsLockedRows() {
        return true;
    }
}
