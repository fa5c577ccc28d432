package org.bulkhooks.eclipselink.semantics.model;

/** What an audit log names a record by. */
public interface Auditable {

    /** Returns the words that people know the record by. */
    String label();
}
