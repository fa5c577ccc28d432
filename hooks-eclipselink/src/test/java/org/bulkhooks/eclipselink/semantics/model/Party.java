package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** Who the bank deals with, in one table for each class. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Party extends Versioned {

    private String name;

    protected Party() {}

    public Party(String name) {
        this.name = name;
    }

    @Override
    public String label() {
        return name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
