package org.bulkhooks.eclipselink.semantics.harness;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** What is sent to a database: one entry for each round trip, a batch being one. Thread-safe. */
public final class Statements implements QueryExecutionListener {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    /**
     * A round trip.
     *
     * @param sql the statement, in lower case; one that gets its rows as a table, in words: its table, what it sets,
     *     and by what it finds rows
     * @param rows how many sets of parameters were sent with it, or how many rows as a table
     */
    public record Sent(String sql, int rows) {

        /** Tells whether the statement asks for ids. */
        public boolean asksForIds() {
            return sql.contains("next value for") || sql.contains("nextval");
        }

        /** Tells whether the statement is about variables of the session, a savepoint or the time, and no rows. */
        public boolean isOfSession() {
            return sql.startsWith("set @")
                    || sql.equals("values current_timestamp")
                    || sql.startsWith("savepoint")
                    || sql.startsWith("rollback to savepoint")
                    || (sql.contains("@") && !sql.contains(" from ") && sql.startsWith("select"));
        }

        /** Tells whether the statement reads rows. */
        public boolean selects() {
            return sql.startsWith("select") && !asksForIds() && !isOfSession() && !locksOneRow();
        }

        /** Tells whether the statement locks a row by its key, and asks for nothing else. */
        public boolean locksOneRow() {
            return sql.endsWith(" = ? for update with rs");
        }

        /** Tells whether the statement writes rows. */
        public boolean writes() {
            return !selects() && !asksForIds() && !isOfSession() && !locksOneRow();
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted when it was executed
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        int rows = execution.isBatch() ? execution.getBatchSize() : 1;
        queries.stream()
                .map(query -> sent(query, rows))
                .distinct()
                .filter(each -> !RowTableShape.asksForColumns(each.sql()))
                .forEach(sent::add);
    }

    private static Sent sent(QueryInfo query, int rows) {
        String sql = query.getQuery().strip().toLowerCase(Locale.ROOT);
        String shape = RowTableShape.of(sql);
        return shape == null
                ? new Sent(sql, rows)
                : new Sent(shape, RowTableShape.rows(query.getParametersList().get(0)));
    }

    /** Forgets what was sent. */
    public void clear() {
        sent.clear();
    }

    /** Returns what was sent since it was cleared. */
    public List<Sent> all() {
        return List.copyOf(sent);
    }

    /** Returns the round trips that read or wrote rows. */
    public List<Sent> ofRows() {
        return sent.stream().filter(each -> each.selects() || each.writes()).toList();
    }

    /** Returns the round trips that locked a row by its key. */
    public List<Sent> rowLocks() {
        return sent.stream().filter(Sent::locksOneRow).toList();
    }

    /** Returns the round trips that asked for ids. */
    public List<Sent> idQueries() {
        return sent.stream().filter(Sent::asksForIds).toList();
    }

    /** Returns the round trips that read rows. */
    public List<Sent> selects() {
        return sent.stream().filter(Sent::selects).toList();
    }

    /** Returns the round trips that wrote rows. */
    public List<Sent> writes() {
        return sent.stream().filter(Sent::writes).toList();
    }
}
