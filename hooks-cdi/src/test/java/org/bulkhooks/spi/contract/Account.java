package org.bulkhooks.spi.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An account, whose id is assigned. */
@Entity
@Table(name = "contract_account")
public class Account implements Labelled {

    @Id
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    @Column(unique = true)
    private @Nullable String number;

    private long balance;

    private @Nullable String note;

    @ManyToOne
    private @Nullable Customer owner;

    @ManyToOne
    private @Nullable Account parent;

    @ManyToOne
    private @Nullable Bundle bundle;

    /** For the provider. */
    protected Account() {}

    /** Makes an account with a number of its own. */
    public Account(long id, long balance) {
        this.id = id;
        this.number = "number " + id;
        this.balance = balance;
    }

    /** Makes an account with an owner. */
    public Account(long id, long balance, Customer owner) {
        this(id, balance);
        this.owner = owner;
    }

    @Override
    public String label() {
        return String.valueOf(id);
    }

    /** Returns the id. */
    public @Nullable Long getId() {
        return id;
    }

    /** Returns the version. */
    public @Nullable Long getVersion() {
        return version;
    }

    /** Returns the number, of which there is one. */
    public @Nullable String getNumber() {
        return number;
    }

    /** Sets the number, of which there is one. */
    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    /** Returns the balance. */
    public long getBalance() {
        return balance;
    }

    /** Sets the balance. */
    public void setBalance(long balance) {
        this.balance = balance;
    }

    /** Returns what is noted. */
    public @Nullable String getNote() {
        return note;
    }

    /** Sets what is noted. */
    public void setNote(@Nullable String note) {
        this.note = note;
    }

    /** Returns whose it is. */
    public @Nullable Customer getOwner() {
        return owner;
    }

    /** Sets whose it is. */
    public void setOwner(@Nullable Customer owner) {
        this.owner = owner;
    }

    /** Returns the account above it. */
    public @Nullable Account getParent() {
        return parent;
    }

    /** Sets the account above it. */
    public void setParent(@Nullable Account parent) {
        this.parent = parent;
    }

    /** Returns the bundle that belongs to it. */
    public @Nullable Bundle getBundle() {
        return bundle;
    }

    /** Sets the bundle that belongs to it. */
    public void setBundle(@Nullable Bundle bundle) {
        this.bundle = bundle;
    }

    /** Adds 1 to the balance. */
    public void raiseBalance() {
        balance++;
    }
}
