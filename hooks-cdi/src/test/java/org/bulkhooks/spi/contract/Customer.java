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

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    private String name = "";

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

    /** Returns the id. */
    public @Nullable Long getId() {
        return id;
    }

    /** Sets the id. */
    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** Returns the version. */
    public @Nullable Long getVersion() {
        return version;
    }

    /** Returns the name. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
