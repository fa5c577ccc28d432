package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A bottle in a crate. */
@Entity
public class Bottle extends Identified {

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private Crate crate;

    protected Bottle() {}

    public Bottle(String text) {
        this.text = text;
    }

    @Override
    public String label() {
        return text;
    }

    public Crate getCrate() {
        return crate;
    }

    public void setCrate(Crate crate) {
        this.crate = crate;
    }
}
