package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;

/** A vehicle, in a table of its own. */
@Entity
public class Vehicle extends Asset {

    private int wheels = 4;

    protected Vehicle() {}

    public Vehicle(String name) {
        super(name);
    }

    public int getWheels() {
        return wheels;
    }

    public void setWheels(int wheels) {
        this.wheels = wheels;
    }
}
