package org.bulkhooks.internal.extension.application;

import jakarta.persistence.Entity;

/** An entity below an entity. */
@Entity
public class SavingsAccount extends Account {

    private int rate;

    /** For the provider. */
    protected SavingsAccount() {}

    /** Makes an account. */
    public SavingsAccount(long id, long balance) {
        super(id, balance);
    }

    /** Returns the rate. */
    public int rate() {
        return rate;
    }

    /** Changes the rate. */
    public void rate(int changed) {
        rate = changed;
    }
}
