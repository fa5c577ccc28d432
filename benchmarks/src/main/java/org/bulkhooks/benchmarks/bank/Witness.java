package org.bulkhooks.benchmarks.bank;

import java.math.BigDecimal;

/**
 * What is done with each record before its row is written and after: both balances are compared. Hooks do it, and so do
 * programs without hooks, so that all of them do the same job. It counts, so that a program that leaves it out is
 * found.
 */
public final class Witness {

    private int before;
    private int after;
    private long raised;

    /** Looks at a record before its row is written. */
    public void before(BigDecimal newBalance, BigDecimal oldBalance) {
        before++;
        raised += newBalance.compareTo(oldBalance);
    }

    /** Looks at a record after its row was written. */
    public void after(BigDecimal newBalance, BigDecimal oldBalance) {
        after++;
        raised += newBalance.compareTo(oldBalance);
    }

    /** Returns what was seen since this was asked last. */
    public String seen() {
        String seen = before + " before, " + after + " after, " + raised + " raised";
        before = 0;
        after = 0;
        raised = 0;
        return seen;
    }

    /**
     * Returns what a program has to see.
     *
     * @param records how many records it writes
     * @param raised 1 if their balance rises by the write, -1 if it falls
     */
    public static String expected(int records, int raised) {
        return records + " before, " + records + " after, " + 2L * records * raised + " raised";
    }
}
