package org.bulkhooks.internal.extension.application;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What all records of the tests have. */
@MappedSuperclass
public abstract class Identified implements Auditable {

    @Id
    private long id;

    /** For the provider. */
    protected Identified() {}

    /** Makes a record. */
    protected Identified(long id) {
        this.id = id;
    }

    @Override
    public long id() {
        return id;
    }
}
