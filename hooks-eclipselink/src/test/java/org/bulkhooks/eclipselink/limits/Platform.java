package org.bulkhooks.eclipselink.limits;

import org.eclipse.persistence.platform.database.DB2Platform;
import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.platform.database.OraclePlatform;

/** A database by what a statement may have there; the driver of SQL Server needs two of its 2,100 parameters. */
enum Platform {
    SQL_SERVER(SqlServerOf2022.class, 2_098, Integer.MAX_VALUE, 65_536 * 4_096, true),
    ORACLE(OraclePlatform.class, 65_535, 1_000, Integer.MAX_VALUE, false),
    DB2(DB2Platform.class, 32_767, Integer.MAX_VALUE, 2_097_152, true);

    private final Class<? extends DatabasePlatform> type;
    private final int parameters;
    private final int list;
    private final int length;
    private final boolean makesIds;

    Platform(Class<? extends DatabasePlatform> type, int parameters, int list, int length, boolean makesIds) {
        this.type = type;
        this.parameters = parameters;
        this.list = list;
        this.length = length;
        this.makesIds = makesIds;
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

    /** Returns how many characters a statement may have. */
    int length() {
        return length;
    }

    /** Tells whether EclipseLink lets the database make ids while rows are inserted. */
    boolean makesIds() {
        return makesIds;
    }

    /** Returns what H2 understands of a statement for this database: locks and counted rows are in other words. */
    String forH2(String sql) {
        return sql.replace(" WITH (UPDLOCK)", "")
                .replace(" FOR READ ONLY WITH RS USE AND KEEP UPDATE LOCKS", " FOR UPDATE")
                .replace("ROWNUMBER()", "ROW_NUMBER()");
    }
}
