package org.bulkhooks.internal.extension.application;

import jakarta.persistence.Entity;

/** An entity that has nothing to do with accounts. */
@Entity
public class Customer extends Identified {

    private String name;

    /** For the provider. */
    @SuppressWarnings("NullAway.Init") // the provider sets the fields
    protected Customer() {}

    /** Makes a customer. */
    public Customer(long id, String name) {
        super(id);
        this.name = name;
    }

    /** Returns the name. */
    public String name() {
        return name;
    }
}
