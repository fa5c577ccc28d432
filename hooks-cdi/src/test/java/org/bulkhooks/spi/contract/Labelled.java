package org.bulkhooks.spi.contract;

/** What all records of the kit are. */
public interface Labelled {

    /** Returns what the log of the hooks calls the record. */
    String label();
}
