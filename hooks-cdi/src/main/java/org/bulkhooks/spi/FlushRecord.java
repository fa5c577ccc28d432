package org.bulkhooks.spi;

import org.bulkhooks.ChangeType;

/** A record that a flush is about to write. */
public interface FlushRecord extends OperationRecord {

    /** Returns what the flush is about to do. */
    ChangeType type();

    /** Tells whether the record is still about to be written, after what hooks did to it since it was found. */
    boolean isPending();

    /**
     * Returns what puts classes in order, smaller first: for creates, the place of the record among those that were
     * persisted; for deletes, a number of its class that is smaller than those of the classes that its removal can take
     * along by cascade; for updates, the same for all.
     */
    int classOrder();
}
