package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;

/** An int as version. */
@Entity
public class StampedByInt extends Stamped {

    @Version
    private int version;

    protected StampedByInt() {
        this(null);
    }

    public StampedByInt(String text) {
        super(text);
    }

    @Override
    public Object stamp() {
        return version;
    }
}
