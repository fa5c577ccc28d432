package org.bulkhooks.eclipselink.limits;

import org.eclipse.persistence.platform.database.DB2Platform;
import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.platform.database.OraclePlatform;
import org.eclipse.persistence.platform.database.SQLServerPlatform;

/** A database by what a statement may have there; the driver of SQL Server needs two of its 2,100 parameters. */
enum Platform {
    SQL_SERVER(SQLServerPlatform.class, 2_098, Integer.MAX_VALUE),
    ORACLE(OraclePlatform.class, 65_535, 1_000),
    DB2(DB2Platform.class, 32_767, Integer.MAX_VALUE);

    private final Class<? extends DatabasePlatform> type;
    private final int parameters;
    private final int list;

    Platform(Class<? extends DatabasePlatform> type, int parameters, int list) {
        this.type = type;
        this.parameters = parameters;
        this.list = list;
    }

    Class<? extends DatabasePlatform> type() {
        return type;
    }

    /** Returns how many parameters a statement may have. */
    int parameters() {
        return parameters;
    }

    /** Returns how many values a list may have. */
    int list() {
        return list;
    }

    /** Returns what H2 understands of a statement for this database: the locks are written in other words. */
    String forH2(String sql) {
        return sql.replace(" WITH (UPDLOCK)", "")
                .replace(" FOR READ ONLY WITH RS USE AND KEEP UPDATE LOCKS", " FOR UPDATE");
    }
}
