package org.bulkhooks.eclipselink.internal.row.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;

/** MySQL, and what MariaDB has of it. */
class MySqlDialect implements Dialect {

    @Override
    public Optional<String> sequenceBlock(String sequence) {
        return Optional.empty();
    }

    /**
     * IGNORE would ignore too much. This takes any unique key for the one it is asked about: who asks for the row finds
     * out.
     */
    @Override
    public Optional<KeyedInsert> keyedInsert(String table, List<String> columns, List<Integer> key) {
        return Optional.of(new KeyedInsert(
                KeyedInsert.plain(table, columns) + " ON DUPLICATE KEY UPDATE "
                        + TakenList.unchanged(columns.get(key.get(0))),
                KeyedInsert.all(columns),
                KeyedInsert.Answer.LIST_OF_TAKEN));
    }

    @Override
    public boolean tellsIdsOfBatches() {
        return true;
    }

    @Override
    public String lockingClause(DatabasePlatform platform) {
        return " FOR UPDATE";
    }

    @Override
    public boolean comparesRowValues() {
        return true;
    }

    /** SQLState 23000 is that of every constraint. */
    @Override
    public boolean isUniqueViolation(SQLException refused) {
        return refused.getErrorCode() == 1062;
    }

    /** At REPEATABLE READ, which is the default. */
    @Override
    public boolean locksGaps() {
        return true;
    }

    /** SQLState 40001 is that of a time-out on some versions, too. */
    @Override
    public boolean isLockTimeout(SQLException refused) {
        return refused.getErrorCode() == 1205;
    }

    @Override
    public boolean isDeadlock(SQLException refused) {
        return refused.getErrorCode() == 1213;
    }

    /**
     * A plain SELECT of a transaction sees what was there at its first one, and not what others have inserted since.
     */
    @Override
    public boolean readsSnapshots() {
        return true;
    }

    /** EclipseLink joins a temporary table with the values, which has none of these rows. */
    @Override
    public boolean losesRowsWithoutTarget() {
        return true;
    }

    /** Unlike the standard says. */
    @Override
    public boolean setsInTurn() {
        return true;
    }

    @Override
    public boolean limitsLockedRows() {
        return true;
    }
}
