package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;

/** A short as version. */
@Entity
public class StampedByShort extends Stamped {

    @Version
    private short version;

    protected StampedByShort() {
        this(null);
    }

    public StampedByShort(String text) {
        super(text);
    }

    @Override
    public Object stamp() {
        return version;
    }
}
