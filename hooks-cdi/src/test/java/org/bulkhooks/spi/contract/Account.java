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

    /** The id. */
    @Id
    public @Nullable Long id;

    /** The version. */
    @Version
    public @Nullable Long version;

    /** The number, of which there is one. */
    @Column(unique = true)
    public @Nullable String number;

    /** The balance. */
    public long balance;

    /** What is noted. */
    public @Nullable String note;

    /** Whose it is. */
    @ManyToOne
    public @Nullable Customer owner;

    /** The account above it. */
    @ManyToOne
    public @Nullable Account parent;

    /** A bundle that belongs to it. */
    @ManyToOne
    public @Nullable Bundle bundle;

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
}
