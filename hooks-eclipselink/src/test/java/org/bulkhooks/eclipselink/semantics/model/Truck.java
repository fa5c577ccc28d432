package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A vehicle below a vehicle, in a table of its own. */
@Entity
public class Truck extends Vehicle {

    @Column(name = "cargo") // LOAD is a word of MariaDB's SQL
    private int load;

    protected Truck() {}

    public Truck(String name) {
        super(name);
    }

    public int getLoad() {
        return load;
    }

    public void setLoad(int load) {
        this.load = load;
    }
}
