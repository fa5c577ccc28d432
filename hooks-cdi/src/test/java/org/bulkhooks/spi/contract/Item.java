package org.bulkhooks.spi.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An item of a bundle. */
@Entity
@Table(name = "contract_item")
public class Item implements Labelled {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name = "";

    /** For the provider. */
    protected Item() {}

    /** Makes an item. */
    public Item(String name) {
        this.name = name;
    }

    @Override
    public String label() {
        return name;
    }

    /** Returns the name. */
    public String getName() {
        return name;
    }

    /** Sets the name. */
    public void setName(String name) {
        this.name = name;
    }
}
