package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;

/** A bottle in a crate, with a label of its own. */
@Entity
public class Bottle extends Identified {

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private Crate crate;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL, orphanRemoval = true)
    private Note label;

    protected Bottle() {}

    public Bottle(String text) {
        this.text = text;
        this.label = new Note("label of " + text);
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

    public Note getLabel() {
        return label;
    }
}
