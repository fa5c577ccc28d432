package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.MappedSuperclass;

/** What entities have in common whose versions are of different types. */
@MappedSuperclass
public abstract class Stamped extends Identified {

    private String text;

    protected Stamped(String text) {
        this.text = text;
    }

    /** Returns the version. */
    public abstract Object stamp();

    @Override
    public String label() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
