package org.bulkhooks.eclipselink.internal.row.dialect;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;

/** Apache Derby. It keeps no versions of rows, and locks those that an updatable cursor is on. */
final class DerbyDialect implements Dialect {

    /** Of a batch it tells the last id, and of a MERGE none. */
    @Override
    public boolean tellsIdsOfBatches() {
        return false;
    }

    /** It has sequences, but no query makes as many rows as a parameter says. */
    @Override
    public Optional<String> sequenceBlock(String sequence) {
        return Optional.empty();
    }

    /** It cuts them. */
    @Override
    public RoundingMode rounding(boolean computed) {
        return RoundingMode.DOWN;
    }

    @Override
    public boolean locksPlainSelectsOnly() {
        return true;
    }

    /** {@code WITH RS} keeps the locks of rows that the cursor has left. */
    @Override
    public String lockingClause(DatabasePlatform platform) {
        return " FOR UPDATE WITH RS";
    }

    @Override
    public Optional<KeyedInsert> keyedInsert(String table, List<String> columns, List<Integer> key) {
        return Optional.of(KeyedInsert.merge(table, "SYSIBM.SYSDUMMY1", columns, key));
    }

    /** Those of constraints on columns that can be null: several rows can have null there. */
    @Override
    public Optional<String> hiddenUniqueIndexes() {
        return Optional.of("SELECT s.SCHEMANAME, g.CONGLOMERATENAME FROM SYS.SYSCONSTRAINTS c"
                + " JOIN SYS.SYSKEYS k ON k.CONSTRAINTID = c.CONSTRAINTID"
                + " JOIN SYS.SYSCONGLOMERATES g ON g.CONGLOMERATEID = k.CONGLOMERATEID"
                + " JOIN SYS.SYSTABLES t ON t.TABLEID = c.TABLEID JOIN SYS.SYSSCHEMAS s ON s.SCHEMAID = t.SCHEMAID"
                + " WHERE c.TYPE = 'U' AND t.TABLENAME = ?");
    }
}
