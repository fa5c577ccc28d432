package org.bulkhooks.eclipselink.internal.row.dialect;

import java.sql.SQLException;

/** SQL Server. */
final class SqlServerDialect extends UntestedDialect {

    private static final int OF_CONSTRAINT = 2_627;
    private static final int OF_INDEX = 2_601;
    private static final int WAITED = 1_222;
    private static final int DEADLOCK = 1_205;

    /** As EclipseLink does it. */
    @Override
    public String lockingHint() {
        return " WITH (UPDLOCK)";
    }

    /** SQLState 23000 is that of every constraint. */
    @Override
    public boolean isUniqueViolation(SQLException refused) {
        return refused.getErrorCode() == OF_CONSTRAINT || refused.getErrorCode() == OF_INDEX;
    }

    @Override
    public boolean isLockTimeout(SQLException refused) {
        return refused.getErrorCode() == WAITED;
    }

    @Override
    public boolean isDeadlock(SQLException refused) {
        return refused.getErrorCode() == DEADLOCK;
    }
}
