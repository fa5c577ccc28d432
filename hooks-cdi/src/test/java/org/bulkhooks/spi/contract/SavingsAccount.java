package org.bulkhooks.spi.contract;

import jakarta.persistence.Entity;

/** An account of another class. */
@Entity
public class SavingsAccount extends Account {

    private int rate;

    /** For the provider. */
    protected SavingsAccount() {}

    /** Makes an account with a number of its own. */
    public SavingsAccount(long id, long balance) {
        super(id, balance);
    }

    /** Returns the rate. */
    public int getRate() {
        return rate;
    }
}
