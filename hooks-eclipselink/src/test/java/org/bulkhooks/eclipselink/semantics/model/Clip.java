package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;

/** A paper clip, which does not know what it is on. */
@Entity
public class Clip extends Identified {

    private String text;

    protected Clip() {}

    public Clip(String text) {
        this.text = text;
    }

    @Override
    public String label() {
        return text;
    }
}
