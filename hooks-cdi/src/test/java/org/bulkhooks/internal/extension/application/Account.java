package org.bulkhooks.internal.extension.application;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** An entity. */
@Entity
public class Account extends Identified {

    @Embedded
    private Owner owner = new Owner("nobody");

    private long balance;
    private boolean closed;

    /** For the provider. */
    protected Account() {}

    /** Makes an account. */
    public Account(long id, long balance) {
        super(id);
        this.balance = balance;
    }

    /** Returns the owner. */
    public Owner owner() {
        return owner;
    }

    /** Returns the balance. */
    public long balance() {
        return balance;
    }

    /** Changes the balance. */
    public void balance(long changed) {
        balance = changed;
    }

    /** Returns whether it is closed. */
    public boolean closed() {
        return closed;
    }

    /** Closes it. */
    public void close() {
        closed = true;
    }
}
