package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;

/** An Integer as version. */
@Entity
public class StampedByInteger extends Stamped {

    @Version
    private Integer version;

    protected StampedByInteger() {
        this(null);
    }

    public StampedByInteger(String text) {
        super(text);
    }

    @Override
    public Object stamp() {
        return version;
    }
}
