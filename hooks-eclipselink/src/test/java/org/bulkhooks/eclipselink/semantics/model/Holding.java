package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** An entry of a ledger. */
@Entity
public class Holding extends Identified {

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Ledger ledger;

    protected Holding() {}

    @SuppressWarnings("this-escape") // the ledger only keeps it
    public Holding(String name, Ledger ledger) {
        this.name = name;
        this.ledger = ledger;
        ledger.getHoldings().getEntries().add(this);
    }

    public Ledger getLedger() {
        return ledger;
    }

    @Override
    public String label() {
        return name;
    }
}
