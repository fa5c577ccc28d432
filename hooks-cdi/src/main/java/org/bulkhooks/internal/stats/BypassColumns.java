package org.bulkhooks.internal.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Why hooks were bypassed, in columns of equal length: one element for each hook and reason. Public because JMX asks for it; it is
 * published as open types. Immutable.
 */
public final class BypassColumns {

    private final List<Row> rows;

    private record Row(int hook, String reason, BypassCounters.Count count) {}

    /**
     * Makes the columns.
     *
     * @param hooks the counters of all hooks in catalog order
     */
    BypassColumns(BypassCounters[] hooks) {
        List<Row> all = new ArrayList<>();
        for (int index = 0; index < hooks.length; index++) {
            int hook = index;
            hooks[hook].byReason().forEach((reason, count) -> all.add(new Row(hook, reason, count)));
        }
        this.rows = List.copyOf(all);
    }

    /** Returns the place in the catalog of each hook that was bypassed, counted from 0, ascending. */
    public int[] getHooks() {
        return rows.stream().mapToInt(Row::hook).toArray();
    }

    /** Returns the reasons, as those who bypassed the hook gave them; of one hook in the order of the alphabet. */
    public String[] getReasons() {
        return rows.stream().map(Row::reason).toArray(String[]::new);
    }

    /** Returns how many calls of the hook were left out for that reason. */
    public long[] getCalls() {
        return rows.stream().mapToLong(row -> row.count().calls()).toArray();
    }

    /** Returns how many records the chunks of those calls had. */
    public long[] getRecords() {
        return rows.stream().mapToLong(row -> row.count().records()).toArray();
    }
}
