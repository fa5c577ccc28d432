package org.bulkhooks.benchmarks.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.benchmarks.bank.AccountRow;

/** Rows as they were read, found by their ids. */
final class RowsById<R extends AccountRow> {

    private final Map<Long, R> rows;

    RowsById(List<R> rows) {
        this.rows = new HashMap<>(rows.size() * 2);
        rows.forEach(row -> this.rows.put(row.key(), row));
    }

    /** Returns the row of an id. */
    R get(long id) {
        R row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("account " + id + " is gone");
        }
        return row;
    }

    /** Returns the row of a record, which fails if it is not of the record's version. */
    R unchanged(AccountRow account) {
        R row = get(account.key());
        if (row.getVersion() != account.getVersion()) {
            throw new IllegalStateException("account " + account.key() + " was changed meanwhile");
        }
        return row;
    }
}
