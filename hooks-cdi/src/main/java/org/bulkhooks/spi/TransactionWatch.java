package org.bulkhooks.spi;

/** What an integration tells of the transaction that operations run in. Asked on the thread of the transaction. */
public interface TransactionWatch {

    /** What has become of a transaction. */
    enum Fate {
        /** It goes on, maybe marked for rollback. */
        ONGOING,
        /** The thread is not in it any more: it was committed, rolled back or suspended there. */
        LEFT,
        /** The thread is still in it, but it was rolled back elsewhere: as a rule, it timed out. */
        ROLLED_BACK
    }

    /**
     * Returns what tells the transaction from others: two persistence contexts in one transaction return equal keys.
     *
     * @return a key with {@code equals} and {@code hashCode}, the same at each call
     */
    Object key();

    /** Returns what has become of the transaction since operations began in it. */
    Fate fate();

    /**
     * Returns the SQL whose failure an exception tells of, which has ended an operation of the transaction.
     *
     * @param thrown the exception
     * @return its shape, as {@link HookRuntime#executed} is told it, without literal values; empty if the exception
     *     tells of none, or it is not known
     */
    default String failedSql(Throwable thrown) {
        return "";
    }
}
