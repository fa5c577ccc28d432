package org.bulkhooks.eclipselink.internal.row.dialect;

import java.math.RoundingMode;
import java.sql.SQLException;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;

/** Db2. */
final class Db2Dialect extends UntestedDialect {

    private static final int ROLLED_BACK = -911;
    private static final int NOT_EXECUTED = -913;

    /** As EclipseLink does it: {@code FOR UPDATE} goes with no order. */
    @Override
    public String lockingClause(DatabasePlatform platform) {
        return " FOR READ ONLY WITH RS USE AND KEEP UPDATE LOCKS";
    }

    /** It cuts them. */
    @Override
    public RoundingMode rounding(boolean computed) {
        return RoundingMode.DOWN;
    }

    /** One code is for time-outs and deadlocks; the reason 68 is a time-out. */
    @Override
    public boolean isLockTimeout(SQLException refused) {
        return isOfLocks(refused) && hasReason68(refused);
    }

    @Override
    public boolean isDeadlock(SQLException refused) {
        return isOfLocks(refused) && !hasReason68(refused);
    }

    private static boolean isOfLocks(SQLException refused) {
        return refused.getErrorCode() == ROLLED_BACK || refused.getErrorCode() == NOT_EXECUTED;
    }

    /** The driver tells the reason in its own message, and the server in its text. */
    private static boolean hasReason68(SQLException refused) {
        String message = refused.getMessage();
        return message != null && (message.contains("SQLERRMC=68") || message.contains("\"68\""));
    }
}
