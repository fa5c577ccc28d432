package org.bulkhooks.spi;

import org.bulkhooks.ChangeType;

/** A record that a flush is about to write. */
public interface FlushRecord extends OperationRecord {

    /** Returns what the flush is about to do. */
    ChangeType type();

    /** Tells whether the record is still about to be written, after what hooks did to it since it was found. */
    boolean isPending();

    /** Returns the place of a new record among those that were persisted, or {@link Integer#MAX_VALUE} for others. */
    int persistOrder();
}
