package org.bulkhooks.spi.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A customer, whose id is generated. */
@Entity
@Table(name = "contract_customer")
public class Customer implements Labelled {

    /** The id. */
    @Id
    @GeneratedValue
    public @Nullable Long id;

    /** The version. */
    @Version
    public @Nullable Long version;

    /** The name. */
    public String name = "";

    /** For the provider. */
    protected Customer() {}

    /** Makes a customer. */
    public Customer(String name) {
        this.name = name;
    }

    @Override
    public String label() {
        return name;
    }
}
