package org.bulkhooks.eclipselink.internal.row.dialect;

import java.sql.SQLException;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;

/** Oracle. */
final class OracleDialect extends UntestedDialect {

    private static final int DUPLICATE = 1;
    private static final int WAITED = 30_006;
    private static final int BUSY = 54;
    private static final int DEADLOCK = 60;

    @Override
    public String lockingClause(DatabasePlatform platform) {
        return " FOR UPDATE";
    }

    /** SQLState 23000 is that of every constraint. */
    @Override
    public boolean isUniqueViolation(SQLException refused) {
        return refused.getErrorCode() == DUPLICATE;
    }

    @Override
    public boolean isLockTimeout(SQLException refused) {
        return refused.getErrorCode() == WAITED || refused.getErrorCode() == BUSY;
    }

    @Override
    public boolean isDeadlock(SQLException refused) {
        return refused.getErrorCode() == DEADLOCK;
    }
}
