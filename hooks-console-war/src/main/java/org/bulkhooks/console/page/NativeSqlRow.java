package org.bulkhooks.console.page;

import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.NativeSqlReading;

/** A row of the table of native SQL, as text. */
public record NativeSqlRow(
        String app,
        String model,
        String modelClass,
        String table,
        String unit,
        String shape,
        String executions,
        String last,
        String lastAt) {

    static NativeSqlRow of(String application, NativeSqlReading sql, long now) {
        return new NativeSqlRow(
                application,
                ClassNames.simple(sql.model()),
                sql.model(),
                sql.table(),
                sql.persistenceUnit(),
                sql.shape(),
                Show.count(sql.executions()),
                Show.ago(sql.lastMillis(), now),
                Show.time(sql.lastMillis()));
    }
}
