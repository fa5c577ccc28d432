package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A ledger, whose collections are in an embeddable. */
@Entity
public class Ledger extends Identified {

    private String name;

    @Embedded
    private Holdings holdings = new Holdings();

    protected Ledger() {}

    public Ledger(String name) {
        this.name = name;
    }

    @Override
    public String label() {
        return name;
    }

    public Holdings getHoldings() {
        return holdings;
    }
}
