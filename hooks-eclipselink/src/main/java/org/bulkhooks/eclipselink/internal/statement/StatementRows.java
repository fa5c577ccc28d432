package org.bulkhooks.eclipselink.internal.statement;

import org.eclipse.persistence.internal.sessions.AbstractRecord;

/**
 * The row of a record of an UPDATE: as it is in the database, as the statement sets it, and as hooks leave the record.
 */
interface StatementRows {

    /** Returns the row as it was before the statement. */
    AbstractRecord old();

    /** Returns the row as the statement sets it. */
    AbstractRecord set();

    /** Tells whether it is known that the columns hold what the statement sets as it is. */
    boolean isHeld();

    /**
     * Tells whether the record surely has what the statement sets and its row had, and nothing else; not, if that is
     * not known.
     */
    boolean isSurelyAsSet();

    /**
     * Returns the row as it is to be.
     *
     * @param ofRecord the row that was built for the record as it is now, which is changed
     */
    AbstractRecord now(AbstractRecord ofRecord);
}
